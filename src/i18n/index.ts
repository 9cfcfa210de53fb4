import type { Locale } from '../site.ts'
import { de, type Dictionary } from './de.ts'
import { en } from './en.ts'

const dictionaries = { de, en } satisfies Record<Locale, Dictionary>

/** The texts of one language. */
export const t = (locale: Locale): Dictionary => dictionaries[locale]

/** What components find in `Astro.locals` about the language that they are rendered in. */
export const inLocale = (locale: Locale) => ({ locale, t: t(locale) })
