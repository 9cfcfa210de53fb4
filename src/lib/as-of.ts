import { parseCalendarDate, type CalendarDate } from './calendar-date.ts'

/** The day a reader asked to see the guide as of, from an address's query. */
export type AsOf = { name: 'none' } | { name: 'invalid' } | { name: 'day'; day: CalendarDate }

/** Reads `?stand=2025-10-15`; anything but one existing calendar day is invalid. */
export function asOfIn(query: string): AsOf {
  const asked = new URLSearchParams(query).get('stand')
  if (asked === null) return { name: 'none' }
  const day = parseCalendarDate(asked)
  return day ? { name: 'day', day } : { name: 'invalid' }
}
