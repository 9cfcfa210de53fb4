import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { Source } from '../../content/schemas.ts'
import type { Locale } from '../../site.ts'
import { t } from '../../i18n/index.ts'

/** The day on which most sources were read; /quellen/ states it once, and a source only tells another one. */
export const usualReadingDay = '2026-11-23' as CalendarDate

/**
 * What a reader is told about a source: who speaks, what, and in `note` what is an exception: a text known only from
 * others, a date of publication, another day of reading. The note is empty where there is none.
 */
export function sourceNoteOf(
  { kind, publisher, title, url, language, rank, published, read }: Source,
  locale: Locale,
) {
  const { evidence } = t(locale)
  const day = (date: Source['read']) => inWords(date, locale)
  const exceptions = [
    // A report is second-hand by its nature.
    rank === 'secondary' && kind !== 'report' && evidence.secondHand,
    published && day(published),
    read !== usualReadingDay && interpolate(evidence.read, { date: day(read) }),
  ]
  return {
    who: evidence.who[kind],
    // „LinkedIn“ before it has named the publisher already.
    title: kind === 'linkedin' ? title[locale] : `${publisher[locale]}: ${title[locale]}`,
    url,
    language,
    note: exceptions.filter(Boolean).join(', '),
  }
}
