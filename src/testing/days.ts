import fc from 'fast-check'
import { expect } from 'vitest'
import { parseCalendarDate, type CalendarDate } from '../lib/calendar-date.ts'

const DAY_MS = 86_400_000

/** A literal day of a test; a day that does not exist is a mistake in the test. */
export function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}

/** The day a number of days after (or before) another, by plain arithmetic in UTC, without date-fns. */
export const shifted = (from: CalendarDate, days: number): CalendarDate =>
  day(new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10))

/** Any day of two centuries, the 29th of February included. */
export const anyDay: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: Date.UTC(1930, 0, 1) / DAY_MS, max: Date.UTC(2130, 0, 1) / DAY_MS })
  .map((days) => shifted(day('1970-01-01'), days))

/** Device zones on both sides of the date line, with odd minutes, with and without daylight saving. */
export const deviceZones = [
  'UTC',
  'Europe/Berlin',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/New_York',
]

/** Runs something as if the device stood in a zone. */
export function inDeviceZone<T>(zone: string, run: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    // Zones have older names too: both sides are asked for the one that Intl prefers.
    const actual = Intl.DateTimeFormat().resolvedOptions().timeZone
    const wanted = Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
    if (actual !== wanted) throw new Error(`the device's zone is ${actual}, not ${wanted}`)
    return run()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

/** What a function says on a device in each zone, if it is the same everywhere. */
export function everywhere<T>(run: () => T, zones = deviceZones): T {
  const answers = zones.map((zone) => inDeviceZone(zone, run))
  for (const [i, answer] of answers.entries()) expect(answer, zones[i]).toEqual(answers[0])
  return answers[0]!
}
