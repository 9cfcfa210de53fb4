import { addMonths, differenceInCalendarDays, isWeekend } from 'date-fns'
import { atUtc, plusDays, utcDay, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { isIrishHoliday } from './irish-holidays.ts'

/** Where the reader lives: `eu` is the EU, the EEA or Switzerland, whose members LinkedIn Ireland answers. */
export const regions = ['eu', 'uk'] as const
export type Region = (typeof regions)[number]

/** End of a period: the nominal day, and the last day after weekends and holidays. */
export type Ending = { falls: CalendarDate; last: CalendarDate; moved: 'weekend' | 'holiday' | null }

/**
 * The end of a period in months. Under Regulation (EEC, Euratom) 1182/71, Article 3, the day of the
 * event is not counted (1), so that the period runs out with the day of the same number, or the last
 * of a shorter month (2 c); a Saturday, Sunday or public holiday gives way to the next working day
 * (4). Holidays are Ireland's, where LinkedIn Ireland has to act (Article 2). The Regulation does not
 * apply in the United Kingdom: there the months are counted the same way, and no day is moved. Always
 * counted from receipt: month by month, the 31st would become the 28th and stay there.
 */
export function endOf(receipt: CalendarDate, months: number, region: Region): Ending {
  const falls = utcDay(addMonths(atUtc(receipt), months))
  if (region === 'uk') return { falls, last: falls, moved: null }
  let last = falls
  while (reasonToRest(last)) last = plusDays(last, 1)
  return { falls, last, moved: reasonToRest(falls) }
}

function reasonToRest(day: CalendarDate): Ending['moved'] {
  if (isWeekend(atUtc(day))) return 'weekend'
  return isIrishHoliday(day) ? 'holiday' : null
}

/** Months for the answer under Article 12(3) of the GDPR and the UK GDPR, and with the extension it allows. */
const MONTHS = 1
const MONTHS_EXTENDED = 3

/** Today relative to the last day, in whole calendar days. */
export type Standing = { name: 'before' | 'after'; days: number } | { name: 'on' } | { name: 'unknown' }
/** Until when an answer is due: within the month, and at the latest if LinkedIn extends. */
export type Deadline = { month: Ending; extended: Ending; standing: Standing }

/** The deadline of an answer to what was received on a day, seen from today. */
export function deadlineOf(receipt: CalendarDate, region: Region, today: Today): Deadline {
  const month = endOf(receipt, MONTHS, region)
  return { month, extended: endOf(receipt, MONTHS_EXTENDED, region), standing: standingOf(month.last, today) }
}

function standingOf(last: CalendarDate, today: Today): Standing {
  if (today === 'unknown') return { name: 'unknown' }
  const days = differenceInCalendarDays(atUtc(last), atUtc(today))
  if (days === 0) return { name: 'on' }
  return days > 0 ? { name: 'before', days } : { name: 'after', days: -days }
}
