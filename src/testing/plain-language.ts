import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'

/** Limits of plain language: words per sentence, letters per word. */
export type PlainLimits = { words: number; letters: number }

/** Evidence and printed addresses are not part of the running text. */
const aside = '.margin, .cite, .anchor, .written, copy-button'

/**
 * Every sentence and word of an article past the limits, in words; none where all is well.
 * Letters are counted between hyphens, hard or soft, and not in quotation marks, where LinkedIn's
 * own labels stand as they are. Words of a label count.
 */
export function hardIn(html: string, { words, letters }: PlainLimits): string[] {
  return sentencesIn(html).flatMap((sentence) => {
    const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const own = sentence.replace(/„[^“]*“|“[^”]*”/g, ' ')
    const long = own.split(/[\s\u00ad‑–—/-]+/).filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) > letters)
    return [
      ...(count > words ? [`${count} words: ${sentence}`] : []),
      ...long.map((part) => `more than ${letters} letters: ${part}`),
    ]
  })
}

/** Sentences end at a mark or with their block; the full stop of „3. November“ ends none. */
function sentencesIn(html: string): string[] {
  const root = fromHtml(html, { fragment: true })
  for (const element of selectAll(aside, root)) element.children = []
  // Every text line of a drawing is a sentence of its own.
  for (const label of selectAll('svg text', root)) label.tagName = 'p'
  return toText(root)
    .split(/[\n\t]+|(?<=[.!?][“”)]*)(?<!(?<!\d)\d{1,2}\.)\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}
