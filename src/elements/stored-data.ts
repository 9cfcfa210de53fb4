import { ChecklistStore } from './checklist-store.ts'
import { PoliteStatus } from './polite-status.ts'
import { required, requiredData, write } from './required.ts'

const UNDO_MS = 10_000

/** Shows what the site has stored on this device, forgets it, and takes that back for ten seconds. */
class StoredData extends HTMLElement {
  #connection: AbortController | undefined
  #store!: ChecklistStore
  #status = new PoliteStatus(this)
  #timer: number | undefined
  #forgotten: string | null = null

  connectedCallback() {
    this.#store = ChecklistStore.at(requiredData(this, 'storage'))
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#store.follow(this.#sync, signal)
    this.#button('forget').addEventListener('click', this.#forget, { signal })
    this.#button('undo').addEventListener('click', this.#undo, { signal })
    required<HTMLElement>(this, 'details').hidden = false
    this.#sync()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#status.stop()
    this.#endUndo()
  }

  #button(name: 'forget' | 'undo'): HTMLButtonElement {
    return required(this, `button.${name}`)
  }

  #sync = () => {
    const raw = this.#store.raw()
    write(required(this, '.raw'), raw ?? requiredData(this, 'nothing'))
    this.#button('forget').hidden = raw === null
    // A tick made after deleting starts a new state: taking the deletion back would overwrite it.
    if (raw !== null) this.#endUndo()
  }

  #forget = () => {
    const forgotten = this.#store.raw()
    this.#store.write(null)
    this.#forgotten = forgotten
    const undo = this.#button('undo')
    undo.hidden = false
    undo.focus()
    this.#status.say(requiredData(this, 'forgotten'))
    this.#timer = window.setTimeout(() => this.#endUndo(), UNDO_MS)
  }

  #undo = () => {
    this.#store.write(this.#forgotten)
    this.#status.say(requiredData(this, 'restored'))
  }

  #endUndo() {
    clearTimeout(this.#timer)
    this.#forgotten = null
    const undo = this.#button('undo')
    if (document.activeElement === undo) required<HTMLElement>(this, 'summary').focus()
    undo.hidden = true
  }
}

customElements.define('stored-data', StoredData)
