import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { liveRegion } from '../../lib/live-region.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { readStorage } from '../../lib/storage.ts'

const UNDO_MS = 10_000

/** Shows what the site has stored, not what this visit only remembers; deletes both, and offers undo for ten seconds. */
defineElement('stored-data', (host, signal) => {
  const key = requireData(host, 'storage')
  const store = SiteStore.at(key)
  const announce = liveRegion(signal, undefined, queryRequired(host, '.told'))
  const forget = queryRequired<HTMLButtonElement>(host, '.forget')
  const undo = queryRequired<HTMLButtonElement>(host, '.undo-forget')
  const quiet = queryRequired<HTMLInputElement>(host, '.remember-nothing')
  let takeBack: (() => void) | undefined
  let timer: number | undefined

  const endUndo = () => {
    clearTimeout(timer)
    takeBack = undefined
    announce('')
    if (document.activeElement === undo) queryRequired<HTMLElement>(host, 'summary').focus()
    undo.hidden = true
  }
  const sync = () => {
    const raw = store.raw()
    const stored = store.read()
    quiet.checked = stored.quiet
    quiet.disabled = stored.newer
    setText(queryRequired(host, '.raw'), readStorage(key) ?? requireData(host, 'nothing'))
    forget.hidden = raw === null
  }
  const forgetAll = () => {
    clearTimeout(timer)
    const earlier = takeBack
    const last = store.forget()
    takeBack = () => {
      last()
      earlier?.()
    }
    undo.hidden = false
    undo.focus()
    announce(requireData(host, 'forgotten'))
    timer = window.setTimeout(endUndo, UNDO_MS)
  }
  const restore = ({ detail }: MouseEvent) => {
    // Ignores the second click of a double click on the delete button, whose position this one takes.
    if (detail > 1) return
    takeBack?.()
    endUndo()
    announce(requireData(host, 'restored'))
  }
  store.follow(sync, signal)
  forget.addEventListener('click', forgetAll, { signal })
  undo.addEventListener('click', restore, { signal })
  quiet.addEventListener('change', () => store.update((stored) => (stored.quiet = quiet.checked)), { signal })
  signal.addEventListener('abort', endUndo)
  sync()
})
