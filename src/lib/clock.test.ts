import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day, deviceZones, inDeviceZone } from '../testing/days.ts'
import { todayOf } from './clock.ts'

const today = (now: string | Date, built: string, asOf: string | null = null) =>
  todayOf({ now: new Date(now), zone: 'Europe/Berlin', built: day(built), asOf: asOf === null ? null : day(asOf) })

describe('todayOf', () => {
  it.each([
    ['the device, when it is later than the build', '2026-11-25T12:00:00Z', '2026-11-23', '2026-11-25'],
    ['the same day', '2026-11-23T12:00:00Z', '2026-11-23', '2026-11-23'],
    ['the build, for a clock one day behind', '2026-11-22T12:00:00Z', '2026-11-23', '2026-11-23'],
    ['the build, for a clock in 2019', '2019-01-01T12:00:00Z', '2026-11-23', '2026-11-23'],
    ['the build, for a clock at the epoch', '1970-01-01T00:00:00Z', '2026-11-23', '2026-11-23'],
    ['the build, for a clock before year 1000', '0099-06-01T00:00:00Z', '2026-11-23', '2026-11-23'],
    ['the day in Berlin one minute before its midnight', '2026-11-25T22:59:00Z', '2026-11-23', '2026-11-25'],
    ['the day in Berlin at its midnight', '2026-11-25T23:00:00Z', '2026-11-23', '2026-11-26'],
    ['a clock exactly three years ahead', '2029-11-23T22:59:00Z', '2026-11-23', '2029-11-23'],
    ['a clock three years ahead of 29 February', '2027-02-28T12:00:00Z', '2024-02-29', '2027-02-28'],
  ])('believes %s', (_, now, built, expected) => expect(today(now, built)).toBe(expected))

  it.each([
    ['three years and a day ahead', '2029-11-23T23:00:00Z', '2026-11-23'],
    ['three years and a day ahead of 29 February', '2027-03-01T12:00:00Z', '2024-02-29'],
    ['in 2035', '2035-01-01T12:00:00Z', '2026-11-23'],
    ['in the year 9999', '9999-12-31T12:00:00Z', '2026-11-23'],
    ['in the year 12000', '+012000-01-01T12:00:00Z', '2026-11-23'],
    ['at the last instant there is', new Date(8.64e15), '2026-11-23'],
    ['that tells no time', new Date(NaN), '2026-11-23'],
  ])('does not believe a clock %s', (_, now, built) => expect(today(now, built)).toBe('unknown'))

  it.each([
    ['before the build', '2026-11-25T12:00:00Z', '2025-10-15'],
    ['far ahead', '2026-11-25T12:00:00Z', '2039-01-01'],
    ['over an absurd clock', '2035-01-01T12:00:00Z', '2025-10-15'],
    ['over a clock that tells no time', new Date(NaN), '2025-10-15'],
  ])('takes the day that the reader asked for: %s', (_, now, asOf) => {
    expect(today(now, '2026-11-23', asOf)).toBe(asOf)
  })

  it.each(deviceZones)('finds the same limit on a device in %s', (device) => {
    inDeviceZone(device, () => {
      expect(today('2029-11-23T22:59:00Z', '2026-11-23')).toBe('2029-11-23')
      expect(today('2029-11-23T23:00:00Z', '2026-11-23')).toBe('unknown')
    })
  })

  it('never tells a day before the build unless asked', () => {
    const instant = fc.date({ noInvalidDate: true })
    fc.assert(
      fc.property(instant, anyDay, (now, built) => {
        const told = todayOf({ now, zone: 'Europe/Berlin', built, asOf: null })
        expect(told === 'unknown' || told >= built).toBe(true)
      }),
    )
  })
})
