import { SiteStore } from '../../lib/site-store.ts'
import { queryRequired, requireData } from '../../lib/dom.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { loadPart } from '../../lib/load-part.ts'
import { printAs } from '../../lib/print-mode.ts'
import type { ShareController, ShareTexts } from './share-controller.ts'
import { sharedPart } from './fragment.ts'

/** The texts that `<checklist-tools>` takes as `data-texts`. */
export type ToolsTexts = ShareTexts

/** Prints and shares the list; the code for that loads on demand. */
class ChecklistTools extends HTMLElement {
  #connection: AbortController | undefined
  #controller: Promise<ShareController | null> | undefined
  #texts!: ToolsTexts
  #liveRegion!: LiveRegion

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#texts = JSON.parse(requireData(this, 'texts')) as ToolsTexts
    this.#liveRegion = new LiveRegion(undefined, queryRequired(this, '.said'))
    this.addEventListener('click', this.#click, { signal })
    this.addEventListener('submit', this.#remind, { signal })
    addEventListener('hashchange', this.#importFromAddress, { signal })
    queryRequired<HTMLElement>(this, '.list-tools').hidden = false
    this.#importFromAddress()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#liveRegion.stop()
    void this.#controller?.then((controller) => controller?.stop())
  }

  /** The checklist around these tools. */
  get #list(): HTMLElement {
    return this.closest('settings-checklist') ?? this
  }

  get #store(): SiteStore {
    return SiteStore.at(requireData(this, 'storage'))
  }

  #load(): Promise<ShareController | null> {
    return (this.#controller ??= loadPart(
      import('./share-controller.ts').then(
        ({ ShareController }) => new ShareController(this, this.#list, this.#store, this.#texts, this.#liveRegion),
      ),
      () => {
        // The next click tries again.
        this.#controller = undefined
        this.#liveRegion.announce(this.#texts.unreachable)
      },
    ))
  }

  #click = ({ target }: Event) => {
    const { print: mode, task } = (target as Element).closest('button')?.dataset ?? {}
    if (task) void this.#load().then((controller) => controller?.run(task))
    if (mode) void this.#print(mode)
  }

  async #print(mode: string) {
    if (mode === 'protocol') {
      // One's own record must not show somebody else's state.
      this.#store.view(null)
      const controller = await this.#load()
      if (!controller) return
      controller.fillProtocol()
    }
    if (!printAs(mode)) void this.#load().then((controller) => controller?.offerAsText())
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
