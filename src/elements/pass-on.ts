import { copyText } from './copy-text.ts'
import { required, requiredData, write } from './required.ts'

const SHOWN_MS = 2500

/** Hands the page to the device's own share sheet, and copies the address of a heading that is clicked. */
class PassOn extends HTMLElement {
  #connection: AbortController | undefined
  #restore: (() => void) | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    document.addEventListener('click', this.#copyHeading, { signal })
    const button = required<HTMLButtonElement>(this, '.native')
    button.addEventListener('click', this.#share, { signal })
    button.hidden = !navigator.canShare?.(this.#page)
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#restore?.()
  }

  get #page(): ShareData {
    return { title: requiredData(this, 'title'), url: requiredData(this, 'url') }
  }

  #share = () => {
    // Closing the sheet without a choice rejects, and is no error.
    navigator.share(this.#page).catch(() => undefined)
  }

  #copyHeading = async ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>(':is(h2, h3) > a[href^="#"]')
    if (link && (await copyText(link.href)) && this.isConnected) this.#say(link)
  }

  #say(link: HTMLElement) {
    this.#restore?.()
    const copied = requiredData(this, 'copied')
    const status = required(this, '[role=status]')
    link.dataset['copied'] = copied
    write(status, copied)
    const timer = setTimeout(() => this.#restore?.(), SHOWN_MS)
    this.#restore = () => {
      clearTimeout(timer)
      delete link.dataset['copied']
      write(status, '')
      this.#restore = undefined
    }
  }
}

customElements.define('pass-on', PassOn)
