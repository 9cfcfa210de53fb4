import type { Element, Root } from 'hast'
import german from 'hyphen/de/index.js'
import british from 'hyphen/en-gb/index.js'
import { locales, type Locale } from '../site.ts'

const patterns = { de: german.hyphenateSync, en: british.hyphenateSync } satisfies Record<Locale, unknown>
const SOFT_HYPHEN = '\u00ad'
/** Where letters are large or columns narrow. */
const tight = ['h1', 'h2', 'h3', 'th', 'td', 'dt', 'legend', 'summary', 'button', 's', 'b', 'a']
/** What is no running text, or not for reading. */
const skipped = ['title', 'script', 'style', 'textarea', 'pre', 'code', 'svg', 'select']

/**
 * Puts soft hyphens into the long words of a page's text: browsers know few German compounds, some no hyphenation at
 * all, and enlarged text leaves eleven letters a line. What is `translate="no"` is for copying and stays as it is.
 */
export function hyphenate(part: Root | Element, locale: Locale = locales[0], minWordLength = 16): void {
  for (const child of part.children) {
    if (child.type === 'text') child.value = inWords(child.value, locale, minWordLength)
    if (child.type !== 'element' || skipped.includes(child.tagName) || child.properties['translate'] === 'no')
      continue
    const language = locales.find((one) => one === child.properties['lang']) ?? locale
    hyphenate(child, language, tight.includes(child.tagName) ? 12 : minWordLength)
  }
}

const inWords = (text: string, locale: Locale, minWordLength: number): string =>
  patterns[locale](text, { minWordLength }).replace(/[\p{L}\u00ad]+/gu, sparsely)

/** Parts of at least four letters, and three at the end: every hyphen costs bytes, and short lines look torn. */
function sparsely(word: string): string {
  const parts: string[] = []
  for (const syllable of word.split(SOFT_HYPHEN))
    if ((parts.at(-1)?.length ?? 4) < 4) parts.push(parts.pop() + syllable)
    else parts.push(syllable)
  const last = parts.length > 1 && parts.at(-1)!.length < 3 ? parts.pop() : ''
  return parts.join(SOFT_HYPHEN) + last
}
