import { expect, it } from 'vitest'
import { day, everywhere, shifted } from '../../testing/days.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { easterMonday, isIrishHoliday } from './irish-holidays.ts'

/** New Year, St Brigid, St Patrick, Easter Monday, May, June, August, October, Christmas, St Stephen. */
const holidays: Record<number, string> = {
  2025: '01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26',
  2026: '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26',
  2027: '01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26',
  2028: '01-01 02-07 03-17 04-17 05-01 06-05 08-07 10-30 12-25 12-26',
  2029: '01-01 02-05 03-17 04-02 05-07 06-04 08-06 10-29 12-25 12-26',
  // 1 February is a Friday.
  2030: '01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26',
  2031: '01-01 02-03 03-17 04-14 05-05 06-02 08-04 10-27 12-25 12-26',
  2032: '01-01 02-02 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26',
  2033: '01-01 02-07 03-17 04-18 05-02 06-06 08-01 10-31 12-25 12-26',
  2034: '01-01 02-06 03-17 04-10 05-01 06-05 08-07 10-30 12-25 12-26',
  2035: '01-01 02-05 03-17 03-26 05-07 06-04 08-06 10-29 12-25 12-26',
}

const daysOf = (year: number): CalendarDate[] =>
  Array.from({ length: 366 }, (_, i) => shifted(day(`${year}-01-01`), i)).filter((one) =>
    one.startsWith(`${year}`),
  )

it.each(Object.entries(holidays))(
  'knows the ten of %s and no others, wherever the device is',
  (year, expected) => {
    const found = everywhere(() => daysOf(Number(year)).filter(isIrishHoliday))
    expect(found.map((one) => one.slice(5)).join(' ')).toBe(expected)
  },
)

it('finds Easter where the tables of the paschal moon have it, for three centuries', () => {
  // Paschal full moons of 1900 to 2199 by golden number, as the church’s tables have them.
  const fullMoons =
    '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'
  const table = fullMoons.split(' ')
  for (let year = 1900; year < 2200; year++) {
    const moon = day(`${year}-${table[year % 19]}`)
    // Easter is the Sunday after it, Easter Monday the day after that.
    const sunday = 7 - new Date(moon).getUTCDay()
    expect(easterMonday(year), String(year)).toBe(shifted(moon, sunday + 1))
  }
})
