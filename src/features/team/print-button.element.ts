import { defineElement } from '../../lib/define-element.ts'
import { queryRequired } from '../../lib/dom.ts'
import { printPage } from '../../lib/print-page.ts'
import { offerText } from '../../lib/text-to-copy.ts'

/** Prints the page, or offers its address where the browser does not answer; the button is hidden without script. */
defineElement('print-button', (host, signal) => {
  const button = queryRequired<HTMLButtonElement>(host, 'button')
  const print = () => void (printPage() || offerText(host, 'print', location.href))
  button.addEventListener('click', print, { signal })
  button.hidden = false
})
