import { parseCalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { followToday } from '../../lib/follow-today.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import { fileAge } from './file-age.ts'

type Texts = { older: string; months: Plurals; years: Plurals }

/** Shows the age of the single file, prints its checklist alone, and closes the menu after a click. */
class SingleFileNotice extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    followToday(signal, this.#show)
    addEventListener('hashchange', this.#closeMenu, { signal })
    addEventListener('click', this.#markList, { signal, capture: true })
    addEventListener('afterprint', this.#unmark, { signal })
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #show = (today: Today) => {
    const { dataset, lang } = document.documentElement
    const age = fileAge(parseCalendarDate(dataset['built'])!, today)
    const texts = JSON.parse(requireData(this, 'texts')) as Texts
    setText(
      queryRequired(this, '.age'),
      age ? interpolate(texts.older, { span: plural(lang, age.n, texts[age.unit]) }) : '',
    )
  }

  #closeMenu = () => document.querySelector<HTMLElement>('#menu:popover-open')?.hidePopover()

  /** Marks that only the checklist is to be printed; otherwise all pages would be. */
  #markList = ({ target }: Event) => {
    if ((target as Element).closest('settings-checklist .print'))
      document.documentElement.dataset['print'] = 'list'
  }

  #unmark = () => delete document.documentElement.dataset['print']
}

customElements.define('single-file-notice', SingleFileNotice)
