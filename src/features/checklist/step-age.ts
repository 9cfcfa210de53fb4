import { addMonths } from 'date-fns'
import { atUtc, utcDay, type CalendarDate } from '../../lib/calendar-date.ts'

/** How long ago a step was tried in a live account; after three months its labels may have changed. */
export type StepAge = 'never' | 'fresh' | 'old'

/** The age of a step on a day; on the very day three months later it is still fresh. */
export function stepAge(reenacted: CalendarDate | undefined, today: CalendarDate): StepAge {
  if (!reenacted) return 'never'
  return utcDay(addMonths(atUtc(reenacted), 3)) < today ? 'old' : 'fresh'
}
