import { describe, expect, it } from 'vitest'
import { day, everywhere, shifted } from '../../testing/days.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { deadlineOf, endOf } from './deadline.ts'
import { isIrishHoliday } from './irish-holidays.ts'

/** Day of receipt, last day of the month, last day if extended; found with a calendar, not with the code. */
const rows = `
  2026-03-31 2026-04-30 2026-06-30  a shorter month; three months count from receipt all the same
  2027-01-28 2027-03-01 2027-04-28  28 February is a Sunday
  2028-01-31 2028-02-29 2028-05-02  29 February is a Tuesday
  2027-11-30 2027-12-30 2028-02-29  three months to a leap day
  2026-10-11 2026-11-11 2027-01-11  receipt on a Sunday moves nothing by itself
  2026-03-03 2026-04-03 2026-06-03  Good Friday counts
  2026-03-04 2026-04-07 2026-06-04  the days before Easter Monday
  2026-11-25 2026-12-28 2027-02-25  Christmas on a Friday, St Stephen’s on a Saturday
  2027-11-25 2027-12-27 2028-02-25  both at the weekend: Monday stays a working day
  2031-11-25 2031-12-29 2032-02-25  Christmas on a Thursday
  2026-12-01 2027-01-04 2027-03-01  New Year on a Friday
`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/).slice(0, 3) as [string, string, string])

it.each(rows)('received on %s: %s, extended %s, on every device', (receipt, ...ends) =>
  expect(everywhere(() => [1, 3].map((months) => endOf(day(receipt), months, 'eu').last))).toEqual(ends),
)

it.each([
  ['2026-11-24', null, '2026-12-24'],
  ['2026-11-25', 'holiday', '2026-12-25'],
  ['2027-05-12', 'weekend', '2027-06-12'],
  // A holiday that falls on a weekend is named by what every reader can see.
  ['2027-11-25', 'weekend', '2027-12-25'],
])('received on %s: moved by %s from %s', (receipt, moved, falls) =>
  expect(endOf(day(receipt), 1, 'eu')).toMatchObject({ moved, falls }),
)

// 2025 to 2035, few enough to look at every one: a property holds for all days, not for a sample.
const everyDay: CalendarDate[] = Array.from({ length: 4017 }, (_, i) => shifted(day('2025-01-01'), i))

describe.each([1, 3])('over all days of 2025 to 2035, a period of %i months', (months) => {
  const ends = everyDay.map((receipt) => ({ receipt, ...endOf(receipt, months, 'eu') }))

  it('falls on the same number, or on the last day of a month that lacks it; in the UK it ends there', () => {
    for (const { receipt, falls } of ends) {
      const [year, month, date] = receipt.split('-').map(Number) as [number, number, number]
      const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
      const first = day(`${lastOfMonth.toISOString().slice(0, 7)}-01`)
      expect(falls).toBe(shifted(first, Math.min(date, lastOfMonth.getUTCDate()) - 1))
      expect(endOf(receipt, months, 'uk')).toEqual({ falls, last: falls, moved: null })
    }
  })

  it('ends on a working day, at most four days later, and says that it moved exactly when it did', () => {
    const resting = ends.filter(({ last }) => [0, 6].includes(new Date(last).getUTCDay()) || isIrishHoliday(last))
    expect(resting).toEqual([])
    const late = ends.map(({ falls, last }) => (Date.parse(last) - Date.parse(falls)) / 86_400_000)
    expect([Math.min(...late), Math.max(...late)]).toEqual([0, 4])
    expect(ends.filter(({ falls, last, moved }) => (falls === last) !== (moved === null))).toEqual([])
  })

  it('never ends earlier for a later receipt', () =>
    expect(ends.filter(({ last }, i) => i > 0 && last < ends[i - 1]!.last)).toEqual([]))
})

it.each([
  // Clocks change in between, one way and the other.
  ['2026-10-20', { name: 'before', days: 69 }],
  ['2027-06-01', { name: 'after', days: 155 }],
  ['2026-12-27', { name: 'before', days: 1 }],
  ['2026-12-28', { name: 'on' }],
  ['2026-12-29', { name: 'after', days: 1 }],
  ['unknown', { name: 'unknown' }],
])('an objection of 25 November 2026, seen on %s', (today, standing) => {
  const seen = today === 'unknown' ? today : day(today)
  expect(everywhere(() => deadlineOf(day('2026-11-25'), 'eu', seen))).toEqual({
    month: { falls: '2026-12-25', last: '2026-12-28', moved: 'holiday' },
    extended: { falls: '2027-02-25', last: '2027-02-25', moved: null },
    standing,
  })
})

it('counts the days left to the own last day of the United Kingdom', () =>
  expect(deadlineOf(day('2026-11-25'), 'uk', day('2026-12-26')).standing).toEqual({ name: 'after', days: 1 }))
