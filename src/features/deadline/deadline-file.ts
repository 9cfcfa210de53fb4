import type { CalendarDate } from '../../lib/calendar-date.ts'
import { reminderFile } from '../../lib/reminder.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { saveFile } from '../../lib/save-file.ts'
import { offerText } from '../../lib/text-to-copy.ts'

export type CalendarTexts = Record<'title' | 'text' | 'fileName' | 'file', string>

/** Saves a calendar file for the last day, offers it as text, and returns the message to announce; loaded on demand. */
export function saveDeadline(
  host: Element,
  day: CalendarDate,
  { title, text, fileName, file }: CalendarTexts,
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
  const content = reminderFile(event)
  saveFile(name, 'text/calendar', content)
  offerText(host, 'file', content)
  return interpolate(file, { name })
}
