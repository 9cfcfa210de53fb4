import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { onDemand } from '../../lib/on-demand.ts'
import { storedField } from '../../lib/storage.ts'
import { isChanged } from './form-changes.ts'
import type { letter } from './words.de.ts'

/** What the element says, and the words for a date that nobody has chosen. */
export type LetterElementTexts = (typeof letter)['says']

/** Writes the letter that the form asks for; the code for that loads with the first interaction. */
defineElement('objection-letter', (host, signal) => {
  const page = queryRequired<HTMLDetailsElement>(host, '.letter')
  const create = async () => {
    const { LetterController } = await import('./letter-controller.ts')
    return new LetterController(host, signal)
  }
  const { preview, unreachable } = JSON.parse(requireData(host, 'texts')) as LetterElementTexts
  // The sample letter stays.
  const load = onDemand(create, () => setText(queryRequired(host, '[role=status]'), unreachable))
  const forward = (event: Event) => void load().then((controller) => controller?.handleEvent(event))
  const resume = async () => {
    const form = host.querySelector('form')
    const stored = storedField(requireData(host, 'storage'), 'letter') !== undefined
    if (stored || (form && (isChanged(form) || form.querySelector('[name=remember]:checked')))) await load()
  }
  /** Nobody can type before a letter that was saved, or that the browser restores, has come back. */
  const show = async () => {
    setText(queryRequired(page, 'summary'), preview)
    await resume()
    for (const part of host.querySelectorAll<HTMLElement>('.tools')) part.hidden = false
  }
  // Not all browsers print what is folded.
  addEventListener('beforeprint', () => (page.open = true), { signal })
  for (const event of ['focusin', 'pointerdown']) host.addEventListener(event, load, { signal })
  for (const event of ['input', 'click']) host.addEventListener(event, forward, { signal })
  host.addEventListener('submit', (event) => event.preventDefault(), { signal })
  // Browsers bring entries back until the page has loaded.
  addEventListener('pageshow', resume, { signal })
  void show()
})
