import german from 'hyphen/de/index.js'
import british from 'hyphen/en-gb/index.js'
import { locales, type Locale } from '../site.ts'

const patterns = { de: german.hyphenateSync, en: british.hyphenateSync } satisfies Record<Locale, unknown>
const SOFT_HYPHEN = '\u00ad'
/** Where letters are large or columns narrow. */
const tight = ['h1', 'h2', 'h3', 'th', 'td', 'dt', 'legend', 'summary', 'button', 's']
const tokens =
  /<(head|script|style|textarea|pre|code|svg|select)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g

/**
 * Puts soft hyphens into the long words of a page's text: browsers know few German compounds, some no hyphenation at
 * all, and enlarged text leaves eleven letters a line. What is `translate="no"` is for copying and stays as it is.
 */
export function hyphenate(html: string, locale: Locale): string {
  const verbatim = new Region((tag) => tag.includes(' translate="no"'))
  const narrow = new Region((_, name) => tight.includes(name))
  let language = locale
  return html.replace(tokens, (token) => {
    if (!token.startsWith('<')) return verbatim.name ? token : inWords(token, language, narrow.name ? 12 : 16)
    // A label in another language is a text without elements of its own.
    language = locales.find((one) => token.includes(` lang="${one}"`)) ?? locale
    verbatim.pass(token)
    narrow.pass(token)
    return token
  })
}

/** The outermost element of a kind that the walk is in. */
class Region {
  name: string | undefined
  #depth = 0
  readonly #begins: (tag: string, name: string) => boolean

  constructor(begins: (tag: string, name: string) => boolean) {
    this.#begins = begins
  }

  pass(tag: string): void {
    const [, close, name = ''] = /^<(\/?)([\w-]*)/.exec(tag)!
    if (this.name === name) this.#depth += close ? -1 : 1
    else if (!this.name && !close && this.#begins(tag, name)) [this.name, this.#depth] = [name, 1]
    if (this.#depth === 0) this.name = undefined
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
