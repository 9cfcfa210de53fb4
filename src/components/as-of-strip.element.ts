import { asOfIn } from '../lib/as-of.ts'
import { inWords } from '../lib/calendar-date.ts'
import { defineElement } from '../lib/define-element.ts'
import { queryRequired, requireData } from '../lib/dom.ts'
import { interpolate } from '../lib/interpolate.ts'

/** Shows a strip when the page is viewed as of another day, with a link back to today. */
defineElement('as-of-strip', (host) => {
  const asOf = asOfIn(location.search)
  queryRequired<HTMLElement>(host, 'section').hidden = asOf.name === 'none'
  if (asOf.name === 'none') return
  const date = asOf.name === 'day' ? inWords(asOf.day, document.documentElement.lang) : ''
  queryRequired(host, 'strong').textContent = date
    ? interpolate(requireData(host, 'view'), { date })
    : requireData(host, 'invalid')
  // The full address: a path that begins with // would be read as another host.
  const today = new URL(location.href)
  today.searchParams.delete('stand')
  queryRequired<HTMLAnchorElement>(host, 'a').href = today.href
})
