import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'

/**
 * Gives a Markdown table what it lacks: a caption, row headers in the first column, scopes, and on
 * every cell the name of its column, for phones that stack the cells. Explicit roles keep it a table
 * for screen readers when a stylesheet does that. Throws without a table.
 */
export function withRowHeaders(html: string, caption: string): string {
  const root = fromHtml(html, { fragment: true })
  const table = select('table', root)
  if (!table) throw new Error('no table inside')
  table.properties['role'] = 'table'
  table.children.unshift(h('caption', { className: ['sr-only'] }, caption))
  const columns = selectAll('thead th', table).map((cell) => {
    if (cell.children.length === 0) cell.tagName = 'td'
    else Object.assign(cell.properties, { scope: 'col', role: 'columnheader' })
    return toText(cell)
  })
  for (const row of selectAll('tr', table)) row.properties['role'] = 'row'
  for (const row of selectAll('tbody tr', table)) {
    for (const [i, cell] of selectAll(':scope > td', row).entries()) {
      if (i === 0) {
        cell.tagName = 'th'
        Object.assign(cell.properties, { scope: 'row', role: 'rowheader' })
      } else Object.assign(cell.properties, { role: 'cell', dataLabel: columns[i] })
    }
  }
  return toHtml(root)
}
