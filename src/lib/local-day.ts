import { utcDay, type CalendarDate } from './calendar-date.ts'

/** The reader's own day: the list notes when something was done here, wherever here is. */
export function localDay(): CalendarDate {
  const now = new Date()
  return utcDay(new Date(now.getTime() - now.getTimezoneOffset() * 60_000))
}
