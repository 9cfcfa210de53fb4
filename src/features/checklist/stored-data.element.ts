import { SiteStore } from '../../lib/site-store.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

const UNDO_MS = 10_000

/** Shows what the site has stored, deletes it, and offers undo for ten seconds. */
class StoredData extends HTMLElement {
  #connection: AbortController | undefined
  #store!: SiteStore
  #liveRegion!: LiveRegion
  #timer: number | undefined
  #takeBack: (() => void) | undefined

  connectedCallback() {
    this.#store = SiteStore.at(requireData(this, 'storage'))
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#liveRegion = new LiveRegion(undefined, queryRequired(this, '.told'))
    this.#store.follow(this.#sync, signal)
    this.#button('forget').addEventListener('click', this.#forget, { signal })
    this.#button('undo-forget').addEventListener('click', this.#undo, { signal })
    this.#quiet.addEventListener('change', this.#changeQuiet, { signal })
    this.#sync()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#liveRegion.stop()
    this.#endUndo()
  }

  #button(name: 'forget' | 'undo-forget'): HTMLButtonElement {
    return queryRequired(this, `button.${name}`)
  }

  get #quiet(): HTMLInputElement {
    return queryRequired(this, '.remember-nothing')
  }

  #changeQuiet = () => this.#store.update((stored) => (stored.quiet = this.#quiet.checked))

  #sync = () => {
    const raw = this.#store.raw()
    const { quiet, newer } = this.#store.read()
    this.#quiet.checked = quiet
    this.#quiet.disabled = newer
    setText(queryRequired(this, '.raw'), raw ?? requireData(this, 'nothing'))
    this.#button('forget').hidden = raw === null
    // Undo would overwrite a state that was started after deleting.
    if (raw !== null) this.#endUndo()
  }

  #forget = () => {
    this.#takeBack = this.#store.forget()
    const undo = this.#button('undo-forget')
    undo.hidden = false
    undo.focus()
    this.#liveRegion.announce(requireData(this, 'forgotten'))
    this.#timer = window.setTimeout(() => this.#endUndo(), UNDO_MS)
  }

  #undo = ({ detail }: MouseEvent) => {
    // Ignores the second click of a double click on the delete button, whose position this one takes.
    if (detail > 1) return
    this.#takeBack?.()
    this.#liveRegion.announce(requireData(this, 'restored'))
  }

  #endUndo() {
    clearTimeout(this.#timer)
    this.#takeBack = undefined
    const undo = this.#button('undo-forget')
    if (document.activeElement === undo) queryRequired<HTMLElement>(this, 'summary').focus()
    undo.hidden = true
  }
}

customElements.define('stored-data', StoredData)
