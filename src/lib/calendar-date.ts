import { TZDateMini } from '@date-fns/tz'
import { addDays, startOfDay } from 'date-fns'

declare const brand: unique symbol
/** A calendar day without a time or zone, written YYYY-MM-DD. Compares correctly as text. */
export type CalendarDate = string & { readonly [brand]: true }

/** Reads YYYY-MM-DD; null for any other notation and for days that do not exist, such as 30 February. */
export function parseCalendarDate(text: unknown): CalendarDate | null {
  if (typeof text !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? (text as CalendarDate) : null
}

/** The calendar day that an instant falls on in an IANA zone. */
export function calendarDateIn(zone: string, instant: Date): CalendarDate {
  const there = new TZDateMini(instant.getTime(), zone)
  const pad = (n: number, digits = 2) => String(n).padStart(digits, '0')
  return `${pad(there.getFullYear(), 4)}-${pad(there.getMonth() + 1)}-${pad(there.getDate())}` as CalendarDate
}

/** Milliseconds from an instant to the next midnight of an IANA zone, daylight saving included. */
export function untilMidnight(zone: string, instant: Date): number {
  const there = new TZDateMini(instant.getTime(), zone)
  return startOfDay(addDays(there, 1)).getTime() - instant.getTime()
}

/** The later of two calendar days. */
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

/** A day as a Date for date-fns and Intl, at midnight UTC: read it with UTC only. */
export const atUtc = (day: CalendarDate): Date => new TZDateMini(day, 'UTC')

/** The day a number of days later. */
export const plusDays = (day: CalendarDate, days: number): CalendarDate =>
  calendarDateIn('UTC', addDays(atUtc(day), days))

/** The locale that writes dates as readers in Europe do: plain English would put the month first. */
export const regional = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

/** A day in words, such as „3. November 2025“; with its weekday on request. */
export function inWords(day: CalendarDate, locale: string, weekday = false): string {
  const format = new Intl.DateTimeFormat(regional(locale), {
    ...(weekday && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(day))
}
