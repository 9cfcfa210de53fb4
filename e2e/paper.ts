import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'

/** A text with its place in millimetres from the left and upper edge of its sheet. */
export type Line = { text: string; page: number; left: number; right: number; top: number }

/** Width and height of a sheet in millimetres. */
export const a4 = [210, 297]

/** What the page is on paper: sizes of its sheets, its texts with their places and with single spaces, whether tagged. */
export async function paper(page: Page) {
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true }))
  // The library takes what it is given.
  const document = await getDocumentProxy(bytes.slice())
  const millimetres = (points: number) => (points / 72) * 25.4
  const [lines, sizes]: [Line[], number[][]] = [[], []]
  let text = ''
  for (let n = 1; n <= document.numPages; n++) {
    const one = await document.getPage(n)
    const [width = 0, height = 0] = one.view.slice(2)
    sizes.push([width, height].map((length) => Math.round(millimetres(length))))
    for (const item of (await one.getTextContent()).items) {
      if (!('str' in item)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
      const [, , , , x = 0, y = 0] = item.transform as number[]
      const [left, right] = [millimetres(x), millimetres(x + item.width)]
      const top = millimetres(height - y - item.height)
      if (item.str.trim()) lines.push({ text: item.str, page: n, left, right, top })
    }
    text += '\n'
  }
  return { bytes, sizes, lines, text: flat(text), marked: (await document.getMarkInfo())?.Marked }
}

// Lines break anywhere on paper, hyphens of broken words included.
const flat = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')

/** A text without spaces, which paper may have where the page has none. */
export const squeezed = (text: string): string => flat(text).replaceAll(' ', '')
