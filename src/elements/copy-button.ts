import { copyText } from './copy-text.ts'
import { required, requiredData } from './required.ts'

const SHOWN_MS = 2500

/** Copies its text to the clipboard and says so, visibly and for screen readers. */
class CopyButton extends HTMLElement {
  #connection: AbortController | undefined
  #timer: number | undefined
  #restore: (() => void) | undefined

  connectedCallback() {
    // Without a secure context there is no clipboard; the text itself stands beside the button.
    if (!navigator.clipboard) return
    const button = required<HTMLButtonElement>(this, 'button')
    this.#connection = new AbortController()
    button.addEventListener('click', () => void this.#copy(button), { signal: this.#connection.signal })
    button.hidden = false
    if (!this.querySelector('[role=status]')) {
      const status = document.createElement('span')
      status.role = 'status'
      status.className = 'sr-only'
      this.append(status)
    }
  }

  disconnectedCallback() {
    this.#connection?.abort()
    clearTimeout(this.#timer)
    this.#restore?.()
  }

  async #copy(button: HTMLButtonElement) {
    const copied = await copyText(requiredData(this, 'text'))
    if (this.isConnected) this.#say(button, requiredData(this, copied ? 'copied' : 'failed'))
  }

  #say(button: HTMLButtonElement, message: string) {
    this.#restore?.()
    clearTimeout(this.#timer)
    const status = required(this, '[role=status]')
    const [word, label] = [button.textContent, button.ariaLabel]
    button.textContent = status.textContent = message
    button.ariaLabel = null
    this.#restore = () => {
      button.textContent = word
      button.ariaLabel = label
      status.textContent = ''
      this.#restore = undefined
    }
    this.#timer = window.setTimeout(() => this.#restore?.(), SHOWN_MS)
  }
}

customElements.define('copy-button', CopyButton)
