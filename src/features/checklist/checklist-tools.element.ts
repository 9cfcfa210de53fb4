import { SiteStore } from '../../lib/site-store.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { loadPart } from '../../lib/load-part.ts'
import { printAs } from '../../lib/print-mode.ts'
import type { ShareController } from './share-controller.ts'
import { sharedPart } from './fragment.ts'

/** Prints and shares the list; the code for that loads on demand. */
class ChecklistTools extends HTMLElement {
  #connection: AbortController | undefined
  #controller: Promise<ShareController | null> | undefined
  #opened: HTMLDetailsElement[] = []

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.addEventListener('click', this.#click, { signal })
    this.addEventListener('submit', this.#remind, { signal })
    addEventListener('hashchange', this.#importFromAddress, { signal })
    addEventListener('beforeprint', this.#unfold, { signal })
    addEventListener('afterprint', this.#fold, { signal })
    queryRequired<HTMLElement>(this, '.tools').hidden = false
    this.#importFromAddress()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#fold()
    void this.#controller?.then((controller) => controller?.stop())
  }

  /** The checklist around these tools. */
  get #list(): HTMLElement {
    return this.closest('settings-checklist') ?? this
  }

  #load(): Promise<ShareController | null> {
    return (this.#controller ??= loadPart(
      import('./share-controller.ts').then(
        ({ ShareController }) => new ShareController(this, this.#list, SiteStore.at(requireData(this, 'storage'))),
      ),
      this.#fail,
    ))
  }

  /** Says that loading failed; the next click tries again. */
  #fail = () => {
    this.#controller = undefined
    const { unreachable } = JSON.parse(requireData(this, 'texts')) as { unreachable: string }
    setText(queryRequired(this, '.said'), unreachable)
  }

  #click = ({ target }: Event) => {
    const { print: mode, task } = (target as Element).closest('button')?.dataset ?? {}
    if (task) void this.#load().then((controller) => controller?.run(task))
    if (mode) void this.#print(mode)
  }

  async #print(mode: string) {
    // One's own printout must not show somebody else's state.
    if (mode !== 'empty') SiteStore.at(requireData(this, 'storage')).view(null)
    if (mode === 'protocol') {
      const controller = await this.#load()
      if (!controller) return
      controller.fillProtocol()
    }
    printAs(mode)
  }

  /** One page has no room for the explanations; longer printouts do. */
  #unfold = () => {
    const { print: mode } = document.documentElement.dataset
    const roomy = mode === 'large' || (this.#list.dataset['timeBudget'] === 'thorough' && mode !== 'protocol')
    if (!roomy) return
    this.#opened = [...this.#list.querySelectorAll<HTMLDetailsElement>('li details:not([open])')]
    for (const details of this.#opened) details.open = true
  }

  #fold = () => {
    for (const details of this.#opened) details.open = false
    this.#opened = []
  }

  #importFromAddress = () => {
    // Where the number sign was encoded on the way, the list stands in the query.
    const shared = sharedPart(location.hash) || sharedPart(location.search)
    if (shared) void this.#load().then((controller) => this.isConnected && controller?.importFragment(shared))
  }

  #remind = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    if (!form.matches('.remind')) return
    event.preventDefault()
    const chosen = (event.submitter as HTMLButtonElement).value === 'day'
    const day = chosen ? queryRequired<HTMLInputElement>(form, 'input').value : null
    void this.#load().then((controller) => controller?.remind(day))
  }
}

customElements.define('checklist-tools', ChecklistTools)
