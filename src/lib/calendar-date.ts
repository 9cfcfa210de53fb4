import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays } from 'date-fns'

declare const brand: unique symbol
/** A calendar day without a time or zone, written YYYY-MM-DD. Compares correctly as text. */
export type CalendarDate = string & { readonly [brand]: true }

/** Reads YYYY-MM-DD; null for any other notation and for days that do not exist, such as 30 February. */
export function parseCalendarDate(text: unknown): CalendarDate | null {
  if (typeof text !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? (text as CalendarDate) : null
}

/** The day of a clock, or the nearest one that parseCalendarDate reads: clocks can stand in any year. */
export function nearestDay(year: number, month: number, date: number): CalendarDate {
  if (year < 1000) return '1000-01-01' as CalendarDate
  if (year > 2999) return '2999-12-31' as CalendarDate
  return utcDay(new Date(Date.UTC(year, month - 1, date)))
}

const QUARTER_MS = 900_000
const HOUR_MS = 4 * QUARTER_MS

/** The calendar day that an instant falls on in UTC. */
export const utcDay = (instant: Date): CalendarDate => instant.toISOString().slice(0, 10) as CalendarDate

/** The calendar day that an instant falls on in an IANA zone. */
export function calendarDateIn(zone: string, instant: Date): CalendarDate {
  // Creating a formatter takes 100 ms on slow phones; most instants are the same day in winter and summer time.
  if (zone === 'Europe/Berlin') {
    const [winter, summer] = [1, 2].map((hours) => utcDay(new Date(instant.getTime() + hours * HOUR_MS)))
    if (winter === summer) return winter!
  }
  // The Swedish locale formats dates as ISO 8601.
  return instant.toLocaleDateString('sv', { timeZone: zone }) as CalendarDate
}

/** Milliseconds to the next quarter of an hour: in every zone days begin at one. */
export const untilQuarter = (instant: Date): number => QUARTER_MS - (instant.getTime() % QUARTER_MS)

/** The later of two calendar days. */
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

/** A day as a Date for date-fns and Intl, at midnight UTC: read it with UTC only. */
export const atUtc = (day: CalendarDate): Date => new UTCDateMini(day)

/** The day a number of days later. */
export const plusDays = (day: CalendarDate, days: number): CalendarDate => utcDay(addDays(atUtc(day), days))

/** The locale for dates: plain `en` would put the month first. */
const regional = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

/** A day in words, such as „3. November 2025“; with its weekday on request, in English without a comma behind it. */
export function inWords(day: CalendarDate, locale: string, weekday = false): string {
  const format = new Intl.DateTimeFormat(regional(locale), {
    ...(weekday && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const text = format.format(new Date(day))
  return regional(locale) === 'en-GB' ? text.replace(',', '') : text
}
