import type { Locale } from '../site.ts'
import { de, type Dictionary } from './de.ts'

const dictionaries = { de } satisfies Record<Locale, Dictionary>

/** The texts of one language. */
export const words = (locale: Locale): Dictionary => dictionaries[locale]
