import { queryRequired, requireData } from '../../lib/dom.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { loadPart } from '../../lib/load-part.ts'
import { printAs } from '../../lib/print-mode.ts'
import { sharedPart } from './fragment.ts'
import type { ShareController } from './share-controller.ts'

/** The words of what is loaded on demand, by the language of the page. */
const words: Record<string, () => Promise<typeof import('./share-words.de.ts')>> = {
  de: () => import('./share-words.de.ts'),
  en: () => import('./share-words.en.ts'),
}

/** Prints and shares the list; the code for that loads on demand. */
class ChecklistTools extends HTMLElement {
  #connection: AbortController | undefined
  #controller: Promise<ShareController | null> | undefined
  #liveRegion!: LiveRegion

  connectedCallback() {
    this.#connection = new AbortController()
    const { signal } = this.#connection
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

  #say = (message: string) => this.#liveRegion.announce(message)

  #load(): Promise<ShareController | null> {
    return (this.#controller ??= loadPart(this.#create(), () => {
      // The next click tries again.
      this.#controller = undefined
      this.#say(requireData(this, 'unreachable'))
    }))
  }

  async #create(): Promise<ShareController> {
    const loading = [import('./share-controller.ts'), words[document.documentElement.lang]!()] as const
    const [{ ShareController }, loaded] = await Promise.all(loading)
    return new ShareController(this, loaded, this.#say)
  }

  #click = ({ target }: Event) => {
    const { print: mode, task } = (target as Element).closest('button')?.dataset ?? {}
    if (task) void this.#load().then((controller) => controller?.run(task))
    if (mode) void this.#print(mode)
  }

  async #print(mode: string) {
    if (mode === 'protocol') {
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
