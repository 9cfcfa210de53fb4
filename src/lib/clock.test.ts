import { describe, expect, it } from 'vitest'
import { day, everywhere } from '../testing/days.ts'
import { todayOf } from './clock.ts'

const today = (now: string | Date, built = '2026-11-23', asOf?: string) =>
  todayOf({ now: new Date(now), zone: 'Europe/Berlin', built: day(built), asOf: asOf ? day(asOf) : null })

describe('todayOf', () => {
  it.each([
    ['the day in Berlin one minute before its midnight', '2026-11-25T22:59:00Z', '2026-11-25'],
    ['the day in Berlin at its midnight', '2026-11-25T23:00:00Z', '2026-11-26'],
    ['the build, for a clock one day behind', '2026-11-22T12:00:00Z', '2026-11-23'],
    ['the build, for a clock before year 1000', '0099-06-01T00:00:00Z', '2026-11-23'],
    ['a clock exactly three years ahead', '2029-11-23T22:59:00Z', '2029-11-23'],
    ['no clock three years and a day ahead', '2029-11-23T23:00:00Z', 'unknown'],
    ['no clock in the year 12000', '+012000-01-01T12:00:00Z', 'unknown'],
    ['no clock that tells no time', new Date(NaN), 'unknown'],
  ])('believes %s', (_, now, expected) => expect(everywhere(() => today(now))).toBe(expected))

  it.each([
    ['2027-02-28T12:00:00Z', '2027-02-28'],
    ['2027-03-01T12:00:00Z', 'unknown'],
  ])('at %s, built on 29 February 2024, it is %s', (now, expected) =>
    expect(today(now, '2024-02-29')).toBe(expected),
  )

  it.each([
    ['before the build', '2026-11-25T12:00:00Z', '2025-10-15'],
    ['far ahead', '2026-11-25T12:00:00Z', '2039-01-01'],
    ['over an absurd clock', new Date(NaN), '2025-10-15'],
  ])('takes the day that the reader asked for: %s', (_, now, asOf) =>
    expect(today(now, undefined, asOf)).toBe(asOf),
  )
})
