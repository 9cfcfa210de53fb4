import { parseCalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { phaseOf } from '../../lib/phase.ts'
import { cellOf, type CounterTexts } from './cell.ts'
import { followToday } from '../../lib/follow-today.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

export type { CounterTexts }

/** Counts the calendar days to or since the target day; the prerendered cell stays if it cannot. */
class DayCounter extends HTMLElement {
  #connection: AbortController | undefined
  #baked: ReturnType<typeof cellOf> | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    followToday(this.#connection.signal, this.#show)
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #show = (today: Today) => {
    const [label, time, days] = ['.label', '.time', '.days'].map((part) => queryRequired(this, part))
    this.#baked ??= { label: label!.textContent, time: time!.textContent, days: '' }
    const cell = today === 'unknown' ? this.#baked : this.#cellOn(today)
    setText(label!, cell.label)
    setText(time!, cell.time)
    setText(days!, cell.days)
  }

  #cellOn(today: Exclude<Today, 'unknown'>) {
    const target = parseCalendarDate(requireData(this, 'target'))
    if (!target) throw new Error('<day-counter>: data-target is no calendar day')
    return cellOf(phaseOf(today, target), JSON.parse(requireData(this, 'texts')) as CounterTexts)
  }
}

customElements.define('day-counter', DayCounter)
