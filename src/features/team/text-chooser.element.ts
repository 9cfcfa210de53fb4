import { queryRequired } from '../../lib/dom.ts'

const CHOICES = ['length', 'address'] as const

/** Shows the one text of the chosen length and address, and gives it to the copy button. */
class TextChooser extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#form.addEventListener('input', this.#show, { signal })
    addEventListener('hashchange', this.#follow, { signal })
    this.#form.hidden = false
    for (const summary of this.querySelectorAll('summary')) summary.hidden = true
    this.#follow()
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  get #form(): HTMLFormElement {
    return queryRequired(this, 'form')
  }

  /** Chooses the text that the address names. */
  #follow = () => {
    const target = [...this.querySelectorAll('details')].find(({ id }) => `#${id}` === location.hash)
    if (target)
      for (const name of CHOICES)
        queryRequired<HTMLInputElement>(this, `[name=${name}][value=${target.dataset[name]}]`).checked = true
    this.#show()
  }

  #show = () => {
    const chosen = new FormData(this.#form)
    for (const text of this.querySelectorAll('details')) {
      text.open = CHOICES.every((name) => text.dataset[name] === chosen.get(name))
      text.hidden = !text.open
      if (text.open)
        queryRequired<HTMLElement>(this, 'copy-button').dataset['text'] = queryRequired(text, '.text').textContent
    }
  }
}

customElements.define('text-chooser', TextChooser)
