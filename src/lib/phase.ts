import { addYears, differenceInCalendarDays, differenceInYears } from 'date-fns'
import { atUtc, type CalendarDate } from './calendar-date.ts'

/** A day relative to a target day, in whole calendar days and full years. */
export type Phase =
  | { name: 'before'; days: number }
  | { name: 'on' }
  | { name: 'after'; days: number; years: number; restDays: number }

/** Today relative to a target day; both are calendar days of the same zone. */
export function phaseOf(today: CalendarDate, target: CalendarDate): Phase {
  const here = atUtc(today)
  const there = atUtc(target)
  const days = differenceInCalendarDays(here, there)
  if (days < 0) return { name: 'before', days: -days }
  if (days === 0) return { name: 'on' }
  const years = differenceInYears(here, there)
  return { name: 'after', days, years, restDays: differenceInCalendarDays(here, addYears(there, years)) }
}
