import { queryRequired } from '../../lib/dom.ts'

/** Prints the page; without script there is no such button, only the browser's own command. */
class PrintButton extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    const button = queryRequired<HTMLButtonElement>(this, 'button')
    this.#connection = new AbortController()
    button.addEventListener('click', () => print(), { signal: this.#connection.signal })
    button.hidden = false
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }
}

customElements.define('print-button', PrintButton)
