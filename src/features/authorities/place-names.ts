import type { Authority } from '../../content/schemas/authorities.ts'
import { locales, type Locale } from '../../site.ts'

const regionName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code.slice(0, 2).toUpperCase())!

/** The German Land or the country of an authority. */
export const placeOf = ({ id, land }: Authority, locale: Locale): string =>
  land?.[locale] ?? regionName(id, locale)

/** What else an authority is found by: its place and country in every language, and its towns. */
export const placesOf = (authority: Authority): string[] => [
  ...new Set([
    ...locales.flatMap((locale) => [placeOf(authority, locale), regionName(authority.id, locale)]),
    // As people there call their country, in their own script.
    regionName(authority.id, authority.language),
    ...authority.keywords,
  ]),
]
