import { copyText } from '../lib/copy-text.ts'
import { TransientState } from '../lib/transient-state.ts'
import { queryRequired, requireData } from '../lib/dom.ts'

/** Opens the device's share sheet, and copies the address of a heading on click. */
class PassOn extends HTMLElement {
  #connection: AbortController | undefined
  readonly #transientState = new TransientState()

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    document.addEventListener('click', this.#copyHeading, { signal })
    const button = queryRequired<HTMLButtonElement>(this, '.native')
    const page = { title: requireData(this, 'title'), url: requireData(this, 'url') }
    // Closing the share sheet rejects the promise, which is no error.
    button.addEventListener('click', () => navigator.share(page).catch(() => {}), { signal })
    button.hidden = !navigator.canShare?.(page)
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#transientState.end()
  }

  #copyHeading = async ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor')
    if (!link || !(await copyText(link.href)) || !this.isConnected) return
    this.#transientState.end()
    const status = queryRequired(this, '[role=status]')
    link.dataset['copied'] = status.textContent = requireData(this, 'copied')
    this.#transientState.start(() => {
      delete link.dataset['copied']
      status.textContent = ''
    })
  }
}

customElements.define('pass-on', PassOn)
