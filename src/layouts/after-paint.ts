/**
 * Runs in the head of every built page, before its body. The template before it holds what must not delay the first
 * paint: two styles that declare fonts, print rules, icons, and the page's scripts.
 */
const late = document.querySelector('template')!.content
const [fonts, headingFont] = late.querySelectorAll('style')

// On later pages of a visit the fonts are at hand, so they show before the paint or not at all. On the first one only
// headings may change their font, once.
const later = navigator.serviceWorker?.controller ?? (globalThis.navigation?.currentEntry?.index ?? 0) > 0
if (later) {
  if (fonts) document.head.append(fonts)
  headingFont?.remove()
  // Asked for by the first layout, they would reach a part of the text only. A stand-in may be missing on the device.
  for (const face of document.fonts) face.load().catch(() => {})
} else fonts?.remove()

/** A second call finds nothing left to add. */
const add = (): void => document.head.append(late)

// Elements must not connect before their children are parsed.
addEventListener('DOMContentLoaded', () => {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) add()
  }).observe({ type: 'paint', buffered: true })
})
// A page in the background is not painted.
addEventListener('load', () => setTimeout(add, 3000))
