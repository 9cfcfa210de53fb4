import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import type { LetterDesk } from './letter-desk.ts'

/** Writes the letter that the form asks for; what that needs arrives with the first touch. */
class ObjectionLetter extends HTMLElement {
  #connection: AbortController | undefined
  #desk: Promise<LetterDesk | null> | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const event of ['focusin', 'pointerdown'])
      this.addEventListener(event, () => void this.#load(), { signal })
    for (const event of ['input', 'click']) this.addEventListener(event, this.#act, { signal })
    this.addEventListener('submit', (event) => event.preventDefault(), { signal })
    for (const part of this.querySelectorAll<HTMLElement>('.tools')) part.hidden = false
    if (this.#remembered()) void this.#load()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#desk = undefined
  }

  #act = (event: Event) => void this.#load().then((desk) => desk?.receive(event))

  #load(): Promise<LetterDesk | null> {
    const { signal } = this.#connection!
    return (this.#desk ??= import('./letter-desk.ts').then(
      ({ LetterDesk }) => new LetterDesk(this, signal),
      () => this.#fail(),
    ))
  }

  /** Without the part that writes there is the sample letter, and a sentence; the next touch tries again. */
  #fail(): null {
    this.#desk = undefined
    const { unreachable } = JSON.parse(requireData(this, 'texts')) as { unreachable: string }
    setText(queryRequired(this, '[role=status]'), unreachable)
    return null
  }

  /** Looked at without the store, which most readers of the page do not need. */
  #remembered(): boolean {
    try {
      return !!localStorage.getItem(requireData(this, 'storage'))?.includes('"letter":')
    } catch {
      return false
    }
  }
}

customElements.define('objection-letter', ObjectionLetter)
