import { queryRequired, setText } from './dom.ts'

const DELAY_MS = 400

/** Announces one message after the last of several quick actions, in the host's `role=status`; without a host, in the page's. */
export class LiveRegion {
  #timer: number | undefined
  readonly #host: Element
  readonly #visible: Element | undefined

  /** `visible` shows every message as well, where the region itself is for screen readers only. */
  constructor(host: Element = document.body, visible?: Element) {
    this.#host = host
    this.#visible = visible
  }

  announce(message: string): void {
    this.stop()
    if (this.#visible) setText(this.#visible, message)
    // Emptied first, because screen readers ignore an unchanged text.
    setText(queryRequired(this.#host, '[role=status]'), '')
    this.#timer = window.setTimeout(() => setText(queryRequired(this.#host, '[role=status]'), message), DELAY_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
