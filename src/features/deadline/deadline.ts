import { addMonths, differenceInCalendarDays, isWeekend } from 'date-fns'
import { atUtc, plusDays, utcDay, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { isIrishHoliday } from './irish-holidays.ts'

/** Where the reader lives: the EU, the EEA or Switzerland, whose members LinkedIn Ireland answers, or the UK. */
export const regions = ['eu', 'uk'] as const
export type Region = (typeof regions)[number]

/** End of a period: the day it falls on by its months, and the last day once weekends and holidays are over. */
export type Ending = { falls: CalendarDate; last: CalendarDate; moved: 'weekend' | 'holiday' | null }

/**
 * The end of a period in months. Under Regulation (EEC, Euratom) 1182/71, Article 3, the day of the
 * event is not counted (1), so that the period runs out with the day of the same number, or the last
 * of a shorter month (2 c); a Saturday, Sunday or public holiday gives way to the next working day
 * (4). Holidays are Ireland's, where LinkedIn Ireland has to act (Article 2). The Regulation is none
 * of the United Kingdom's law: there the months are reckoned the same way, and no day is moved. Always
 * reckoned from receipt: month by month, the 31st would become the 28th and stay it.
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

/** Months Article 12(3) gives, in the GDPR and the UK GDPR, for the answer, and with the extension it allows. */
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
