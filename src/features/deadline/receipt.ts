import { parseCalendarDate, plusDays, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'

/** How an objection was sent, and what is known about its receipt. */
export const ways = ['form', 'received', 'sent'] as const
export type Way = (typeof ways)[number]

/** The values of the fields; `impossible` if the browser rejects the day. */
export type Entry = { way: string; day: string; transit: string; impossible: boolean }
export type Fault = 'impossible' | 'early' | 'future' | 'transit'
/** The day of receipt, known or assumed, or why there is none. */
export type Receipt =
  { name: 'empty' } | { name: 'fault'; fault: Fault } | { name: 'day'; day: CalendarDate; assumed: boolean }

/** Most days that a letter can be assumed to take. */
export const longestTransit = 30

/** The day of receipt from the fields; `earliest` is the first possible day of an objection. */
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
