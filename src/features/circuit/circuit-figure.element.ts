import { requireData } from '../../lib/dom.ts'
import { storedField } from '../../lib/storage.ts'

/** Shows the ticks in the drawing; the code for that loads only where ticks are stored. */
class CircuitFigure extends HTMLElement {
  #connection: AbortController | undefined
  #woken = false

  connectedCallback() {
    this.#connection = new AbortController()
    this.#woken = false
    for (const event of ['storage', 'pageshow'])
      addEventListener(event, this.#wake, { signal: this.#connection.signal })
    this.#wake()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  #wake = () => {
    const { signal } = this.#connection!
    if (this.#woken || !this.#hasCause()) return
    this.#woken = true
    void import('./circuit-state.ts').then(({ followTicks }) => followTicks(this, signal))
  }

  /** On the checklist the store is loaded anyway, and may hold ticks that storage does not. */
  #hasCause(): boolean {
    if (document.querySelector('settings-checklist')) return true
    return storedField(requireData(this, 'storage'), 'ticks') !== undefined
  }
}

customElements.define('circuit-figure', CircuitFigure)
