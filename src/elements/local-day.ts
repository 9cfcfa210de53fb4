import { calendarDateIn, type CalendarDate } from '../lib/calendar-date.ts'

/** The reader's own day: the list notes when something was done here, wherever here is. */
export const localDay = (): CalendarDate =>
  calendarDateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())
