import { parseCalendarDate, plusDays, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'

/** How an objection went out, and what of its way is known. */
export const ways = ['form', 'received', 'sent'] as const
export type Way = (typeof ways)[number]

/** What the fields hold; `impossible` where the browser says that they hold a day that is none. */
export type Entry = { way: string; day: string; transit: string; impossible: boolean }
export type Fault = 'impossible' | 'early' | 'future' | 'transit'
/** The day of receipt that fields name or let us assume, or why they name none. */
export type Receipt =
  { name: 'empty' } | { name: 'fault'; fault: Fault } | { name: 'day'; day: CalendarDate; assumed: boolean }

/** Days a letter may be assumed to take. */
export const longestTransit = 30

/** Reads the day of receipt from fields; `earliest` is the first day on which objecting made sense. */
export function receiptOf(entry: Entry, { earliest, today }: { earliest: CalendarDate; today: Today }): Receipt {
  if (entry.day === '' && !entry.impossible) return { name: 'empty' }
  const day = parseCalendarDate(entry.day)
  if (!day) return { name: 'fault', fault: 'impossible' }
  if (day < earliest) return { name: 'fault', fault: 'early' }
  if (today !== 'unknown' && day > today) return { name: 'fault', fault: 'future' }
  if (entry.way !== 'sent') return { name: 'day', day, assumed: false }
  const transit = /^\d\d?$/.test(entry.transit) ? Number(entry.transit) : Infinity
  if (transit > longestTransit) return { name: 'fault', fault: 'transit' }
  return { name: 'day', day: plusDays(day, transit), assumed: true }
}
