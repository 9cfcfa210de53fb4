import { asOfIn } from './as-of.ts'
import { parseCalendarDate, untilQuarter } from './calendar-date.ts'
import { todayOf, type Today } from './clock.ts'
import { requireData } from './dom.ts'

/**
 * Calls back with today's date: at once, when the page is shown again, and whenever a day may begin, until the
 * signal aborts. The zone and the build's day are attributes of the root element.
 */
export function followToday(signal: AbortSignal, tell: (today: Today) => void): void {
  let timer: number | undefined
  const update = () => {
    const { documentElement } = document
    const now = new Date()
    const built = parseCalendarDate(requireData(documentElement, 'built'))
    if (!built) throw new Error('<html>: data-built is no calendar day')
    const asOf = asOfIn(location.search)
    const zone = requireData(documentElement, 'zone')
    tell(todayOf({ now, zone, built, asOf: asOf.name === 'day' ? asOf.day : null }))
    clearTimeout(timer)
    timer = window.setTimeout(update, untilQuarter(now))
  }
  // The first pageshow needs no update and would run in the task of the first layout.
  addEventListener('pageshow', ({ persisted }) => persisted && update(), { signal })
  document.addEventListener('visibilitychange', update, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  update()
}
