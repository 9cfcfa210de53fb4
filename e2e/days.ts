// Independent date arithmetic, without the library the guide uses.

/** First day of the new terms. */
export const effective = '2025-11-03'

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

/** Today in Berlin, YYYY-MM-DD. */
export const today = (): string => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })

/** Whole days from one calendar day to another; days of UTC all have 24 hours. */
export const daysBetween = (from: string, to: string): number => (utc(to) - utc(from)) / 86_400_000

/** The calendar day some days later. */
export const plusDays = (day: string, days: number): string => iso(utc(day) + days * 86_400_000)

/** The instant a day begins in Berlin; the offset is found by asking what Berlin's clocks show. */
export function berlinMidnight(day: string): Date {
  const inBerlin = new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const midnight = ['+01:00', '+02:00']
    .map((offset) => new Date(`${day}T00:00:00${offset}`))
    .find((instant) => inBerlin.format(instant) === `${day} 00:00`)
  if (!midnight) throw new Error(`Berlin has no midnight on ${day}`)
  return midnight
}

/** What the counter's second cell says on a day after the effective one, line by line. */
export function cellOn(day: string): string {
  const years = Number(day.slice(0, 4)) - 2025 - (day.slice(5) < effective.slice(5) ? 1 : 0)
  const rest = daysBetween(`${2025 + years}${effective.slice(4)}`, day)
  const count = (n: number, one: string, other: string) => (n > 0 ? [`${n} ${n === 1 ? one : other}`] : [])
  const time = [...count(years, 'Jahr', 'Jahre'), ...count(rest, 'Tag', 'Tage')].join(' und ')
  return ['Seither', time, ...(years > 0 ? [`${daysBetween(effective, day)} Tage`] : [])].join('\n')
}
