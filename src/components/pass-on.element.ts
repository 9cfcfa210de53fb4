import { copyText } from '../lib/copy-text.ts'
import { queryRequired, requireData } from '../lib/dom.ts'
import { LiveRegion } from '../lib/live-region.ts'
import { TransientState } from '../lib/transient-state.ts'

/** Opens the device's share sheet, and copies the address of a heading on click. */
class PassOn extends HTMLElement {
  #connection: AbortController | undefined
  readonly #region = new LiveRegion()
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
    this.#region.stop()
    this.#transientState.end()
  }

  #copyHeading = async ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor')
    if (!link || !(await copyText(link.href)) || !this.isConnected) return
    this.#transientState.end()
    this.#region.announce((link.dataset['copied'] = requireData(this, 'copied')))
    this.#transientState.start(() => delete link.dataset['copied'])
  }
}

customElements.define('pass-on', PassOn)
