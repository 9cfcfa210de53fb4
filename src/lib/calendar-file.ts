import { addDays } from 'date-fns'
import ical, { escape as escaped, ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { atUtc, calendarDateIn, type CalendarDate } from './calendar-date.ts'

/** One all-day event; `stamp` is when the file is written, `uid` names the event for ever. */
export type CalendarEvent = {
  day: CalendarDate
  title: string
  text: string
  url: string
  uid: string
  stamp: Date
  /** Seconds from midnight to an alarm; without it there is none. */
  alarm?: number
}

const A_WEEK = 7 * 24 * 3600

/**
 * A calendar file of all-day events; one with a name is for subscribers, who ask again once a
 * week. Throws for a stamp that is no time.
 */
export function calendarFile(events: readonly CalendarEvent[], name?: string): string {
  const calendar = ical({ prodId: '//KI-Training aus//Kalender//DE' })
  if (name) calendar.name(name).ttl(A_WEEK).method(ICalCalendarMethod.PUBLISH)
  for (const { day, title, text, url, uid, stamp, alarm } of events) {
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
    if (alarm !== undefined)
      entry.createAlarm({ type: ICalAlarmType.display, triggerAfter: alarm }).relatesTo('START')
  }
  // RFC 5545 ends every line, the last one too.
  return `${calendar.toString()}\r\n`
}
