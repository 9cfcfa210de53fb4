import { parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { phaseOf } from '../../lib/phase.ts'
import { statusOf, type StatusTexts } from './status.ts'
import { followToday } from '../../lib/follow-today.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

/** Counts the calendar days to or since the target day; the prerendered text stays if it cannot. */
class DayCounter extends HTMLElement {
  #connection: AbortController | undefined
  #baked: string | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    followToday(this.#connection.signal, this.#show)
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #show = (today: Today) => {
    const figure = queryRequired<HTMLElement>(this, '.figure')
    const sentence = queryRequired<HTMLElement>(this, '.sentence')
    this.#baked ??= sentence.textContent
    const texts = JSON.parse(requireData(this, 'texts')) as StatusTexts
    const status =
      today === 'unknown' ? null : statusOf(phaseOf(today, this.#target()), texts, document.documentElement.lang)
    setText(figure, status?.figure ?? '')
    setText(sentence, status?.sentence ?? this.#baked)
  }

  #target(): CalendarDate {
    const day = parseCalendarDate(requireData(this, 'target'))
    if (!day) throw new Error('<day-counter>: data-target is no calendar day')
    return day
  }
}

customElements.define('day-counter', DayCounter)
