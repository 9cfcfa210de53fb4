import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { Source } from '../../content/schemas/sources.ts'
import type { Locale } from '../../site.ts'
import { t } from '../../i18n/index.ts'

/** The day on which most sources were read; only other days are shown with a source. */
export const usualReadingDay = '2026-11-23' as CalendarDate

/**
 * The note on a source: who published what, and in `note` what is unusual about it, such as a second-hand text,
 * a date of publication or another day of reading.
 */
export function sourceNoteOf(
  { kind, publisher, title, url, language, rank, published, read }: Source,
  locale: Locale,
) {
  const { evidence } = t(locale)
  const day = (date: Source['read']) => inWords(date, locale)
  const exceptions = [
    // Reports are always second-hand.
    rank === 'secondary' && kind !== 'report' && evidence.secondHand,
    published && day(published),
    read !== usualReadingDay && interpolate(evidence.read, { date: day(read) }),
  ]
  return {
    who: evidence.who[kind],
    // The label „LinkedIn“ before it names the publisher already.
    title: kind === 'linkedin' ? title[locale] : `${publisher[locale]}: ${title[locale]}`,
    url,
    language,
    note: exceptions.filter(Boolean).join(', '),
  }
}
