/**
 * Defines a custom element. `connect` runs each time one comes into the page; whatever it starts ends with the signal,
 * which aborts when the element leaves.
 */
export function defineElement(name: string, connect: (host: HTMLElement, signal: AbortSignal) => void): void {
  class Connected extends HTMLElement {
    #connection: AbortController | undefined

    connectedCallback() {
      this.#connection = new AbortController()
      connect(this, this.#connection.signal)
    }

    disconnectedCallback() {
      this.#connection?.abort()
    }
  }
  customElements.define(name, Connected)
}
