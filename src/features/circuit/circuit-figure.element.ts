import { defineElement } from '../../lib/define-element.ts'
import { requireData } from '../../lib/dom.ts'
import { storedField } from '../../lib/storage.ts'

/** Shows the ticks in the drawing: the switch turns off, the form is flagged. Loads the store only where ticks are stored. */
defineElement('circuit-figure', (host, signal) => {
  const key = requireData(host, 'storage')
  let following = false
  const follow = async () => {
    // On the checklist the store is loaded anyway, and may hold ticks that storage does not.
    const cause = document.querySelector('settings-checklist') ?? storedField(key, 'ticks')
    if (following || cause === undefined) return
    following = true
    const { SiteStore } = await import('../../lib/site-store.ts')
    if (signal.aborted) return
    const store = SiteStore.at(key)
    const isDone = (name: string) => store.ticks().get(requireData(host, name))?.state === 'done'
    const show = () => {
      host.dataset['s1'] = isDone('off') ? 'off' : 'on'
      host.dataset['s2'] = isDone('sent') ? 'sent' : 'on'
    }
    store.follow(show, signal)
    show()
  }
  for (const event of ['storage', 'pageshow']) addEventListener(event, () => void follow(), { signal })
  void follow()
})
