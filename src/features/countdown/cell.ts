import type { Phase } from '../../lib/phase.ts'
import type { counter } from './words.de.ts'

/** The counter's words, and the language of the page. */
export type CounterTexts = Pick<typeof counter, 'until' | 'since' | 'units'> & { locale: string }

/** The counter's cell in a phase: its label, the time in words, and all days where that names years. */
export function cellOf(
  phase: Phase,
  { locale, until, since, units }: CounterTexts,
): { label: string; time: string; days: string } {
  if (phase.name !== 'after') {
    const days = phase.name === 'on' ? 0 : phase.days
    const time = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    return { label: until, time, days: '' }
  }
  // Words instead of Intl's units, which take a phone 150 ms.
  const count = (n: number, unit: 'year' | 'day') =>
    `${n < 1000 ? n : n.toLocaleString(locale)} ${units[unit][n === 1 ? 'one' : 'other']}`
  const { years, restDays } = phase
  const parts = [...(years > 0 ? [count(years, 'year')] : []), ...(restDays > 0 ? [count(restDays, 'day')] : [])]
  return {
    label: since,
    time: parts.join(` ${units.and} `),
    days: years > 0 ? count(phase.days, 'day') : '',
  }
}
