import { requireData } from '../../lib/dom.ts'
import { storedField } from '../../lib/storage.ts'

/** Shows the ticks in the drawing: the switch turns off, the form is flagged. Loads the store only where ticks are stored. */
class CircuitFigure extends HTMLElement {
  #connection: AbortController | undefined
  #following = false

  connectedCallback() {
    this.#connection = new AbortController()
    this.#following = false
    for (const event of ['storage', 'pageshow'])
      addEventListener(event, () => void this.#follow(), { signal: this.#connection.signal })
    void this.#follow()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  async #follow() {
    const { signal } = this.#connection!
    if (this.#following || !this.#hasCause()) return
    this.#following = true
    const { SiteStore } = await import('../../lib/site-store.ts')
    if (signal.aborted) return
    const store = SiteStore.at(requireData(this, 'storage'))
    const isDone = (name: string) => store.ticks().get(requireData(this, name))?.state === 'done'
    const show = () => {
      this.dataset['s1'] = isDone('off') ? 'off' : 'on'
      this.dataset['s2'] = isDone('sent') ? 'sent' : 'on'
    }
    store.follow(show, signal)
    show()
  }

  /** On the checklist the store is loaded anyway, and may hold ticks that storage does not. */
  #hasCause(): boolean {
    if (document.querySelector('settings-checklist')) return true
    return storedField(requireData(this, 'storage'), 'ticks') !== undefined
  }
}

customElements.define('circuit-figure', CircuitFigure)
