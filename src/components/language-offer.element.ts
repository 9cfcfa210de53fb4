import { queryRequired, requireData } from '../lib/dom.ts'

/**
 * Offers the page in the language the browser prefers, until the reader has answered once. Links to other languages
 * keep the fragment, which is the same in all of them, and the day that is shown.
 */
class LanguageOffer extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    addEventListener('click', this.#keepPlace, { capture: true, signal: this.#connection.signal })
    const preferred = navigator.languages.find((one) => /^(de|en)\b/.test(one))
    if (preferred?.startsWith(this.#notice.lang)) void this.#offer()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  get #notice() {
    return queryRequired<HTMLElement>(this, 'section')
  }

  #keepPlace = ({ target }: Event) => {
    const control = (target as Element).closest<HTMLAnchorElement>('a[hreflang], button')
    if (control?.hreflang) {
      const day = new URLSearchParams(location.search).get('stand')
      control.hash = location.hash
      if (day) control.search = new URLSearchParams({ stand: day }).toString()
    }
    if (control && this.contains(control)) void this.#answer()
  }

  async #store() {
    const { SiteStore } = await import('../lib/site-store.ts')
    return SiteStore.at(requireData(this, 'storage'))
  }

  async #offer() {
    this.#notice.hidden = (await this.#store()).read().rest['languageAnswered'] === true
  }

  async #answer() {
    this.#notice.hidden = true
    const store = await this.#store()
    store.update(({ rest }) => (rest['languageAnswered'] = true))
  }
}

customElements.define('language-offer', LanguageOffer)
