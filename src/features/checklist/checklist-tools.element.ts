import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData } from '../../lib/dom.ts'
import { liveRegion } from '../../lib/live-region.ts'
import { onDemand } from '../../lib/on-demand.ts'
import { printAs } from '../../lib/print-mode.ts'
import { sharedPart } from './fragment.ts'

/** The words of what is loaded on demand, by language. */
const words: Record<string, () => Promise<typeof import('./share-words.de.ts')>> = {
  de: () => import('./share-words.de.ts'),
  en: () => import('./share-words.en.ts'),
}

/** Prints and shares the list; the code for that loads on demand. */
defineElement('checklist-tools', (host, signal) => {
  const said = queryRequired(host, '.said')
  const live = liveRegion(signal, undefined, said)
  // Long folds stand between a button and what there is to say about it.
  const announce = (message: string) => {
    live(message)
    if (message) said.scrollIntoView({ block: 'nearest' })
  }
  const create = async () => {
    const parts = [import('./share-controller.ts'), words[requireData(host, 'language')]!()] as const
    const [{ ShareController }, loaded] = await Promise.all(parts)
    return new ShareController(host, loaded, announce, signal)
  }
  const load = onDemand(create, () => announce(requireData(host, 'unreachable')))

  const print = async (mode: string) => {
    if (mode === 'protocol') {
      const controller = await load()
      if (!controller?.fillProtocol()) return
    }
    if (!printAs(mode)) (await load())?.offerAsText()
  }
  const click = async ({ target }: Event) => {
    const { print: mode, task } = (target as Element).closest('button')?.dataset ?? {}
    if (mode) await print(mode)
    if (task) await (await load())?.run(task)
  }
  const remind = async (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    if (!form.matches('.remind')) return
    event.preventDefault()
    await (await load())?.remind(queryRequired<HTMLInputElement>(form, 'input').value)
  }
  const importFromAddress = async () => {
    // Where the number sign was encoded on the way, the list stands in the query.
    const shared = sharedPart(location.hash) || sharedPart(location.search)
    const controller = shared && (await load())
    if (controller && !signal.aborted) controller.importFragment(shared)
  }
  host.addEventListener('click', (event) => void click(event), { signal })
  host.addEventListener('submit', (event) => void remind(event), { signal })
  addEventListener('hashchange', () => void importFromAddress(), { signal })
  queryRequired<HTMLElement>(host, '.list-tools').hidden = false
  void importFromAddress()
})
