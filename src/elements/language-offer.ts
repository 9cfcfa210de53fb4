import { required, requiredData } from './required.ts'

/** Offers the page in the language the browser prefers, until the reader has answered once; never a redirect. */
class LanguageOffer extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    const strip = required<HTMLElement>(this, 'section')
    const wanted = navigator.languages
      .find((one) => /^(de|en)\b/i.test(one))
      ?.slice(0, 2)
      .toLowerCase()
    if (wanted !== strip.lang || this.#answered()) return
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const control of strip.querySelectorAll('a, button'))
      control.addEventListener('click', () => this.#answer(strip), { signal })
    strip.hidden = false
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #answered(): boolean {
    try {
      return /"languageAnswered":true/.test(localStorage.getItem(requiredData(this, 'storage')) ?? '')
    } catch {
      return false
    }
  }

  #answer(strip: HTMLElement) {
    strip.hidden = true
    void import('./checklist-store.ts').then(({ ChecklistStore }) =>
      ChecklistStore.at(requiredData(this, 'storage')).update(({ rest }) => (rest['languageAnswered'] = true)),
    )
  }
}

customElements.define('language-offer', LanguageOffer)
