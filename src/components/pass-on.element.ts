import { copyText } from '../lib/copy-text.ts'
import { defineElement } from '../lib/define-element.ts'
import { queryRequired, requireData } from '../lib/dom.ts'
import { liveRegion } from '../lib/live-region.ts'
import { transientState } from '../lib/transient-state.ts'

/** Opens the device's share sheet, and copies the address of a heading on click. */
defineElement('pass-on', (host, signal) => {
  const announce = liveRegion(signal)
  const show = transientState(signal)
  const copyHeading = async ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a.anchor')
    if (!link || !(await copyText(link.href)) || signal.aborted) return
    const copied = requireData(host, 'copied')
    announce(copied)
    show(() => {
      link.dataset['copied'] = copied
      return () => delete link.dataset['copied']
    })
  }
  document.addEventListener('click', copyHeading, { signal })
  const button = queryRequired<HTMLButtonElement>(host, '.native')
  const page = { title: requireData(host, 'title'), url: requireData(host, 'url') }
  // Closing the share sheet rejects the promise, which is no error.
  button.addEventListener('click', () => navigator.share(page).catch(() => {}), { signal })
  button.hidden = !navigator.canShare?.(page)
})
