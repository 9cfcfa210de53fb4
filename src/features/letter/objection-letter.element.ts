import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { loadPart } from '../../lib/load-part.ts'
import { storedField } from '../../lib/storage.ts'
import { isChanged } from './form-changes.ts'
import type { LetterController } from './letter-controller.ts'

/** What the element says, and the words for a date that nobody has chosen. */
export type LetterElementTexts = Record<
  | 'preview'
  | 'nothing'
  | 'copied'
  | 'unreachable'
  | 'remembered'
  | 'forgotten'
  | 'notRemembered'
  | 'conflict'
  | 'today',
  string
>

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
    // Browsers bring entries back until the page has loaded.
    addEventListener('pageshow', this.#resume, { signal })
    void this.#show()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#controller = undefined
  }

  /** Nobody can type before a saved letter has come back. */
  async #show() {
    if (storedField(requireData(this, 'storage'), 'letter') !== undefined) await this.#load()
    for (const part of this.querySelectorAll<HTMLElement>('.tools')) part.hidden = false
    this.#resume()
  }

  #resume = () => {
    const form = this.querySelector('form')
    if (form && isChanged(form)) void this.#load()
  }

  #forward = (event: Event) => void this.#load().then((controller) => controller?.handleEvent(event))

  #load(): Promise<LetterController | null> {
    const { signal } = this.#connection!
    return (this.#controller ??= loadPart(
      import('./letter-controller.ts').then(({ LetterController }) => new LetterController(this, signal)),
      this.#fail,
    ))
  }

  /** Says that loading failed; the sample letter stays, and the next interaction tries again. */
  #fail = () => {
    this.#controller = undefined
    const { unreachable } = JSON.parse(requireData(this, 'texts')) as LetterElementTexts
    setText(queryRequired(this, '[role=status]'), unreachable)
  }
}

customElements.define('objection-letter', ObjectionLetter)
