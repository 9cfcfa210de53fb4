import type { CalendarDate } from './calendar-date.ts'
import { interpolate } from './interpolate.ts'
import { reminderFile } from './reminder.ts'
import { saveFile } from './save-file.ts'

export { sixMonthsAfter } from './reminder.ts'

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
