import { asOfIn } from '../lib/as-of.ts'
import { inWords } from '../lib/calendar-date.ts'
import { interpolate } from '../lib/interpolate.ts'
import { queryRequired, requireData } from '../lib/dom.ts'

/** Shows a strip when the page is viewed as of another day, with a link back to today. */
class AsOfStrip extends HTMLElement {
  connectedCallback() {
    const asOf = asOfIn(location.search)
    const strip = queryRequired<HTMLElement>(this, 'section')
    strip.hidden = asOf.name === 'none'
    if (asOf.name === 'none') return
    const date = asOf.name === 'day' ? inWords(asOf.day, document.documentElement.lang) : ''
    queryRequired(this, 'strong').textContent =
      asOf.name === 'day' ? interpolate(requireData(this, 'view'), { date }) : requireData(this, 'invalid')
    // The full address: a path that begins with // would be read as another host.
    const today = new URL(location.href)
    today.searchParams.delete('stand')
    queryRequired<HTMLAnchorElement>(this, 'a').href = today.href
  }
}

customElements.define('as-of-strip', AsOfStrip)
