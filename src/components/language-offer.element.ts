import { queryRequired, requireData } from '../lib/dom.ts'
import { storedField } from '../lib/storage.ts'

/**
 * Offers the page in the language the browser prefers, until the reader has answered once. Links to
 * other languages keep the fragment, which is the same in all of them.
 */
class LanguageOffer extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    addEventListener('click', this.#keepPlace, { capture: true, signal: this.#connection.signal })
    const strip = queryRequired<HTMLElement>(this, 'section')
    const preferred = navigator.languages.find((one) => /^(de|en)\b/.test(one))
    strip.hidden = !preferred?.startsWith(strip.lang) || this.#answered()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #keepPlace = ({ target }: Event) => {
    const control = (target as Element).closest<HTMLAnchorElement>('a[hreflang], button')
    if (control?.hreflang) control.hash = location.hash
    if (control && this.contains(control)) this.#answer()
  }

  #answered(): boolean {
    return storedField(requireData(this, 'storage'), 'languageAnswered') === true
  }

  #answer() {
    queryRequired<HTMLElement>(this, 'section').hidden = true
    void import('../lib/site-store.ts').then(({ SiteStore }) =>
      SiteStore.at(requireData(this, 'storage')).update(({ rest }) => (rest['languageAnswered'] = true)),
    )
  }
}

customElements.define('language-offer', LanguageOffer)
