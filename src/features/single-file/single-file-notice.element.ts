import { parseCalendarDate } from '../../lib/calendar-date.ts'
import type { Today } from '../../lib/clock.ts'
import { followToday } from '../../lib/follow-today.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import { fileAge } from './file-age.ts'

type Texts = { older: string; months: Plurals; years: Plurals }

/** Shows the age of the single file, and closes the menu after a click. */
class SingleFileNotice extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    followToday(signal, this.#show)
    addEventListener('hashchange', this.#closeMenu, { signal })
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
}

customElements.define('single-file-notice', SingleFileNotice)
