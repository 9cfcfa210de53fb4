import { expect, it } from 'vitest'
import { readTable } from './read-table.ts'

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const head = '<thead><tr><th></th><th>EU &amp; EEA</th><th>UK</th></tr></thead>'

it('reads a table and keeps what is marked up in its cells', () =>
  expect(
    readTable(
      `<table>${head}<tbody>${row('Training', 'on <sup>1</sup>', 'same')}${row('Sharing', 'no', 'yes')}</tbody></table>`,
    ),
  ).toEqual({
    head: ['', 'EU & EEA', 'UK'],
    rows: [
      ['Training', 'on <sup>1</sup>', 'same'],
      ['Sharing', 'no', 'yes'],
    ],
  }))

it.each(['<p>1 | 2</p>', `<table>${head}</table>`])('refuses what is no table: %s', (html) =>
  expect(() => readTable(html)).toThrow('no table inside'),
)
