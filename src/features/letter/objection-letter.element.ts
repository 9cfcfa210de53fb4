import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { storedField } from '../../lib/storage.ts'
import type { LetterController } from './letter-controller.ts'

/** Writes the letter that the form asks for; the code for that loads with the first interaction. */
class ObjectionLetter extends HTMLElement {
  #connection: AbortController | undefined
  #controller: Promise<LetterController | null> | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const event of ['focusin', 'pointerdown'])
      this.addEventListener(event, () => void this.#load(), { signal })
    for (const event of ['input', 'click']) this.addEventListener(event, this.#forward, { signal })
    this.addEventListener('submit', (event) => event.preventDefault(), { signal })
    for (const part of this.querySelectorAll<HTMLElement>('.tools')) part.hidden = false
    if (this.#remembered()) void this.#load()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#controller = undefined
  }

  #forward = (event: Event) => void this.#load().then((controller) => controller?.handleEvent(event))

  #load(): Promise<LetterController | null> {
    const { signal } = this.#connection!
    return (this.#controller ??= import('./letter-controller.ts').then(
      ({ LetterController }) => new LetterController(this, signal),
      () => this.#fail(),
    ))
  }

  /** Says that loading failed; the sample letter stays, and the next interaction tries again. */
  #fail(): null {
    this.#controller = undefined
    const { unreachable } = JSON.parse(requireData(this, 'texts')) as { unreachable: string }
    setText(queryRequired(this, '[role=status]'), unreachable)
    return null
  }

  #remembered(): boolean {
    return storedField(requireData(this, 'storage'), 'letter') !== undefined
  }
}

customElements.define('objection-letter', ObjectionLetter)
