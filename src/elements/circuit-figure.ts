import { fill } from '../lib/words.ts'
import type { ChecklistStore } from './checklist-store.ts'
import { required, requiredData, write } from './required.ts'

type Texts = {
  state: string
  s1: { on: string; off: string }
  s2: { on: string; requested: string }
  words: Record<'on' | 'off' | 'requested', string>
}

/** Lets the drawing follow the ticks: S1 opens with its step, S2 stays closed and is flagged once requested. */
class CircuitFigure extends HTMLElement {
  #connection: AbortController | undefined
  #woken = false

  connectedCallback() {
    this.#connection = new AbortController()
    this.#woken = false
    addEventListener('storage', this.#wake, { signal: this.#connection.signal })
    addEventListener('pageshow', this.#wake, { signal: this.#connection.signal })
    this.#wake()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  /** Most readers have stored nothing: the store is fetched only where there is something to follow. */
  #wake = () => {
    const { signal } = this.#connection!
    if (this.#woken || !this.#hasCause()) return
    this.#woken = true
    void import('./checklist-store.ts').then(({ ChecklistStore }) => {
      if (signal.aborted) return
      const store = ChecklistStore.at(requiredData(this, 'storage'))
      const texts = JSON.parse(requiredData(this, 'texts')) as Texts
      const sync = () => this.#show(store, texts)
      store.follow(sync, signal)
      sync()
    })
  }

  /** Beside the list itself its store is loaded anyway, and may hold what storage does not. */
  #hasCause(): boolean {
    if (document.querySelector('settings-checklist')) return true
    try {
      return localStorage.getItem(requiredData(this, 'storage')) !== null
    } catch {
      return false
    }
  }

  #show(store: ChecklistStore, { state, s1, s2, words }: Texts) {
    const ticks = store.ticks()
    const isDone = (id: string) => ticks.get(id)?.state === 'done'
    const one = isDone('gen-ai-off') ? 'off' : 'on'
    const two = isDone('form-other-ai') ? 'requested' : 'on'
    Object.assign(this.dataset, { s1: one, s2: two })
    write(required(this, '.card-s1 strong'), words[one])
    write(required(this, '.card-s2 strong'), words[two])
    write(required(this, '.circuit-state'), fill(state, { s1: s1[one], s2: s2[two] }))
  }
}

customElements.define('circuit-figure', CircuitFigure)
