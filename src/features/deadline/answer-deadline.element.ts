import { queryRequired, requireData, setText } from '../../lib/dom.ts'

/**
 * Works out the last day for LinkedIn's answer. Most readers of the page come for something else,
 * so what that needs arrives with the first touch of a field.
 */
class AnswerDeadline extends HTMLElement {
  #connection: AbortController | undefined
  #asked = false

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const type of ['focusin', 'input']) this.addEventListener(type, this.#load, { signal })
    queryRequired<HTMLElement>(this, '.tools').hidden = false
    // Some browsers bring entries back with the page.
    if (queryRequired<HTMLInputElement>(this, '[name=day]').value) this.#load()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#asked = false
  }

  #load = () => {
    if (this.#asked) return
    this.#asked = true
    const { signal } = this.#connection!
    import('./deadline-view.ts').then(
      ({ DeadlineView }) => void (signal.aborted || new DeadlineView(this, signal)),
      () => this.#fail(),
    )
  }

  /** Without the part that counts there is the explanation; the next touch tries again. */
  #fail() {
    this.#asked = false
    for (const place of ['.fault', '[role=status]'])
      setText(queryRequired(this, place), requireData(this, 'failed'))
  }
}

customElements.define('answer-deadline', AnswerDeadline)
