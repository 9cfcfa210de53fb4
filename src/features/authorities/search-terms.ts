/** Letters that readers type differently and that Unicode cannot decompose. */
const typedAs: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', ς: 'σ' }

/**
 * The words of a text as a search compares them: small and without marks. „ae“, „oe“ and „ue“ count
 * as the bare vowel, so that München is found as Muenchen and as Munchen.
 */
export const termsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłς]/g, (letter) => typedAs[letter]!)
    .replace(/([aou])e+/g, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** True when every typed word is the beginning of a term; an empty search matches everything. */
export const matches = (terms: readonly string[], typed: string): boolean =>
  termsOf(typed).every((word) => terms.some((term) => term.startsWith(word)))
