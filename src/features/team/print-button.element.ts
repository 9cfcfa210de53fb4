import { queryRequired } from '../../lib/dom.ts'

/** Prints the page; the button is hidden without script. */
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
