import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'

/**
 * Makes the first cell of every body row a row header and says what each header is for; an empty
 * corner becomes a plain cell. Markdown tables know column headers only. Throws without a table.
 */
export function withRowHeaders(html: string): string {
  const root = fromHtml(html, { fragment: true })
  if (!select('table', root)) throw new Error('no table inside')
  for (const cell of selectAll('thead th', root)) {
    if (cell.children.length === 0) cell.tagName = 'td'
    else cell.properties['scope'] = 'col'
  }
  for (const cell of selectAll('tbody td:first-child', root)) {
    cell.tagName = 'th'
    cell.properties['scope'] = 'row'
  }
  return toHtml(root)
}
