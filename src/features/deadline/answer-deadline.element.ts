import { queryRequired, requireData, setText } from '../../lib/dom.ts'

/**
 * Calculates the last day for LinkedIn's answer. The code loads with the first interaction, because
 * most readers of the page do not use it.
 */
class AnswerDeadline extends HTMLElement {
  #connection: AbortController | undefined
  #asked = false

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const type of ['focusin', 'input']) this.addEventListener(type, this.#load, { signal })
    queryRequired<HTMLElement>(this, '.tools').hidden = false
    // Some browsers restore entries on reload.
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

  /** Says that loading failed; the next interaction tries again. */
  #fail() {
    this.#asked = false
    for (const place of ['.fault', '[role=status]'])
      setText(queryRequired(this, place), requireData(this, 'failed'))
  }
}

customElements.define('answer-deadline', AnswerDeadline)
