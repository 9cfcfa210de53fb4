import { z } from 'astro/zod'
import { parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts'
import { locales } from '../../site.ts'

/** A quoted YYYY-MM-DD that exists in the calendar. */
export const calendarDate = z.string().transform((text, context): CalendarDate => {
  const day = parseCalendarDate(text)
  if (day) return day
  context.addIssue({ code: 'custom', message: `not an existing day written YYYY-MM-DD: ${text}` })
  return z.NEVER
})

/** Direction marks and zero-width characters, which hide text from readers and reviewers. */
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
/** A text that shows all it holds. */
export const text = z
  .string()
  .min(1)
  .refine((value) => !hidden.test(value), 'contains an invisible or direction-changing character')

/** One text in every published language: a missing translation is a missing field. */
export const localized = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, text])) as Record<(typeof locales)[number], typeof text>,
)

export const inEveryLanguage = (same: string) =>
  Object.fromEntries(locales.map((locale) => [locale, same])) as z.infer<typeof localized>

/** Stable, ASCII, the same in every language; doubles as a fragment. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'ids are lower-case ASCII with hyphens')

/** Only addresses that open safely from a static page. */
export const address = z.url({ protocol: /^https$/ })
