import { addDays, addMonths } from 'date-fns'
import ical, { escape as escaped, ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { atUtc, calendarDateIn, type CalendarDate } from './calendar-date.ts'

/** One day to be reminded of; `stamp` is when the file is written, `uid` names the event for ever. */
export type Reminder = { day: CalendarDate; title: string; text: string; url: string; uid: string; stamp: Date }

const NINE_O_CLOCK = 9 * 3600

/** The day six months later, or the last one of that month where it is shorter. */
export const sixMonthsAfter = (day: CalendarDate): CalendarDate => calendarDateIn('UTC', addMonths(atUtc(day), 6))

/** A calendar file with an all-day event and an alarm at nine; throws for a stamp that is no time. */
export function reminderFile({ day, title, text, url, uid, stamp }: Reminder): string {
  const calendar = ical({ prodId: '//KI-Training aus//Erinnerung//DE' })
  const entry = calendar.createEvent({
    // The library writes names as they are, and escapes addresses, which readers do not undo.
    id: escaped(uid, false),
    url: url.replace(/[,;\\]/g, encodeURIComponent),
    stamp,
    allDay: true,
    start: day,
    end: calendarDateIn('UTC', addDays(atUtc(day), 1)),
    summary: title,
    description: text,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  // Unless told otherwise, an alarm after the start counts from the end; the options of an alarm cannot tell.
  entry.createAlarm({ type: ICalAlarmType.display, triggerAfter: NINE_O_CLOCK }).relatesTo('START')
  // RFC 5545 ends every line, the last one too.
  return `${calendar.toString()}\r\n`
}
