import { addDays } from 'date-fns'
import { atUtc, utcDay, type CalendarDate } from './calendar-date.ts'

/** One all-day event; `stamp` is when the file is written, `uid` names the event for ever. */
export type CalendarEvent = {
  day: CalendarDate
  title: string
  text: string
  url: string
  uid: string
  stamp: Date
  /** Whole hours from midnight to an alarm; without it there is none. */
  alarm?: number
}

/**
 * A calendar file (RFC 5545) of all-day events; one with a name is for subscribers, who ask again
 * once a week. Throws for a stamp that is no time.
 */
export function calendarFile(events: readonly CalendarEvent[], name?: string): string {
  const published = name === undefined ? [] : publishedLines(escaped(name))
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//KI-Training aus//Kalender//DE',
    ...published,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

/** Names and intervals in the standard's words, and in those of older readers. */
const publishedLines = (name: string): string[] => [
  'METHOD:PUBLISH',
  ...[`NAME:${name}`, `X-WR-CALNAME:${name}`],
  ...['REFRESH-INTERVAL;VALUE=DURATION:P7D', 'X-PUBLISHED-TTL:P7D'],
]

const eventLines = ({ day, title, text, url, uid, stamp, alarm }: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${timeOf(stamp)}`,
  `DTSTART;VALUE=DATE:${digits(day)}`,
  `DTEND;VALUE=DATE:${digits(utcDay(addDays(atUtc(day), 1)))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  // The event must not block time in the reader's calendar.
  'TRANSP:TRANSPARENT',
  // Some calendar programs end the value at a comma or semicolon.
  `URL:${url.replace(/[,;\\]/g, encodeURIComponent)}`,
  ...(alarm === undefined ? [] : alarmLines(alarm, title)),
  'END:VEVENT',
]

const alarmLines = (hours: number, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:PT${hours}H`,
  `DESCRIPTION:${escaped(title)}`,
  'END:VALARM',
]

const digits = (day: CalendarDate): string => day.replaceAll('-', '')

const timeOf = (stamp: Date): string => stamp.toISOString().replace(/[-:]|\.\d+/g, '')

/** Section 3.3.11: what would end a value or start another one. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

const OCTETS = 75
const bytesIn = (text: string): number => new TextEncoder().encode(text).length

/** Section 3.1: lines of at most 75 octets, whole characters each; a continued one starts with a space. */
function folded(line: string): string {
  let length = 0
  return [...line]
    .map((character) => {
      const bytes = bytesIn(character)
      const fold = length + bytes > OCTETS
      length = fold ? 1 + bytes : length + bytes
      return fold ? `\r\n ${character}` : character
    })
    .join('')
}
