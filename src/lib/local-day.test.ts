import { expect, it } from 'vitest'
import { deviceZones, inDeviceZone } from '../testing/days.ts'
import { parseCalendarDate } from './calendar-date.ts'
import { localDay } from './local-day.ts'

it.each([
  ['Europe/Berlin', '2026-11-23T22:59:59Z', '2026-11-23'],
  ['Europe/Berlin', '2026-11-23T23:00:00Z', '2026-11-24'],
  ['Pacific/Kiritimati', '2026-11-23T10:00:00Z', '2026-11-24'],
  ['Pacific/Honolulu', '2026-11-24T09:59:00Z', '2026-11-23'],
  ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24'],
])('on a device in %s it is at %s %s', (zone, instant, expected) =>
  expect(inDeviceZone(zone, () => localDay(new Date(instant)))).toBe(expected),
)

it.each([
  ['-271821-04-20T12:00:00Z', '1000-01-01'],
  ['-000001-06-01T12:00:00Z', '1000-01-01'],
  ['0002-06-01T12:00:00Z', '1000-01-01'],
  ['0999-06-01T12:00:00Z', '1000-01-01'],
  ['1000-06-01T12:00:00Z', '1000-06-01'],
  ['1970-01-02T12:00:00Z', '1970-01-02'],
  ['2999-06-01T12:00:00Z', '2999-06-01'],
  ['3000-06-01T12:00:00Z', '2999-12-31'],
  ['9999-06-01T12:00:00Z', '2999-12-31'],
  ['+010000-06-01T12:00:00Z', '2999-12-31'],
  ['+275760-09-12T12:00:00Z', '2999-12-31'],
])('with a clock at %s it is %s', (instant, expected) =>
  expect(inDeviceZone('UTC', () => localDay(new Date(instant)))).toBe(expected),
)

it.each(deviceZones)('can be read again on a device in %s, whatever its clock reads', (zone) => {
  const turns = [-200_000, -1, 0, 1, 999, 1000, 1001, 1900, 2026, 2999, 3000, 3001, 9999, 10_000, 200_000]
  inDeviceZone(zone, () => {
    for (const year of turns)
      for (const hours of [-15, -1, 0, 1, 15]) {
        const today = localDay(new Date(new Date(0).setUTCFullYear(year, 0, 1) + hours * 3_600_000))
        expect(parseCalendarDate(today), `${year}, ${hours}`).toBe(today)
      }
  })
})

it('asks the clock where it is given none', () => {
  expect(parseCalendarDate(localDay())).not.toBeNull()
})
