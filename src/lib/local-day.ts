import { nearestDay, type CalendarDate } from './calendar-date.ts'

/** The reader's own day: the list notes when something was done here, wherever here is. */
export const localDay = (now = new Date()): CalendarDate =>
  nearestDay(now.getFullYear(), now.getMonth() + 1, now.getDate())
