import { queryRequired, setText } from './dom.ts'

const SAY_MS = 400

/** One polite message after the last of several quick actions, in the host's `role=status`. */
export class PoliteStatus {
  #timer: number | undefined
  readonly #host: Element

  constructor(host: Element) {
    this.#host = host
  }

  say(message: string): void {
    this.stop()
    // Emptied first, so that the same words said twice are heard twice.
    setText(queryRequired(this.#host, '[role=status]'), '')
    this.#timer = window.setTimeout(() => setText(queryRequired(this.#host, '[role=status]'), message), SAY_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
