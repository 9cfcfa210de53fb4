import { calendarDateIn, later, type CalendarDate } from './calendar-date.ts'

/** Today, or `unknown` when the device's clock is implausible. */
export type Today = CalendarDate | 'unknown'

const ABSURD_YEARS = 3

/**
 * Today in a zone, but never before the day of the build; unknown when the clock is more than three years
 * ahead of the build. A day that the reader asked for overrides both.
 */
export function todayOf(clock: {
  now: Date
  zone: string
  built: CalendarDate
  asOf: CalendarDate | null
}): Today {
  if (clock.asOf) return clock.asOf
  // Years of five digits no longer compare as text.
  if (!(clock.now.getUTCFullYear() < 9999)) return 'unknown'
  const device = calendarDateIn(clock.zone, clock.now)
  // Days compare as text, even a 29 February that does not exist.
  const limit = `${Number(clock.built.slice(0, 4)) + ABSURD_YEARS}${clock.built.slice(4)}`
  return device > limit ? 'unknown' : later(device, clock.built)
}
