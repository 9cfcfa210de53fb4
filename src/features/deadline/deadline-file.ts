import type { CalendarDate } from '../../lib/calendar-date.ts'
import { reminderFile } from '../../lib/reminder.ts'
import { fill } from '../../lib/words.ts'
import { saveFile } from '../../lib/save-file.ts'

export type CalendarTexts = Record<'title' | 'text' | 'fileName' | 'saved', string>

/** Saves a calendar file for the last day of the deadline and returns what to say; loaded on demand. */
export function saveDeadline(day: CalendarDate, { title, text, fileName, saved }: CalendarTexts): string {
  const url = `${location.origin}${location.pathname}#frist-danach`
  const event = {
    day,
    title,
    text: `${text} ${url}`,
    url,
    uid: `answer-${day}-${location.host}`,
    stamp: new Date(),
  }
  const name = fill(fileName, { date: day })
  saveFile(name, 'text/calendar', reminderFile(event))
  return fill(saved, { name })
}
