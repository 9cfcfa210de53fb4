import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { todayOf } from '../../lib/clock.ts'
import { copyAge } from './copy-age.ts'
import { fill, plural, type Plurals } from '../../lib/words.ts'
import { required, requiredData, write } from '../../lib/required.ts'

type Texts = { older: string; months: Plurals; years: Plurals }

/** Says how old the single file is, prints its list without the rest, and closes the menu behind a link. */
class TakeAwayCopy extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    addEventListener('pageshow', this.#update, { signal })
    addEventListener('hashchange', this.#closeMenu, { signal })
    addEventListener('click', this.#markList, { signal, capture: true })
    addEventListener('afterprint', this.#unmark, { signal })
    this.#update()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #update = () => {
    const built = parseCalendarDate(requiredData(this, 'built'))
    if (!built) throw new Error('<take-away-copy>: data-built is no calendar day')
    const today = todayOf({ now: new Date(), zone: requiredData(this, 'zone'), built, asOf: null })
    const age = copyAge(built, today)
    const texts = JSON.parse(requiredData(this, 'texts')) as Texts
    const span = age && plural(document.documentElement.lang, age.n, texts[age.unit])
    write(required(this, '.age'), span ? fill(texts.older, { span }) : '')
  }

  #closeMenu = () => document.querySelector<HTMLElement>('#menu:popover-open')?.hidePopover()

  /** Before the list prints: in this file the pages around it would print as well. */
  #markList = ({ target }: Event) => {
    if ((target as Element).closest('settings-checklist .print'))
      document.documentElement.dataset['print'] = 'list'
  }

  #unmark = () => delete document.documentElement.dataset['print']
}

customElements.define('take-away-copy', TakeAwayCopy)
