import { asOfIn } from '../lib/as-of.ts'
import { inWords } from '../lib/calendar-date.ts'
import { fill } from '../lib/words.ts'
import { required, requiredData } from '../lib/required.ts'

/** Says loudly that the page shows another day than today, with a way back. */
class AsOfStrip extends HTMLElement {
  connectedCallback() {
    const asOf = asOfIn(location.search)
    const strip = required<HTMLElement>(this, 'section')
    strip.hidden = asOf.name === 'none'
    if (asOf.name === 'none') return
    const date = asOf.name === 'day' ? inWords(asOf.day, document.documentElement.lang) : ''
    required(this, 'strong').textContent =
      asOf.name === 'day' ? fill(requiredData(this, 'view'), { date }) : requiredData(this, 'invalid')
    // The whole address: a path that begins with // alone would lead to another host.
    const today = new URL(location.href)
    today.searchParams.delete('stand')
    required<HTMLAnchorElement>(this, 'a').href = today.href
  }
}

customElements.define('as-of-strip', AsOfStrip)
