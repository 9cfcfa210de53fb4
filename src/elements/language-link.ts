import { required } from './required.ts'

/** Takes the reader to the same place of the page in another language: fragments are the same in all of them. */
class LanguageLink extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const link = required<HTMLAnchorElement>(this, 'a')
    const follow = () => (link.hash = location.hash)
    for (const event of ['click', 'auxclick', 'focusin', 'pointerover'])
      this.addEventListener(event, follow, { signal: this.#connection.signal, capture: true })
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }
}

customElements.define('language-link', LanguageLink)
