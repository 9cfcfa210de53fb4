import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'

/** A Markdown table: its head as text, and the cells of its rows as HTML. Throws where there is none. */
export function readTable(html: string): { head: string[]; rows: string[][] } {
  const root = fromHtml(html, { fragment: true })
  const head = selectAll('thead th', root).map((cell) => toText(cell))
  const cellsOf = (row: ReturnType<typeof selectAll>[number]) => selectAll(':scope > td', row)
  const rows = selectAll('tbody tr', root).map((row) => cellsOf(row).map(({ children }) => toHtml(children)))
  if (head.length < 2 || rows.length === 0) throw new Error('no table inside')
  return { head, rows }
}
