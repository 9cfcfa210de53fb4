import { addMonths } from 'date-fns'
import { atUtc, utcDay, type CalendarDate } from './calendar-date.ts'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'

/** One day to be reminded of. */
export type Reminder = Omit<CalendarEvent, 'alarm'>

const NINE_O_CLOCK = 9

/** The day six months later, or the last one of that month where it is shorter. */
export const sixMonthsAfter = (day: CalendarDate): CalendarDate => utcDay(addMonths(atUtc(day), 6))

/** A calendar file with an all-day event and an alarm at nine; throws for a stamp that is no time. */
export const reminderFile = (reminder: Reminder): string => calendarFile([{ ...reminder, alarm: NINE_O_CLOCK }])
