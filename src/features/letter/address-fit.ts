/** How an address is printed so that it stays in its field: as the letter, smaller, or at a size that is too small. */
export type Fit = 'normal' | 'small' | 'smallest' | 'over'

/** Sizes of type in points; at less than 8 an address is hard to read. */
const SIZES = { normal: 10.5, small: 9, smallest: 8 } as const
const RETURN_SIZE = 7
const MM_PER_POINT = 25.4 / 72
const LINE_HEIGHT = 1.2
/** Fields of DIN 5008, form B, in millimetres: all are 75 wide where there is text. */
const WIDTH = 75
const HEIGHTS = { recipient: 27.3, sender: 34, return: 16.7 } as const

/** The size at which an address fits into its field on paper. */
export function fitOf(lines: string[], field: 'recipient' | 'sender'): Fit {
  const fits = (size: number) => heightOf(lines, size) <= HEIGHTS[field]
  return (['normal', 'small', 'smallest'] as const).find((name) => fits(SIZES[name])) ?? 'over'
}

/** Whether the sender fits into the line of small type above the recipient. */
export const fitsAboveRecipient = (parts: string[]): boolean =>
  heightOf([parts.join(' · ')], RETURN_SIZE) <= HEIGHTS.return

const heightOf = (lines: string[], size: number): number =>
  lines.reduce((rows, line) => rows + rowsOf(line, size * MM_PER_POINT), 0) * size * MM_PER_POINT * LINE_HEIGHT

/** How many rows a line takes once it is broken between words, and long words anywhere. */
function rowsOf(line: string, em: number): number {
  let rows = 1
  let at = 0
  for (const word of line.split(' ')) {
    const width = widthOf(word) * em
    if (at > 0 && at + width > WIDTH) [rows, at] = [rows + 1, 0]
    rows += Math.max(0, Math.ceil(width / WIDTH) - 1)
    at = (at + width + 0.3 * em) % WIDTH
  }
  return rows
}

/** Widths in em, on the safe side: the page's font is not known here. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (isWide(one) ? 1 : /[\p{Lu}mwMW@%]/u.test(one) ? 0.7 : 0.56), 0)

const isWide = (one: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(one)
