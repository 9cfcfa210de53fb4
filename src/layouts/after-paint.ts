/**
 * Runs in the head of every built page, before its body. The template before it holds what must not delay the first
 * paint: a style that declares the fonts, print rules, icons, and the page's scripts.
 */
const late = document.querySelector('template')!.content
const fonts = late.querySelector('style')

// On later pages of a visit the fonts are at hand, so they show before the paint or not at all. On the first one only
// headings may change their font, once.
const later = navigator.serviceWorker?.controller ?? (globalThis.navigation?.currentEntry?.index ?? 0) > 0
if (later) {
  if (fonts) document.head.append(fonts)
  // Asked for by the first layout, they would reach a part of the text only. A stand-in may be missing on the device.
  for (const face of document.fonts) face.load().catch(() => {})
} else fonts?.remove()

const headingFont = new FontFace('Barlow Semi Condensed', `url(${document.documentElement.dataset['font']})`, {
  weight: '600',
})

/** A second call finds nothing left to add. */
const add = (): void => {
  document.head.append(late)
  // A rule in a style sheet would lay the page out twice: for the rule and for its font.
  if (!later)
    headingFont.load().then(
      (face) => document.fonts.add(face),
      () => {},
    )
}

// Elements must not connect before their children are parsed.
addEventListener('DOMContentLoaded', () => {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) add()
  }).observe({ type: 'paint', buffered: true })
})
// A page in the background is not painted.
addEventListener('load', () => setTimeout(add, 3000))
