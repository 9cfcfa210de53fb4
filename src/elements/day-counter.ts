import { asOfIn } from '../lib/as-of.ts'
import { parseCalendarDate, untilQuarter, type CalendarDate } from '../lib/calendar-date.ts'
import { todayOf } from '../lib/clock.ts'
import { phaseOf } from '../lib/phase.ts'
import { statusOf, type StatusTexts } from '../lib/status.ts'
import { required, requiredData, write } from './required.ts'

/** Counts calendar days to or since the target day and says so; the baked text stands when it cannot. */
class DayCounter extends HTMLElement {
  #connection: AbortController | undefined
  #timer: number | undefined
  #baked: string | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    // A page that has just loaded is shown in the task that lays it out, and has nothing to put right.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#update(), { signal })
    document.addEventListener('visibilitychange', this.#update, { signal })
    this.#update()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    clearTimeout(this.#timer)
  }

  #update = () => {
    const zone = requiredData(this, 'zone')
    const now = new Date()
    const asOf = asOfIn(location.search)
    const today = todayOf({ now, zone, built: this.#day('built'), asOf: asOf.name === 'day' ? asOf.day : null })
    this.#show(today === 'unknown' ? null : phaseOf(today, this.#day('target')))
    clearTimeout(this.#timer)
    if (today !== 'unknown') this.#timer = window.setTimeout(this.#update, untilQuarter(now))
  }

  #show(phase: ReturnType<typeof phaseOf> | null) {
    const figure = required<HTMLElement>(this, '.figure')
    const sentence = required<HTMLElement>(this, '.sentence')
    this.#baked ??= sentence.textContent
    const texts = JSON.parse(requiredData(this, 'texts')) as StatusTexts
    const status = phase && statusOf(phase, texts, document.documentElement.lang)
    write(figure, status?.figure ?? '')
    write(sentence, status?.sentence ?? this.#baked)
  }

  #day(name: string): CalendarDate {
    const day = parseCalendarDate(requiredData(this, name))
    if (!day) throw new Error(`<day-counter>: data-${name} is no calendar day`)
    return day
  }
}

customElements.define('day-counter', DayCounter)
