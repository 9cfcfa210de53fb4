import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData } from '../../lib/dom.ts'
import { plural, type Plurals } from '../../lib/interpolate.ts'
import { liveRegion } from '../../lib/live-region.ts'
import { bestRows, termsOf, termsOfRow } from './search-terms.ts'

/** Filters the authorities by what is typed and announces how many match. */
defineElement('authority-search', (host, signal) => {
  const field = queryRequired<HTMLInputElement>(host, 'input')
  const all = queryRequired<HTMLButtonElement>(host, 'button')
  const announce = liveRegion(signal, host)
  const rows = [...host.querySelectorAll('li')].map((row) => ({
    row,
    // The single file puts the page before the code.
    terms: termsOfRow(
      `${queryRequired(row, 'p').textContent} ${requireData(row, 'terms')}`,
      row.id.replace(/.*--/, ''),
    ),
  }))

  /** Returns the number of visible rows. */
  const filter = (): number => {
    // A browser that restores a form may put in more than can be typed.
    const shown = bestRows(rows, termsOf(field.value.slice(0, field.maxLength)))
    for (const { row } of rows) row.hidden = true
    for (const { row } of shown) row.hidden = false
    for (const section of host.querySelectorAll('section'))
      section.hidden = !section.querySelector('li:not([hidden])')
    all.hidden = field.value === ''
    return shown.length
  }
  const search = () => {
    const n = filter()
    const found = JSON.parse(requireData(host, 'found')) as Plurals
    const result = n === 0 ? requireData(host, 'none') : plural(document.documentElement.lang, n, found)
    announce(field.value.length < field.maxLength ? result : requireData(host, 'full'))
  }
  const clear = () => {
    field.value = ''
    search()
  }
  const showAll = () => {
    clear()
    field.focus()
  }
  /** Clears the search when a link leads to a hidden row. */
  const reveal = () => {
    const target = host.querySelector<HTMLElement>('li:target')
    if (!target?.hidden) return
    clear()
    target.scrollIntoView()
  }
  field.addEventListener('input', search, { signal })
  all.addEventListener('click', showAll, { signal })
  addEventListener('pageshow', filter, { signal })
  addEventListener('hashchange', reveal, { signal })
  queryRequired<HTMLElement>(host, '[role=search]').hidden = false
  filter()
})
