import { differenceInMonths, differenceInYears, subDays } from 'date-fns'
import { atUtc } from '../../lib/calendar-date.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'

/** How many whole months or years a copy has been surpassed by. */
export type FileAge = { unit: 'months' | 'years'; n: number }

/** What a copy is older than, in whole years or else months; null in its first month and without a day to count with. */
export function fileAge(built: CalendarDate, today: Today): FileAge | null {
  if (today === 'unknown') return null
  const [from, to] = [atUtc(built), subDays(atUtc(today), 1)]
  const years = differenceInYears(to, from)
  if (years > 0) return { unit: 'years', n: years }
  const months = differenceInMonths(to, from)
  return months > 0 ? { unit: 'months', n: months } : null
}
