import { copyText } from '../lib/copy-text.ts'
import { queryRequired, requireData } from '../lib/dom.ts'
import { LiveRegion } from '../lib/live-region.ts'
import { TransientState } from '../lib/transient-state.ts'

/** Copies its text to the clipboard and confirms it visibly and for screen readers. */
class CopyButton extends HTMLElement {
  #connection: AbortController | undefined
  readonly #region = new LiveRegion()
  readonly #transientState = new TransientState()

  connectedCallback() {
    // There is no clipboard outside secure contexts; the text itself is beside the button.
    if (!navigator.clipboard) return
    const button = queryRequired<HTMLButtonElement>(this, 'button')
    this.#connection = new AbortController()
    button.addEventListener('click', () => void this.#copy(button), { signal: this.#connection.signal })
    button.hidden = false
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#region.stop()
    this.#transientState.end()
  }

  async #copy(button: HTMLButtonElement) {
    const copied = await copyText(requireData(this, 'text'))
    if (this.isConnected) this.#say(button, requireData(this, copied ? 'copied' : 'failed'))
  }

  #say(button: HTMLButtonElement, message: string) {
    this.#transientState.end()
    const [word, label] = [button.textContent, button.ariaLabel]
    button.textContent = message
    button.ariaLabel = null
    this.#region.announce(message)
    this.#transientState.start(() => {
      button.textContent = word
      button.ariaLabel = label
    })
  }
}

customElements.define('copy-button', CopyButton)
