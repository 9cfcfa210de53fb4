import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'

export type Column = { title: string; cells: { label: string; html: string }[] }

/** The columns of a Markdown table, each cell with the label of its row, which stands in the first column. */
export function columnsOf(html: string): Column[] {
  const root = fromHtml(html, { fragment: true })
  const titles = selectAll('thead th', root)
    .slice(1)
    .map((cell) => toText(cell))
  const rows = selectAll('tbody tr', root).map((row) => selectAll(':scope > td', row))
  if (titles.length === 0 || rows.length === 0) throw new Error('no table inside')
  const cellOf = ([label, ...cells]: Element[], i: number) => ({
    label: toText(label!),
    html: toHtml(cells[i]!.children),
  })
  return titles.map((title, i) => ({ title, cells: rows.map((row) => cellOf(row, i)) }))
}
