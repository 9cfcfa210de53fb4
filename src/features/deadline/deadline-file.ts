import type { CalendarDate } from '../../lib/calendar-date.ts'
import { reminderFile } from '../../lib/reminder.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { saveFile } from '../../lib/save-file.ts'

export type CalendarTexts = Record<'title' | 'text' | 'fileName' | 'saved', string>

/** Saves a calendar file for the last day and returns the message to announce; loaded on demand. */
export function saveDeadline(
  day: CalendarDate,
  { title, text, fileName, saved }: CalendarTexts,
  page: string,
): string {
  const url = `${page}#frist-danach`
  const event = {
    day,
    title,
    text: `${text} ${url}`,
    url,
    uid: `answer-${day}-${new URL(url).host}`,
    stamp: new Date(),
  }
  const name = interpolate(fileName, { date: day })
  saveFile(name, 'text/calendar', reminderFile(event))
  return interpolate(saved, { name })
}
