/** Letters that readers type differently and that Unicode cannot decompose. */
const typedAs: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', ς: 'σ' }

/**
 * The words of a text as a search compares them: small and without marks. „ae“, „oe“ and „ue“ count
 * as the bare vowel, so that München is found as Muenchen and as Munchen.
 */
export const termsOf = (text: string): string[] =>
  text
    .toLowerCase()
    // Marks that stand apart go first: sorting a long run of them takes time that grows with its square.
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłς]/g, (letter) => typedAs[letter]!)
    .replace(/([aou])e+/g, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The terms of a row: those of a text, the parts of its country code, and what people write before a German Land. */
export const termsOfRow = (text: string, code: string): string[] =>
  termsOf(`${text} ${code} ${code.startsWith('de-') ? 'Bundesland Land federal state of' : ''}`)

/** How a word typed fits a name, best first; the number is its place in `fits`. */
const fits = [
  (term: string, word: string): boolean => term === word,
  (term: string, word: string): boolean => term.startsWith(word),
  nearlyBegins,
]

/**
 * True where one letter wrong, missing or too many keeps a word from beginning a term; a short word
 * would nearly begin too many.
 */
function nearlyBegins(term: string, word: string): boolean {
  let same = 0
  while (same < word.length && word[same] === term[same]) same++
  const rest = word.slice(same + 1)
  return (
    word.length > 4 &&
    (term.startsWith(rest, same) || term.startsWith(rest, same + 1) || term.startsWith(word.slice(same), same + 1))
  )
}

/** How well the words typed fit a row's terms: as the word that fits worst, and Infinity where one does not fit. */
function rankOf(terms: readonly string[], words: readonly string[]): number {
  const ranks = words.map((word) => fits.findIndex((fit) => terms.some((term) => fit(term, word))))
  return Math.max(0, ...ranks.map((rank) => (rank < 0 ? Infinity : rank)))
}

/**
 * The rows that fit the words typed best, so that Roma is the town and not the beginning of Romania,
 * and a slip of the finger finds what nothing else is called. No words fit every row.
 */
export function bestRows<Row extends { terms: readonly string[] }>(
  rows: readonly Row[],
  words: readonly string[],
): Row[] {
  const ranks = rows.map(({ terms }) => rankOf(terms, words))
  const best = Math.min(...ranks)
  return best === Infinity ? [] : rows.filter((_, i) => ranks[i] === best)
}
