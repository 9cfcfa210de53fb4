import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day, deviceZones, everywhere } from '../testing/days.ts'
import {
  atUtc,
  calendarDateIn,
  inWords,
  later,
  nearestDay,
  parseCalendarDate,
  plusDays,
  untilQuarter,
  utcDay,
} from './calendar-date.ts'

const QUARTER = 900_000
const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })

describe('parseCalendarDate', () => {
  it('refuses every other notation, and days outside the centuries it knows', () => {
    const texts =
      '20260228 2026-W09-1 2026-060 2026-2-8 2026-02 2026 2026/02/08 08.02.2026 ٢٠٢٦-٠٢-٠٨ heute'.split(' ')
    const around = ['', '2026-02-08 ', ' 2026-02-08', '2026-02-08\n', '2026-02-08T00:00:00Z', '+002026-02-08']
    const years = ['0000-01-01', '0999-12-31', '3000-01-01', '9999-12-31', '-2026-02-08']
    const other = [null, undefined, 20260208, true, {}, ['2026-02-08'], new Date('2026-02-08')]
    const given = [...texts, ...around, ...years, ...other]
    expect(given.filter((one) => parseCalendarDate(one) !== null)).toEqual([])
  })

  it('accepts exactly the days that the calendar has', () => {
    const part = (min: number, max: number) => fc.integer({ min, max })
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const check = (year: number, month: number, date: number) => {
      const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      const exists = date >= 1 && date <= (lengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0)
      const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      expect(parseCalendarDate(text)).toBe(exists ? text : null)
    }
    fc.assert(fc.property(part(1000, 2999), part(0, 13), part(0, 32), check))
    for (const year of [1000, 1900, 2000, 2024, 2025, 2999]) for (const date of [28, 29, 30]) check(year, 2, date)
  })
})

describe('calendarDateIn', () => {
  it.each([
    // Midnight in Berlin is 23:00 UTC in winter, 22:00 in summer.
    ['Europe/Berlin', '2025-11-02T22:59:59.999Z', '2025-11-02'],
    ['Europe/Berlin', '2025-11-02T23:00:00Z', '2025-11-03'],
    ['Europe/Berlin', '2026-07-14T21:59:00Z', '2026-07-14'],
    ['Europe/Berlin', '2026-07-14T22:00:00Z', '2026-07-15'],
    // The clocks go back on 25 October.
    ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-25'],
    // Zones furthest apart, and one of odd minutes.
    ['Pacific/Honolulu', '2025-11-03T09:59:00Z', '2025-11-02'],
    ['Pacific/Kiritimati', '2025-11-02T10:00:00Z', '2025-11-03'],
    ['Asia/Kathmandu', '2025-11-02T18:15:00Z', '2025-11-03'],
  ])('%s at %s is %s, wherever the device is', (zone, instant, expected) =>
    expect(everywhere(() => calendarDateIn(zone, new Date(instant)))).toBe(expected),
  )

  it('reckons Berlin’s days as Intl does, at any instant', () =>
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const asked = instant.toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
        expect(calendarDateIn('Europe/Berlin', instant)).toBe(asked)
      }),
    ))
})

it.each([
  ['2025-11-02T22:59:59Z', 1000],
  ['2025-11-02T23:00:00Z', QUARTER],
  ['2025-11-02T23:14:59.999Z', 1],
])('untilQuarter at %s: %i ms', (instant, expected) => expect(untilQuarter(new Date(instant))).toBe(expected))

it('a day begins at a quarter of an hour in every zone', () => {
  const zone = fc.constantFrom(...deviceZones, 'America/Santiago', 'Australia/Lord_Howe', 'Australia/Eucla')
  fc.assert(
    fc.property(zone, anyInstant, (zone, instant) => {
      const quarter = instant.getTime() + untilQuarter(instant)
      expect(calendarDateIn(zone, new Date(quarter - 1))).toBe(calendarDateIn(zone, instant))
    }),
  )
})

it('nearestDay keeps to the days that can be read again', () => {
  const days = [nearestDay(999, 6, 1), nearestDay(1000, 6, 1), nearestDay(2999, 12, 31), nearestDay(3000, 1, 1)]
  expect(days).toEqual(['1000-01-01', '1000-06-01', '2999-12-31', '2999-12-31'])
})

it('utcDay is the day that atUtc was made of', () => {
  expect(utcDay(new Date('2025-11-02T23:59:59.999Z'))).toBe('2025-11-02')
  fc.assert(fc.property(anyDay, (date) => utcDay(atUtc(date)) === date))
})

it('later does not depend on the order', () => {
  expect(later(day('2025-12-31'), day('2026-01-01'))).toBe('2026-01-01')
  fc.assert(fc.property(anyDay, anyDay, (a, b) => later(a, b) === later(b, a)))
})

it('atUtc is midnight UTC on every device', () => {
  const read = (at: Date) => [at.getTime(), at.getFullYear(), at.getMonth(), at.getDate(), at.getHours()]
  expect(everywhere(() => read(atUtc(day('2025-11-03'))))).toEqual([1_762_128_000_000, 2025, 10, 3, 0])
})

it.each([
  ['2025-11-03', 0, '2025-11-03'],
  ['2028-02-27', 3, '2028-03-01'],
  // Clocks change in Berlin, and Cairo has no midnight on the day between.
  ['2026-03-28', 2, '2026-03-30'],
  ['2025-04-24', 1, '2025-04-25'],
])('%s and %i days: %s', (from, days, to) => expect(everywhere(() => plusDays(day(from), days))).toBe(to))

it.each([
  ['2025-11-03', 'de', undefined, '3. November 2025'],
  ['2026-03-01', 'de', true, 'Sonntag, 1. März 2026'],
  ['2025-11-03', 'en', false, '3 November 2025'],
  ['2025-11-03', 'en-GB', true, 'Monday 3 November 2025'],
])('inWords: %s in %s, weekday %s', (date, locale, weekday, expected) =>
  expect(everywhere(() => inWords(day(date), locale, weekday))).toBe(expected),
)
