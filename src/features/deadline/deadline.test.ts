import { describe, expect, it } from 'vitest'
import { day, deviceZones, inDeviceZone, shifted } from '../../testing/days.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { deadlineOf, endOf } from './deadline.ts'
import { isIrishHoliday } from './irish-holidays.ts'

/** Day of receipt, last day of the month, last day if extended; found with a calendar, not with the code. */
const rows: [receipt: string, last: string, extended: string][] = [
  // The same number, on working days.
  ['2025-11-03', '2025-12-03', '2026-02-03'],
  ['2026-06-10', '2026-07-10', '2026-09-10'],
  ['2026-11-24', '2026-12-24', '2027-02-24'],
  ['2028-09-13', '2028-10-13', '2028-12-13'],
  // A shorter month: its last day, and three months counted from receipt all the same.
  ['2026-03-31', '2026-04-30', '2026-06-30'],
  ['2026-05-31', '2026-06-30', '2026-08-31'],
  ['2026-08-31', '2026-09-30', '2026-11-30'],
  // … and that is a Sunday: the last day of February 2027, of November 2025.
  ['2027-01-28', '2027-03-01', '2027-04-28'],
  ['2025-10-31', '2025-12-01', '2026-02-03'],
  // … or a Saturday: 28 February 2026.
  ['2026-01-29', '2026-03-02', '2026-04-29'],
  ['2026-01-30', '2026-03-02', '2026-04-30'],
  ['2026-01-31', '2026-03-02', '2026-04-30'],
  // Leap years: 29 February exists, as a Tuesday in 2028 and a Sunday in 2032.
  ['2028-01-29', '2028-02-29', '2028-05-02'],
  ['2028-01-30', '2028-02-29', '2028-05-02'],
  ['2028-01-31', '2028-02-29', '2028-05-02'],
  ['2028-02-29', '2028-03-29', '2028-05-29'],
  ['2027-11-30', '2027-12-30', '2028-02-29'],
  ['2032-01-31', '2032-03-01', '2032-04-30'],
  ['2031-11-30', '2031-12-30', '2032-03-01'],
  // Ends on a Saturday or a Sunday.
  ['2027-05-12', '2027-06-14', '2027-08-12'],
  ['2026-02-14', '2026-03-16', '2026-05-14'],
  ['2027-01-13', '2027-02-15', '2027-04-13'],
  ['2025-09-18', '2025-10-20', '2025-12-18'],
  ['2026-11-13', '2026-12-14', '2027-02-15'],
  // Receipt on a weekend moves nothing by itself.
  ['2026-10-10', '2026-11-10', '2027-01-11'],
  ['2026-10-11', '2026-11-11', '2027-01-11'],
  // Easter Monday, 6 April 2026, 29 March 2027, 2 April 2029: on it, on the days before. Good Friday counts.
  ['2026-03-03', '2026-04-03', '2026-06-03'],
  ['2026-03-04', '2026-04-07', '2026-06-04'],
  ['2026-03-05', '2026-04-07', '2026-06-05'],
  ['2026-03-06', '2026-04-07', '2026-06-08'],
  ['2027-02-26', '2027-03-26', '2027-05-26'],
  ['2027-02-27', '2027-03-30', '2027-05-27'],
  ['2027-02-28', '2027-03-30', '2027-05-28'],
  ['2029-03-02', '2029-04-03', '2029-06-05'],
  // Christmas and St Stephen's: Friday and Saturday, Thursday and Friday, Saturday and Sunday.
  ['2026-11-25', '2026-12-28', '2027-02-25'],
  ['2026-11-26', '2026-12-28', '2027-02-26'],
  ['2026-11-27', '2026-12-28', '2027-03-01'],
  ['2025-11-25', '2025-12-29', '2026-02-25'],
  ['2025-11-26', '2025-12-29', '2026-02-26'],
  ['2031-11-25', '2031-12-29', '2032-02-25'],
  ['2027-11-25', '2027-12-27', '2028-02-25'],
  ['2032-11-25', '2032-12-27', '2033-02-25'],
  // New Year: on a Thursday, a Friday, a Saturday, a Monday.
  ['2025-12-01', '2026-01-02', '2026-03-02'],
  ['2026-12-01', '2027-01-04', '2027-03-01'],
  ['2027-12-01', '2028-01-03', '2028-03-01'],
  ['2028-12-01', '2029-01-02', '2029-03-01'],
  // St Brigid's on the first Monday of February.
  ['2026-01-02', '2026-02-03', '2026-04-02'],
  ['2029-01-05', '2029-02-06', '2029-04-05'],
  ['2025-12-31', '2026-02-03', '2026-03-31'],
  // St Brigid's on Friday 1 February 2030: Monday the 4th is a working day.
  ['2030-01-01', '2030-02-04', '2030-04-01'],
  ['2030-01-04', '2030-02-04', '2030-04-04'],
  // 1 February 2035 is a Thursday.
  ['2035-01-01', '2035-02-01', '2035-04-02'],
  // St Patrick's.
  ['2026-02-17', '2026-03-18', '2026-05-18'],
  ['2027-02-17', '2027-03-18', '2027-05-17'],
  // May, June and August.
  ['2026-04-04', '2026-05-05', '2026-07-06'],
  ['2026-05-01', '2026-06-02', '2026-08-04'],
  ['2026-07-03', '2026-08-04', '2026-10-05'],
  // The last Monday of October.
  ['2025-09-27', '2025-10-28', '2025-12-29'],
  ['2026-09-26', '2026-10-27', '2026-12-28'],
  ['2027-09-25', '2027-10-26', '2027-12-27'],
  ['2028-09-30', '2028-10-31', '2029-01-02'],
]

describe('endOf', () => {
  it.each(rows)('received on %s: %s, extended %s', (receipt, last, extended) => {
    expect(endOf(day(receipt), 1, 'eu').last).toBe(last)
    expect(endOf(day(receipt), 3, 'eu').last).toBe(extended)
  })

  it.each<[string, ReturnType<typeof endOf>['moved'], string]>([
    ['2026-11-24', null, '2026-12-24'],
    ['2026-11-25', 'holiday', '2026-12-25'],
    ['2026-03-06', 'holiday', '2026-04-06'],
    ['2027-05-12', 'weekend', '2027-06-12'],
    // A holiday that falls on a weekend is named by what every reader can see.
    ['2027-11-25', 'weekend', '2027-12-25'],
    ['2026-01-31', 'weekend', '2026-02-28'],
  ])('received on %s: moved by %s from %s', (receipt, moved, falls) => {
    expect(endOf(day(receipt), 1, 'eu')).toMatchObject({ moved, falls })
  })

  it.each(deviceZones)('is the same on a device in %s', (zone) => {
    inDeviceZone(zone, () => {
      for (const [receipt, last, extended] of rows)
        expect([endOf(day(receipt), 1, 'eu').last, endOf(day(receipt), 3, 'eu').last]).toEqual([last, extended])
    })
  })
})

describe('in the United Kingdom', () => {
  it.each([
    ['2026-11-25', '2026-12-25', '2027-02-25'],
    ['2026-03-06', '2026-04-06', '2026-06-06'],
    ['2027-05-12', '2027-06-12', '2027-08-12'],
    ['2026-01-31', '2026-02-28', '2026-04-30'],
    ['2028-01-31', '2028-02-29', '2028-04-30'],
  ])('received on %s: %s, extended %s, whatever rests on that day', (receipt, last, extended) => {
    const deadline = deadlineOf(day(receipt), 'uk', 'unknown')
    expect(deadline.month).toEqual({ falls: last, last, moved: null })
    expect(deadline.extended).toEqual({ falls: extended, last: extended, moved: null })
  })

  it('counts the days left to its own last day', () => {
    expect(deadlineOf(day('2026-11-25'), 'uk', day('2026-12-26')).standing).toEqual({ name: 'after', days: 1 })
    expect(deadlineOf(day('2026-11-25'), 'eu', day('2026-12-26')).standing).toEqual({ name: 'before', days: 2 })
  })
})

// Few enough to look at every one: a property holds for all days, not for a sample.
const everyDay: CalendarDate[] = Array.from({ length: 4017 }, (_, i) => shifted(day('2025-01-01'), i))

describe.each([1, 3])('over all days of 2025 to 2035, a period of %i months', (months) => {
  const ends = everyDay.map((receipt) => ({ receipt, ...endOf(receipt, months, 'eu') }))

  it('covers them all', () => expect(everyDay.at(-1)).toBe('2035-12-31'))

  it('falls on the same day in the United Kingdom, and ends on it', () => {
    for (const { receipt, falls } of ends)
      expect(endOf(receipt, months, 'uk')).toEqual({ falls, last: falls, moved: null })
  })

  it('ends on a working day', () => {
    const resting = ends.filter(({ last }) => [0, 6].includes(new Date(last).getUTCDay()) || isIrishHoliday(last))
    expect(resting).toEqual([])
  })

  it('falls on the same number, or on the last day of a month that lacks it', () => {
    for (const { receipt, falls } of ends) {
      const [year, month, date] = receipt.split('-').map(Number) as [number, number, number]
      const longest = new Date(Date.UTC(year, month - 1 + months + 1, 0))
      expect(falls).toBe(
        shifted(day(longest.toISOString().slice(0, 7) + '-01'), Math.min(date, longest.getUTCDate()) - 1),
      )
    }
  })

  it('never ends before that day, and at most four days after it', () => {
    const late = ends.map(({ falls, last }) => (Date.parse(last) - Date.parse(falls)) / 86_400_000)
    expect([Math.min(...late), Math.max(...late)]).toEqual([0, 4])
  })

  it('says that it moved exactly when it did', () => {
    expect(ends.filter(({ falls, last, moved }) => (falls === last) !== (moved === null))).toEqual([])
  })

  it('never ends earlier for a later receipt', () => {
    expect(ends.filter(({ last }, i) => i > 0 && last < ends[i - 1]!.last)).toEqual([])
  })
})

describe('deadlineOf', () => {
  it.each([
    ['2026-11-25', { name: 'before', days: 33 }],
    ['2026-12-16', { name: 'before', days: 12 }],
    ['2026-12-27', { name: 'before', days: 1 }],
    ['2026-12-28', { name: 'on' }],
    ['2026-12-29', { name: 'after', days: 1 }],
    ['2026-12-31', { name: 'after', days: 3 }],
    ['2028-02-29', { name: 'after', days: 428 }],
  ] as const)('seen on %s', (today, standing) => {
    expect(deadlineOf(day('2026-11-25'), 'eu', day(today))).toEqual({
      month: { falls: '2026-12-25', last: '2026-12-28', moved: 'holiday' },
      extended: { falls: '2027-02-25', last: '2027-02-25', moved: null },
      standing,
    })
  })

  it('counts no days where today is not known', () => {
    expect(deadlineOf(day('2026-11-25'), 'eu', 'unknown').standing).toEqual({ name: 'unknown' })
  })

  it('counts whole days across the change of clocks, wherever the device is', () => {
    for (const zone of deviceZones)
      expect(
        inDeviceZone(zone, () => deadlineOf(day('2026-09-28'), 'eu', day('2026-10-20')).standing),
        zone,
      ).toEqual({ name: 'before', days: 8 })
  })
})
