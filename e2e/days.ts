import { de } from '../src/i18n/de.ts'

// Independent date arithmetic, without the library the guide uses.

/** First day of the new terms. */
export const effective = '2025-11-03'

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Today in Berlin, YYYY-MM-DD. */
export const today = (): string => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })

/** Whole days from one calendar day to another; days of UTC all have 24 hours. */
export const daysBetween = (from: string, to: string): number => (utc(to) - utc(from)) / 86_400_000

/** What the counter's second cell says on a day after the effective one, line by line. */
export function cellOn(day: string): string {
  const years = Number(day.slice(0, 4)) - 2025 - (day.slice(5) < effective.slice(5) ? 1 : 0)
  const rest = daysBetween(`${2025 + years}${effective.slice(4)}`, day)
  const count = (n: number, one: string, other: string) => (n > 0 ? [`${n} ${n === 1 ? one : other}`] : [])
  const time = [...count(years, 'Jahr', 'Jahre'), ...count(rest, 'Tag', 'Tage')].join(' und ')
  return [de.counter.since, time, ...(years > 0 ? [`${daysBetween(effective, day)} Tage`] : [])].join('\n')
}
