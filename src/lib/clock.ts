import { calendarDateIn, later, type CalendarDate } from './calendar-date.ts'

/** What the guide takes for today: a day it can count with, or none when the clock is absurd. */
export type Today = CalendarDate | 'unknown'

const ABSURD_YEARS = 3

/**
 * Today in a zone. The build's day is the floor under a clock that runs behind; a clock more than
 * three years ahead of the build is not believed. A day asked for by the reader overrides both.
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
  // Days compare as text, also with a 29 February of a year that has none.
  const limit = `${Number(clock.built.slice(0, 4)) + ABSURD_YEARS}${clock.built.slice(4)}`
  return device > limit ? 'unknown' : later(device, clock.built)
}
