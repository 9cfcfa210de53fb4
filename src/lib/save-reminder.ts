import { addMonths } from 'date-fns'
import { atUtc, utcDay, type CalendarDate } from './calendar-date.ts'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'
import { interpolate } from './interpolate.ts'
import { saveFile } from './save-file.ts'

/** One day to be reminded of. */
export type Reminder = Omit<CalendarEvent, 'alarm'>

const NINE_O_CLOCK = 9

/** The day six months later, or the last one of that month where it is shorter. */
export const sixMonthsAfter = (day: CalendarDate): CalendarDate => utcDay(addMonths(atUtc(day), 6))

/** A calendar file with an all-day event and an alarm at nine; throws for a stamp that is no time. */
export const reminderFile = (reminder: Reminder): string => calendarFile([{ ...reminder, alarm: NINE_O_CLOCK }])

/** What a reminder says, and what its file is called, with `{date}`. */
export type ReminderTexts = Record<'title' | 'text' | 'fileName', string>

/**
 * Saves a calendar file with a reminder that leads to an address, and returns the message to announce. `name` tells
 * reminders of one day and host apart.
 */
export function saveReminder(
  host: Element,
  day: CalendarDate,
  { title, text, fileName }: ReminderTexts,
  url: string,
  name = '',
): string {
  const uid = `${name}${day}-${new URL(url).host}`
  const file = reminderFile({ day, title, text: `${text} ${url}`, url, uid, stamp: new Date() })
  return saveFile(host, interpolate(fileName, { date: day }), 'text/calendar', file)
}
