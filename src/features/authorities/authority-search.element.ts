import { bestRows, termsOf } from './search-terms.ts'
import { plural, type Plurals } from '../../lib/words.ts'
import { PoliteStatus } from '../../lib/polite-status.ts'
import { required, requiredData } from '../../lib/required.ts'

/** Shows only the authorities that what is typed names, and says how many those are. */
class AuthoritySearch extends HTMLElement {
  #connection: AbortController | undefined
  #status = new PoliteStatus(this)
  #rows: { row: HTMLElement; terms: string[] }[] = []

  connectedCallback() {
    this.#rows = [...this.querySelectorAll('li')].map((row) => ({
      row,
      terms: termsOf(`${required(row, 'p').textContent} ${requiredData(row, 'terms')}`),
    }))
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#field.addEventListener('input', this.#search, { signal })
    this.#all.addEventListener('click', this.#showAll, { signal })
    addEventListener('pageshow', () => this.#filter(), { signal })
    addEventListener('hashchange', this.#reveal, { signal })
    required<HTMLElement>(this, '[role=search]').hidden = false
    this.#filter()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#status.stop()
  }

  get #field(): HTMLInputElement {
    return required(this, 'input')
  }

  get #all(): HTMLButtonElement {
    return required(this, 'button')
  }

  /** Returns how many rows are left. */
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
    const found = JSON.parse(requiredData(this, 'found')) as Plurals
    const result = n === 0 ? requiredData(this, 'none') : plural(document.documentElement.lang, n, found)
    this.#status.say(value.length < maxLength ? result : requiredData(this, 'full'))
  }

  #showAll = () => {
    this.#field.value = ''
    this.#search()
    this.#field.focus()
  }

  /** A link to a row that the search has hidden shows it again. */
  #reveal = () => {
    const target = this.querySelector<HTMLElement>('li:target')
    if (!target?.hidden) return
    this.#field.value = ''
    this.#search()
    target.scrollIntoView()
  }
}

customElements.define('authority-search', AuthoritySearch)
