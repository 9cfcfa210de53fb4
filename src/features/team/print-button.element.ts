import { queryRequired } from '../../lib/dom.ts'
import { printPage } from '../../lib/print-page.ts'
import { offerText } from '../../lib/text-to-copy.ts'

/** Prints the page, or offers its address where the browser does not answer; the button is hidden without script. */
class PrintButton extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    const button = queryRequired<HTMLButtonElement>(this, 'button')
    this.#connection = new AbortController()
    button.addEventListener('click', this.#print, { signal: this.#connection.signal })
    button.hidden = false
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #print = () => {
    if (!printPage()) offerText(this, 'print', location.href)
  }
}

customElements.define('print-button', PrintButton)
