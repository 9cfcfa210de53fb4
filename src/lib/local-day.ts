import { utcDay, type CalendarDate } from './calendar-date.ts'

/** Today in the device's own zone: a tick carries the reader's local day. */
export function localDay(): CalendarDate {
  const now = new Date()
  return utcDay(new Date(now.getTime() - now.getTimezoneOffset() * 60_000))
}
