import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anyDay, day, deviceZones, inDeviceZone } from '../testing/days.ts'
import {
  atUtc,
  calendarDateIn,
  inWords,
  later,
  parseCalendarDate,
  plusDays,
  untilQuarter,
  utcDay,
} from './calendar-date.ts'

const QUARTER = 900_000
const anyInstant = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('parseCalendarDate', () => {
  it.each(['2025-11-03', '2024-02-29', '2000-02-29', '1000-01-01', '2999-12-31', '2025-12-31'])(
    'reads %s',
    (text) => expect(parseCalendarDate(text)).toBe(text),
  )

  it.each([
    ['2025-02-30'],
    ['2025-02-29'],
    ['1900-02-29'],
    ['2025-04-31'],
    ['2025-13-01'],
    ['2025-00-10'],
    ['2025-01-00'],
    ['2025-01-32'],
    ['20260228'],
    ['2026-W09-1'],
    ['2026-060'],
    ['2026-2-8'],
    ['2026-02'],
    ['2026'],
    ['0000-01-01'],
    ['0999-12-31'],
    ['3000-01-01'],
    ['9999-12-31'],
    ['+002026-02-08'],
    ['-2026-02-08'],
    ['2026-02-08T00:00:00Z'],
    ['2026-02-08 '],
    [' 2026-02-08'],
    ['2026-02-08\n'],
    ['2026/02/08'],
    ['08.02.2026'],
    ['٢٠٢٦-٠٢-٠٨'],
    ['heute'],
    ['NaN-NaN-NaN'],
    [''],
    [null],
    [undefined],
    [20260208],
    [true],
    [{}],
    [['2026-02-08']],
    [new Date('2026-02-08')],
  ])('refuses %j', (text) => expect(parseCalendarDate(text)).toBeNull())

  it('refuses every text that is not ten characters long', () => {
    const other = fc.string().filter((text) => text.length !== 10)
    fc.assert(fc.property(other, (text) => parseCalendarDate(text) === null))
  })

  it('accepts exactly the days that the calendar has', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        const exists = date <= lengths[month - 1]! + (month === 2 && leap ? 1 : 0)
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        expect(parseCalendarDate(text)).toBe(exists ? text : null)
      }),
    )
  })
})

describe('calendarDateIn', () => {
  it.each([
    // Winter: midnight in Berlin is 23:00 UTC.
    ['Europe/Berlin', '2025-11-02T22:59:00Z', '2025-11-02'],
    ['Europe/Berlin', '2025-11-02T22:59:59.999Z', '2025-11-02'],
    ['Europe/Berlin', '2025-11-02T23:00:00Z', '2025-11-03'],
    ['Europe/Berlin', '2025-11-03T22:59:00Z', '2025-11-03'],
    ['Europe/Berlin', '2025-11-03T23:00:00Z', '2025-11-04'],
    ['Europe/Berlin', '2025-12-31T22:59:00Z', '2025-12-31'],
    ['Europe/Berlin', '2025-12-31T23:00:00Z', '2026-01-01'],
    // Summer: it is 22:00 UTC.
    ['Europe/Berlin', '2026-07-14T21:59:00Z', '2026-07-14'],
    ['Europe/Berlin', '2026-07-14T22:00:00Z', '2026-07-15'],
    // The clocks go forward on 30 March 2025 and 29 March 2026.
    ['Europe/Berlin', '2025-03-29T22:59:00Z', '2025-03-29'],
    ['Europe/Berlin', '2025-03-29T23:00:00Z', '2025-03-30'],
    ['Europe/Berlin', '2025-03-30T21:59:00Z', '2025-03-30'],
    ['Europe/Berlin', '2025-03-30T22:00:00Z', '2025-03-31'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    // They go back on 26 October 2025 and 25 October 2026.
    ['Europe/Berlin', '2025-10-25T21:59:00Z', '2025-10-25'],
    ['Europe/Berlin', '2025-10-25T22:00:00Z', '2025-10-26'],
    ['Europe/Berlin', '2025-10-26T22:59:00Z', '2025-10-26'],
    ['Europe/Berlin', '2025-10-26T23:00:00Z', '2025-10-27'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    // One instant, three days of the week between the zones furthest apart.
    ['Pacific/Honolulu', '2025-11-03T09:59:00Z', '2025-11-02'],
    ['Pacific/Honolulu', '2025-11-03T10:00:00Z', '2025-11-03'],
    ['Pacific/Kiritimati', '2025-11-02T09:59:00Z', '2025-11-02'],
    ['Pacific/Kiritimati', '2025-11-02T10:00:00Z', '2025-11-03'],
    ['Asia/Kathmandu', '2025-11-02T18:14:00Z', '2025-11-02'],
    ['Asia/Kathmandu', '2025-11-02T18:15:00Z', '2025-11-03'],
    ['UTC', '2025-11-02T23:59:59.999Z', '2025-11-02'],
    ['UTC', '2025-11-03T00:00:00Z', '2025-11-03'],
  ])('%s at %s is %s', (zone, instant, expected) => {
    expect(calendarDateIn(zone, new Date(instant))).toBe(expected)
  })

  it.each(deviceZones)('tells the same day of Berlin on a device in %s', (device) => {
    inDeviceZone(device, () => {
      expect(calendarDateIn('Europe/Berlin', new Date('2025-11-02T22:59:00Z'))).toBe('2025-11-02')
      expect(calendarDateIn('Europe/Berlin', new Date('2025-11-02T23:00:00Z'))).toBe('2025-11-03')
      expect(calendarDateIn('Europe/Berlin', new Date('2026-07-14T21:59:00Z'))).toBe('2026-07-14')
      expect(calendarDateIn('Europe/Berlin', new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15')
    })
  })

  it('reckons Berlin’s days as Intl does, at any instant', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const asked = instant.toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
        expect(calendarDateIn('Europe/Berlin', instant)).toBe(asked)
      }),
    )
  })
})

it.each([
  ['2025-11-02T22:59:59Z', 1000],
  ['2025-11-02T23:00:00Z', QUARTER],
  ['2025-11-02T23:14:59.999Z', 1],
  ['2025-11-02T23:20:00Z', QUARTER - 5 * 60_000],
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

describe('utcDay', () => {
  it.each([
    ['2025-11-02T23:59:59.999Z', '2025-11-02'],
    ['2025-11-03T00:00:00Z', '2025-11-03'],
    ['2024-02-29T12:00:00Z', '2024-02-29'],
  ])('of %s is %s', (instant, expected) => expect(utcDay(new Date(instant))).toBe(expected))

  it('is the day that atUtc was made of', () => {
    fc.assert(fc.property(anyDay, (date) => utcDay(atUtc(date)) === date))
  })
})

describe('later', () => {
  it.each([
    ['2025-11-02', '2025-11-03', '2025-11-03'],
    ['2025-11-03', '2025-11-02', '2025-11-03'],
    ['2025-11-03', '2025-11-03', '2025-11-03'],
    ['2025-12-31', '2026-01-01', '2026-01-01'],
  ])('of %s and %s is %s', (a, b, expected) => expect(later(day(a), day(b))).toBe(expected))

  it('does not depend on the order', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => later(a, b) === later(b, a)))
  })
})

test.each(deviceZones)('atUtc is midnight UTC on a device in %s', (device) => {
  inDeviceZone(device, () => {
    const there = atUtc(day('2025-11-03'))
    expect(there.getTime()).toBe(1_762_128_000_000)
    expect([there.getFullYear(), there.getMonth(), there.getDate(), there.getHours()]).toEqual([2025, 10, 3, 0])
  })
})

describe('plusDays', () => {
  it.each([
    ['2025-11-03', 0, '2025-11-03'],
    ['2026-02-27', 3, '2026-03-02'],
    ['2028-02-27', 3, '2028-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    // Clocks change in Berlin, and Cairo has no midnight on the day between.
    ['2026-03-28', 2, '2026-03-30'],
    ['2025-04-24', 1, '2025-04-25'],
  ])('%s and %i days: %s', (from, days, to) => {
    for (const zone of deviceZones)
      expect(
        inDeviceZone(zone, () => plusDays(day(from), days)),
        zone,
      ).toBe(to)
  })
})

describe('inWords', () => {
  it.each([
    ['2025-11-03', 'de', false, '3. November 2025'],
    ['2025-11-03', 'de', true, 'Montag, 3. November 2025'],
    ['2026-03-01', 'de', true, 'Sonntag, 1. März 2026'],
    ['2024-02-29', 'de', false, '29. Februar 2024'],
    ['2025-11-03', 'en', false, '3 November 2025'],
    ['2025-11-03', 'en', true, 'Monday 3 November 2025'],
    ['2025-11-03', 'en-GB', false, '3 November 2025'],
  ])('%s in %s, weekday %s', (date, locale, weekday, expected) => {
    expect(inWords(day(date), locale, weekday)).toBe(expected)
  })

  it('leaves the weekday out unless asked', () => {
    expect(inWords(day('2025-11-03'), 'de')).toBe('3. November 2025')
  })

  it.each(deviceZones)('says the same on a device in %s', (device) => {
    const said = inDeviceZone(device, () => inWords(day('2025-11-03'), 'de', true))
    expect(said).toBe('Montag, 3. November 2025')
  })
})
