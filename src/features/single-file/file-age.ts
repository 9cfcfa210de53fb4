import { differenceInMonths, differenceInYears, subDays } from 'date-fns'
import { atUtc } from '../../lib/calendar-date.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'

/** Age of a file in whole months or years. */
export type FileAge = { unit: 'months' | 'years'; n: number }

/** The age of a file; null in its first month and when today is unknown. */
export function fileAge(built: CalendarDate, today: Today): FileAge | null {
  if (today === 'unknown') return null
  const [from, to] = [atUtc(built), subDays(atUtc(today), 1)]
  const years = differenceInYears(to, from)
  if (years > 0) return { unit: 'years', n: years }
  const months = differenceInMonths(to, from)
  return months > 0 ? { unit: 'months', n: months } : null
}
