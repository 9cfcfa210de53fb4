import type { Page } from '@playwright/test'
import { select } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { extractText, getDocumentProxy } from 'unpdf'
import { de } from '../src/i18n/de.ts'
import { pageAt, pages, standardSteps, steps } from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { expect, test } from './guarded.ts'

/** A page on paper: its sheets' sizes in points and its text with single spaces. */
async function paper(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const sizes: number[][] = []
  for (let n = 1; n <= document.numPages; n++)
    sizes.push((await document.getPage(n)).view.slice(2).map((length) => Math.round(length)))
  return { sizes, text: flat(text), marked: await document.getMarkInfo() }
}

// Lines break anywhere on paper, hyphens of broken words included.
const flat = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')
const squeezed = (text: string): string => flat(text).replaceAll(' ', '')
const a4 = [595, 842]

const address = String(select('link[rel=canonical]', pageAt('/checkliste/').tree)?.properties.href)

test('the checklist is one A4 sheet with every step of the standard list', async ({ page }) => {
  await page.goto('checkliste/')
  const { sizes, text, marked } = await paper(page)
  expect(sizes).toEqual([a4])
  for (const { title } of standardSteps) expect.soft(squeezed(text)).toContain(squeezed(title.de))
  for (const { cut, link } of steps)
    if (cut !== 'thorough' && link) expect.soft(squeezed(text)).toContain(link.url.replace('https://www.', ''))
  expect(text).toMatch(/\bStand\b/)
  expect(squeezed(text)).toContain(squeezed(address))
  expect(marked?.Marked, 'tagged for screen readers').toBe(true)
})

test('the sheet stays one sheet with ticks, from a phone, in the dark and without script', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('checkliste/#gen-ai-off')
  for (const { title } of standardSteps) await boxOf(page, title.de).check()
  expect((await paper(page)).sizes).toEqual([a4])
  const still = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
  await still.goto('checkliste/')
  expect((await paper(still)).sizes).toEqual([a4])
  await still.close()
})

test('paper is light, whatever the screen is, and carries no navigation or buttons', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const { name, address } of pages) {
    await page.goto(address)
    const { dark, pale } = await page.evaluate(colours)
    expect.soft(dark, `${name}: dark surfaces`).toEqual([])
    expect.soft(pale, `${name}: pale text`).toEqual([])
    for (const part of ['navigation', 'button', 'progressbar'] as const)
      expect
        .soft(await page.getByRole(part).filter({ visible: true }).allInnerTexts(), `${name}: ${part}`)
        .toEqual([])
    await expect.soft(page.getByRole('link', { name: de.skip }), name).toBeHidden()
    await expect.soft(page.getByRole('heading', { level: 1 }), name).toBeVisible()
  }
})

/** Elements on paper with a dark background, and texts too pale for it. */
function colours() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const known = new Map<string, number>()
  const luminance = (colour: string): number => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      known.set(colour, alpha === 0 ? 1 : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255)
    }
    return known.get(colour)!
  }
  const seen = [...document.querySelectorAll('html, body, body *')].filter((one) => one.checkVisibility())
  const describe = (one: Element) =>
    `${one.localName}.${one.getAttribute('class') ?? ''} ${one.textContent.trim().slice(0, 30)}`
  const hasText = (one: Element) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
  return {
    dark: seen.filter((one) => luminance(getComputedStyle(one).backgroundColor) < 0.5).map(describe),
    pale: seen.filter((one) => hasText(one) && luminance(getComputedStyle(one).color) > 0.5).map(describe),
  }
}

test('a page of the guide prints its text, its evidence and where it came from', async ({ page }) => {
  await page.goto('rechtsgrundlage/')
  const { sizes, text } = await paper(page)
  expect(new Set(sizes.map(String))).toEqual(new Set([String(a4)]))
  const { tree } = pageAt('/rechtsgrundlage/')
  expect(squeezed(text)).toContain(squeezed(toText(select('h1', tree)!)))
  expect(squeezed(text)).toContain(squeezed(String(select('link[rel=canonical]', tree)?.properties.href)))
  expect(text).toContain(de.noAdvice)
  for (const word of [de.menu, de.skip, de.next, de.contents, de.copy.link]) expect(text).not.toContain(word)
  expect(text, 'the day counted from differs from the day read').not.toMatch(/\d+ Tagen? in Kraft/)
})
