import { requireData } from '../../lib/dom.ts'

/** Lets the drawing follow the ticks; most readers have none, so what that needs is fetched only for the others. */
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

  /** Beside the list itself its store is loaded anyway, and may hold what storage does not. */
  #hasCause(): boolean {
    if (document.querySelector('settings-checklist')) return true
    try {
      return localStorage.getItem(requireData(this, 'storage')) !== null
    } catch {
      return false
    }
  }
}

customElements.define('circuit-figure', CircuitFigure)
