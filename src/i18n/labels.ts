import type { Locale } from '../site.ts'

/** Languages of LinkedIn's labels, independent of the languages of the guide. */
const quotes = { de: '„“', en: '“”' }
type Language = keyof typeof quotes

/** Labels with their language, the page's own first; many accounts are set to the other one. */
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
