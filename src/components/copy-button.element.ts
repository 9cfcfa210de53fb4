import { copyText } from '../lib/copy-text.ts'
import { defineElement } from '../lib/define-element.ts'
import { queryRequired, requireData } from '../lib/dom.ts'
import { liveRegion } from '../lib/live-region.ts'
import { transientState } from '../lib/transient-state.ts'

/** Copies its text to the clipboard and confirms it visibly and for screen readers. */
defineElement('copy-button', (host, signal) => {
  // There is no clipboard outside secure contexts; the text itself is beside the button.
  if (!navigator.clipboard) return
  const button = queryRequired<HTMLButtonElement>(host, 'button')
  const announce = liveRegion(signal)
  const show = transientState(signal)
  const copy = async () => {
    const copied = await copyText(requireData(host, 'text'))
    if (signal.aborted) return
    const message = requireData(host, copied ? 'copied' : 'failed')
    announce(message)
    show(() => {
      const [word, label] = [button.textContent, button.ariaLabel]
      button.textContent = message
      button.ariaLabel = null
      return () => {
        button.textContent = word
        button.ariaLabel = label
      }
    })
  }
  button.addEventListener('click', () => void copy(), { signal })
  button.hidden = false
})
