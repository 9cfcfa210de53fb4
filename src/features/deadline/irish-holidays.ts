import { atUtc, plusDays, type CalendarDate } from '../../lib/calendar-date.ts'

const MONDAY = 1
const FRIDAY = 5
const sameEveryYear = ['01-01', '03-17', '12-25', '12-26']
const monthsOfFirstMonday = [2, 5, 6, 8]

/**
 * Whether a day is one of Ireland's ten public holidays, in any year from 2023 on: those of the
 * Organisation of Working Time Act 1997, second schedule, and the day for St Brigid added since.
 * The Act moves none of them off a weekend (employees get another day off, Monday stays a working
 * day), and Good Friday is none. Holidays declared for one year only, as in 2022, are not included.
 */
export function isIrishHoliday(day: CalendarDate): boolean {
  if (sameEveryYear.includes(day.slice(5))) return true
  const there = atUtc(day)
  const [month, date, weekday] = [there.getMonth() + 1, there.getDate(), there.getDay()]
  // St Brigid's is the first Monday in February, unless the 1st is a Friday: then that day, and Monday the 4th is none.
  if (weekday === FRIDAY) return month === 2 && date === 1
  if (weekday !== MONDAY) return false
  if (date <= 7 && monthsOfFirstMonday.includes(month)) return month !== 2 || date !== 4
  return (month === 10 && date > 24) || day === easterMonday(there.getFullYear())
}

/** Easter Monday of a Gregorian year, by Oudin's algorithm, which needs no exceptions. */
export function easterMonday(year: number): CalendarDate {
  const century = Math.floor(year / 100)
  const leaps = Math.floor(century / 4)
  const golden = year % 19
  const age = (century - leaps - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const early = Math.floor(age / 28) * (1 - Math.floor(29 / (age + 1)) * Math.floor((21 - golden) / 11))
  const fullMoon = age - early
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + leaps) % 7
  return plusDays(`${year}-03-01` as CalendarDate, fullMoon - weekday + 28)
}
