/** Letters that readers type as others and that carry no separable mark. */
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

/** True when every word typed begins one of the terms; nothing typed matches everything. */
export const matches = (terms: readonly string[], typed: string): boolean =>
  termsOf(typed).every((word) => terms.some((term) => term.startsWith(word)))
