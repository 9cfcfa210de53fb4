import type { Page } from '@playwright/test'
import { isPrintPage, wordsOf, type BuiltPage } from './built-site.ts'

/** What closed disclosures hide is text as well. */
export const openDetails = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)))

/** Looks at a page with a reader's own style sheet. */
export async function withStyle(page: Page, css: string, look: () => Promise<void>): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, css)
  await look()
  await page.evaluate(() => void document.adoptedStyleSheets.pop())
}

/**
 * Innermost elements that make the page scroll sideways, and elements whose text leaves its box where that box cannot
 * grow or scroll, drawings included.
 */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const visible = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => one.checkVisibility())
    const describe = (one: Element) =>
      `${one.localName}.${one.getAttribute('class') ?? ''} „${one.textContent.trim().slice(0, 30)}“`
    const found: string[] = []
    if (root.scrollWidth > innerWidth) {
      const out = visible.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)))
      found.push(`${root.scrollWidth - innerWidth} px too wide:`, ...innermost.slice(0, 5).map(describe))
    }
    for (const one of visible) {
      // Fields scroll what is too long for them, whatever their style says of it.
      if (one.closest('svg') || one.matches('.skip, textarea') || one.clientWidth <= 1) continue
      const { display, overflowX, overflowY, fontSize } = getComputedStyle(one)
      if (display.startsWith('inline') || one.clientHeight === 0) continue
      const [high, wide] = [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]
      // Tight line heights let letters stick out a little without touching anything.
      if (high > parseFloat(fontSize) / 4 && !['auto', 'scroll'].includes(overflowY))
        found.push(`${describe(one)}: ${high} px too high`)
      if (wide > 1 && ['hidden', 'clip'].includes(overflowX)) found.push(`${describe(one)}: ${wide} px too wide`)
    }
    // Firefox counts a rim around the letters and the space behind the last one.
    const spare = navigator.userAgent.includes('Firefox') ? 6 : 1
    for (const text of document.querySelectorAll('svg text')) {
      if (!text.checkVisibility()) continue
      const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg')!.getBoundingClientRect()]
      const over = Math.max(outer.left - inner.left, inner.right - outer.right, inner.bottom - outer.bottom)
      if (over > spare) found.push(`svg text „${text.textContent}“: ${Math.round(over)} px outside`)
    }
    return found
  })

/** Words on two lines without a hyphen; addresses may break anywhere. */
const torn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!
      const excepted = 'svg, textarea, pre, code, .sr-only, [translate=no], .written, .address, .ways small'
      if (!parent.checkVisibility() || parent.closest(excepted)) continue
      for (const { 0: part, index } of text.nodeValue!.matchAll(/\p{L}{6,}/gu)) {
        const range = document.createRange()
        // A hyphen before the word belongs to its first letter.
        range.setStart(text, index + 1)
        range.setEnd(text, index + part.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push(`${part} is torn`)
      }
    }
    return found
  })

/** What does not hold with enlarged text: what `misfits` finds, torn words, a header that grows over the page. */
export async function misfitsEnlarged(page: Page, built: BuiltPage): Promise<string[]> {
  // Posters and slides are drawn for paper.
  if (isPrintPage(built)) return misfits(page)
  const menu = page.getByRole('button', { name: wordsOf(built.name).menu, exact: true })
  const [button, header] = [await menu.boundingBox(), await page.getByRole('banner').boundingBox()]
  const { width } = page.viewportSize()!
  return [
    ...(await misfits(page)),
    ...(await torn(page)),
    ...(button && button.x + button.width <= width && button.height < 100 ? [] : ['the menu has no room']),
    ...(header!.height < (width < 900 ? 230 : 130) ? [] : [`the header is ${header!.height} px high`]),
  ]
}

/** Controls of less than 24 px, the ones of the open menu included, and fields whose letters make a phone zoom in. */
export async function tooSmall(page: Page, built: BuiltPage): Promise<string[]> {
  const menu = page.getByRole('button', { name: wordsOf(built.name).menu, exact: true })
  if (await menu.isVisible()) await menu.click()
  const small = await page.locator('button, nav a, .button, summary, input, footer a').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ text: one.textContent.trim(), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  )
  await page.keyboard.press('Escape')
  const fields = page.locator('input:not([type=checkbox], [type=radio], [type=file]), select, textarea')
  const fine = await fields.evaluateAll((all) =>
    all
      .map((one) => `${one.localName}.${one.className}: letters of ${getComputedStyle(one).fontSize}`)
      .filter((one) => parseFloat(one.split(' ').at(-1)!) < 16),
  )
  return [...small, ...fine]
}

/** What moves for readers who asked for less motion. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const moves = (one: Element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one)
      const animated = animationName !== 'none' && parseFloat(animationDuration) > 0
      return parseFloat(transitionDuration) > 0 || animated || scrollBehavior === 'smooth'
    }
    return [...document.querySelectorAll('*')].filter(moves).map((one) => one.outerHTML.slice(0, 80))
  })

/** Gaps in the text that notes beside it tear, and notes that are longer than their text. */
export const partedByNotes = (page: Page): Promise<string[]> =>
  page.locator('.section').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const boxes = [...section.querySelectorAll(':scope > .passage > *')]
        .filter((block) => getComputedStyle(block).position !== 'absolute')
        .map((block) => block.getBoundingClientRect())
        .filter(({ height }) => height > 0)
      const gaps = boxes.slice(1).map(({ top }, i) => top - boxes[i]!.bottom)
      const room = section.getBoundingClientRect().bottom - (boxes.at(-1)?.bottom ?? 0)
      const beside =
        getComputedStyle(section).display === 'grid' && !section.classList.contains('opening') && room > 250
      const below = `${Math.round(room)} px below the text: ${section.textContent.slice(0, 40)}`
      return [
        ...gaps.filter((gap) => gap > 60).map((gap) => `gap of ${Math.round(gap)} px`),
        ...(beside ? [below] : []),
      ]
    }),
  )

/**
 * What paper should not carry: dark surfaces, text with less contrast to its ground than 4.5, navigation and buttons;
 * and the title, if it is missing.
 */
export const wrongOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const known = new Map<string, number | undefined>()
    /** Relative luminance as WCAG defines it; undefined for what is transparent. */
    const luminance = (colour: string): number | undefined => {
      if (known.has(colour)) return known.get(colour)
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      const linear = (part: number) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
      const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
      known.set(colour, alpha === 0 ? undefined : light)
      return known.get(colour)
    }
    const groundOf = (one: Element | null): number =>
      one ? (luminance(getComputedStyle(one).backgroundColor) ?? groundOf(one.parentElement)) : 1
    const visible = [...document.querySelectorAll('html, body, body *')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0,
    )
    const hasText = (one: Element) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const contrast = (one: Element) => {
      const [text, ground] = [luminance(getComputedStyle(one).color) ?? 1, groundOf(one)]
      return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)
    }
    const controls = 'nav, button, progress, .skip, [role=navigation], [role=button], [role=progressbar]'
    const faults = {
      'dark surface': (one: Element) => groundOf(one) < 0.2,
      'pale text': (one: Element) => hasText(one) && contrast(one) < 4.5,
      control: (one: Element) => one.matches(controls),
    }
    const found = Object.entries(faults).flatMap(([fault, isFaulty]) =>
      visible
        .filter((one) => isFaulty(one))
        .map(
          (one) =>
            `${fault}: ${one.localName}.${one.getAttribute('class') ?? ''} ${one.textContent.trim().slice(0, 30)}`,
        ),
    )
    return visible.some(({ localName }) => localName === 'h1') ? found : ['no title', ...found]
  })
