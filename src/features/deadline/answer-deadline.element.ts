import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { onDemand } from '../../lib/on-demand.ts'

/**
 * Calculates the last day for LinkedIn's answer. The code loads with the first interaction, because
 * most readers of the page do not use it.
 */
defineElement('answer-deadline', (host, signal) => {
  const show = async () => {
    const { DeadlineView } = await import('./deadline-view.ts')
    return signal.aborted || new DeadlineView(host, signal)
  }
  const load = onDemand(show, () => {
    for (const place of ['.fault', '[role=status]'])
      setText(queryRequired(host, place), requireData(host, 'failed'))
  })
  for (const type of ['focusin', 'input']) host.addEventListener(type, load, { signal })
  queryRequired<HTMLElement>(host, '.tools').hidden = false
  const resume = () => {
    if (host.querySelector('[value=sent]:checked') || queryRequired<HTMLInputElement>(host, '[name=day]').value)
      void load()
  }
  // Browsers restore entries on the way back, some until the page has loaded.
  addEventListener('pageshow', resume, { signal })
  resume()
})
