import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { followToday } from '../../lib/follow-today.ts'
import { requireData } from '../../lib/dom.ts'

/** Shows the wording that fits today; the prerendered one stays if today is unknown. */
class PhasedText extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    const day = parseCalendarDate(requireData(this, 'day'))
    if (!day) throw new Error('<phased-text>: data-day is no calendar day')
    this.#connection = new AbortController()
    followToday(this.#connection.signal, (today) => {
      if (today !== 'unknown') this.#show(today < day ? 'before' : today > day ? 'after' : 'on')
    })
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #show(phase: string) {
    for (const wording of this.querySelectorAll<HTMLElement>('[data-when]'))
      wording.hidden = !wording.dataset['when']!.endsWith(`-${phase}`)
  }
}

customElements.define('phased-text', PhasedText)
