import type { Locale } from '../site.ts'
import { de, type Dictionary } from './de.ts'
import { en } from './en.ts'

const dictionaries = { de, en } satisfies Record<Locale, Dictionary>

/** The texts of one language. */
export const t = (locale: Locale): Dictionary => dictionaries[locale]
