import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { ImportResult } from './share-link.ts'

/**
 * An import in which a tick with a day before `first` or after `last`, as the field for days refuses them, has `today`
 * instead; `redated` counts these.
 */
export function withPlausibleDays(
  result: ImportResult,
  { first, last, today }: { first: string; last: CalendarDate; today: CalendarDate },
): ImportResult {
  if (result.kind !== 'state') return result
  const wrong = [...result.ticks].filter(([, { on }]) => on < first || on > last)
  const mended = wrong.map(([id, tick]) => [id, { ...tick, on: today }] as const)
  return { ...result, ticks: new Map([...result.ticks, ...mended]), redated: wrong.length }
}
