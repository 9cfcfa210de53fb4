import { parseCalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { followToday } from '../../lib/follow-today.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import { fileAge } from './file-age.ts'

type Texts = { older: string; months: Plurals; years: Plurals }

/** Says how old the single file is, prints its list without the rest, and closes the menu behind a link. */
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

  /** Before the list prints: in this file the pages around it would print as well. */
  #markList = ({ target }: Event) => {
    if ((target as Element).closest('settings-checklist .print'))
      document.documentElement.dataset['print'] = 'list'
  }

  #unmark = () => delete document.documentElement.dataset['print']
}

customElements.define('single-file-notice', SingleFileNotice)
