import { bestRows, termsOf } from './search-terms.ts'
import { plural, type Plurals } from '../../lib/interpolate.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { queryRequired, requireData } from '../../lib/dom.ts'

/** Filters the authorities by what is typed and announces how many match. */
class AuthoritySearch extends HTMLElement {
  #connection: AbortController | undefined
  #liveRegion = new LiveRegion(this)
  #rows: { row: HTMLElement; terms: string[] }[] = []

  connectedCallback() {
    this.#rows = [...this.querySelectorAll('li')].map((row) => ({
      row,
      terms: termsOf(`${queryRequired(row, 'p').textContent} ${requireData(row, 'terms')}`),
    }))
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#field.addEventListener('input', this.#search, { signal })
    this.#all.addEventListener('click', this.#showAll, { signal })
    addEventListener('pageshow', () => this.#filter(), { signal })
    addEventListener('hashchange', this.#reveal, { signal })
    queryRequired<HTMLElement>(this, '[role=search]').hidden = false
    this.#filter()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#liveRegion.stop()
  }

  get #field(): HTMLInputElement {
    return queryRequired(this, 'input')
  }

  get #all(): HTMLButtonElement {
    return queryRequired(this, 'button')
  }

  /** Returns the number of visible rows. */
  #filter(): number {
    const { value, maxLength } = this.#field
    // A browser that restores a form may put in more than can be typed.
    const shown = bestRows(this.#rows, termsOf(value.slice(0, maxLength)))
    for (const { row } of this.#rows) row.hidden = true
    for (const { row } of shown) row.hidden = false
    for (const section of this.querySelectorAll('section'))
      section.hidden = !section.querySelector('li:not([hidden])')
    this.#all.hidden = value === ''
    return shown.length
  }

  #search = () => {
    const n = this.#filter()
    const { value, maxLength } = this.#field
    const found = JSON.parse(requireData(this, 'found')) as Plurals
    const result = n === 0 ? requireData(this, 'none') : plural(document.documentElement.lang, n, found)
    this.#liveRegion.announce(value.length < maxLength ? result : requireData(this, 'full'))
  }

  #showAll = () => {
    this.#field.value = ''
    this.#search()
    this.#field.focus()
  }

  /** Clears the search when a link leads to a hidden row. */
  #reveal = () => {
    const target = this.querySelector<HTMLElement>('li:target')
    if (!target?.hidden) return
    this.#field.value = ''
    this.#search()
    target.scrollIntoView()
  }
}

customElements.define('authority-search', AuthoritySearch)
