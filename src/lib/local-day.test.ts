import { expect, it } from 'vitest'
import { deviceZones, inDeviceZone } from '../testing/days.ts'
import { parseCalendarDate } from './calendar-date.ts'
import { localDay } from './local-day.ts'

it.each([
  ['Europe/Berlin', '2026-11-23T22:59:59Z', '2026-11-23'],
  ['Europe/Berlin', '2026-11-23T23:00:00Z', '2026-11-24'],
  ['Pacific/Kiritimati', '2026-11-23T10:00:00Z', '2026-11-24'],
  ['Pacific/Honolulu', '2026-11-24T09:59:00Z', '2026-11-23'],
  ['UTC', '-271821-04-20T12:00:00Z', '1000-01-01'],
  ['UTC', '0002-06-01T12:00:00Z', '1000-01-01'],
  ['UTC', '+275760-09-12T12:00:00Z', '2999-12-31'],
])('on a device in %s it is at %s %s', (zone, instant, expected) =>
  expect(inDeviceZone(zone, () => localDay(new Date(instant)))).toBe(expected),
)

it('can be read again wherever the device is and whatever its clock reads', () => {
  const years = [-200_000, -1, 0, 1, 999, 1000, 1001, 1900, 2026, 2999, 3000, 3001, 9999, 10_000, 200_000]
  const instants = years.flatMap((year) =>
    [-15, -1, 0, 1, 15].map((hours) => new Date(new Date(0).setUTCFullYear(year, 0, 1) + hours * 3_600_000)),
  )
  for (const zone of deviceZones) {
    const days = inDeviceZone(zone, () => instants.map((instant) => localDay(instant)))
    expect(days.filter((day) => parseCalendarDate(day) === null)).toEqual([])
  }
})

it('asks the clock where it is given none', () => expect(parseCalendarDate(localDay())).not.toBeNull())
