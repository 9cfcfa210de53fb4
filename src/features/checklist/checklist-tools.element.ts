import { ChecklistStore } from '../../lib/checklist-store.ts'
import { required, requiredData, write } from '../../lib/required.ts'
import type { Exchange } from './checklist-exchange.ts'
import { sharedPart } from './fragment.ts'

/** Prints the list in its forms, and hands it over: what that needs arrives only when it is asked for. */
class ChecklistTools extends HTMLElement {
  #connection: AbortController | undefined
  #exchange: Promise<Exchange | null> | undefined
  #opened: HTMLDetailsElement[] = []

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.addEventListener('click', this.#click, { signal })
    this.addEventListener('submit', this.#remind, { signal })
    addEventListener('hashchange', this.#arrive, { signal })
    addEventListener('beforeprint', this.#unfold, { signal })
    addEventListener('afterprint', this.#fold, { signal })
    required<HTMLElement>(this, '.tools').hidden = false
    this.#arrive()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#fold()
    void this.#exchange?.then((exchange) => exchange?.stop())
  }

  /** The list these tools belong to. */
  get #list(): HTMLElement {
    return this.closest('settings-checklist') ?? this
  }

  #load(): Promise<Exchange | null> {
    return (this.#exchange ??= import('./checklist-exchange.ts').then(
      ({ Exchange }) => new Exchange(this, this.#list, ChecklistStore.at(requiredData(this, 'storage'))),
      () => this.#fail(),
    ))
  }

  /** Where the part does not arrive, a sentence does; the next try asks again. */
  #fail(): null {
    this.#exchange = undefined
    const { unreachable } = JSON.parse(requiredData(this, 'texts')) as { unreachable: string }
    write(required(this, '.said'), unreachable)
    return null
  }

  #click = ({ target }: Event) => {
    const { print: mode, task } = (target as Element).closest('button')?.dataset ?? {}
    if (task) void this.#load().then((exchange) => exchange?.run(task))
    if (mode) void this.#print(mode)
  }

  async #print(mode: string) {
    // A sheet of one's own must not show somebody else's state.
    if (mode !== 'empty') ChecklistStore.at(requiredData(this, 'storage')).view(null)
    if (mode === 'protocol') {
      const exchange = await this.#load()
      if (!exchange) return
      exchange.fillProtocol()
    }
    document.documentElement.dataset['print'] = mode
    print()
  }

  /** Explanations are closed on the sheet and open where there is room for them. */
  #unfold = () => {
    const { print: mode } = document.documentElement.dataset
    const roomy = mode === 'large' || (this.#list.dataset['cut'] === 'thorough' && mode !== 'protocol')
    if (!roomy) return
    this.#opened = [...this.#list.querySelectorAll<HTMLDetailsElement>('li details:not([open])')]
    for (const details of this.#opened) details.open = true
  }

  #fold = () => {
    delete document.documentElement.dataset['print']
    for (const details of this.#opened) details.open = false
    this.#opened = []
  }

  #arrive = () => {
    // Where the number sign was encoded on the way, the list stands in the query.
    const shared = sharedPart(location.hash) || sharedPart(location.search)
    if (shared) void this.#load().then((exchange) => this.isConnected && exchange?.receive(shared))
  }

  #remind = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    if (!form.matches('.remind')) return
    event.preventDefault()
    const chosen = (event.submitter as HTMLButtonElement).value === 'day'
    const day = chosen ? required<HTMLInputElement>(form, 'input').value : null
    void this.#load().then((exchange) => exchange?.remind(day))
  }
}

customElements.define('checklist-tools', ChecklistTools)
