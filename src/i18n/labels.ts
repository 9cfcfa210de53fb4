import type { Locale } from '../site.ts'

/** Languages in which sources carry LinkedIn's own labels, whatever the guide is published in. */
const quotes = { de: '„“', en: '“”' }
type Language = keyof typeof quotes

/** Labels with their language: the reader's own first, the others beside it, as many accounts run in those. */
export function inOrder<T>(
  locale: Locale,
  labels: { readonly [L in Language]?: T | undefined },
): { lang: Language; labels: T }[] {
  const languages = Object.keys(quotes) as Language[]
  return languages
    .sort((a, b) => Number(b === locale) - Number(a === locale))
    .flatMap((lang) => (labels[lang] === undefined ? [] : [{ lang, labels: labels[lang] }]))
}

/** A label in the quotation marks of its language. */
export const quoted = (lang: Language, label: string): string => quotes[lang][0]! + label + quotes[lang][1]!
