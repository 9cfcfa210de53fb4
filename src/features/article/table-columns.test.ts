import { expect, it } from 'vitest'
import { columnsOf } from './table-columns.ts'

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

it('reads a table by columns and keeps what is marked up in its cells', () =>
  expect(
    columnsOf(
      `<table><thead><tr><th></th><th>EU &amp; EEA</th><th>UK</th></tr></thead><tbody>${row('Training', 'on <sup>1</sup>', 'same')}${row('Sharing', 'no', 'yes')}</tbody></table>`,
    ),
  ).toEqual([
    {
      title: 'EU & EEA',
      cells: [
        { label: 'Training', html: 'on <sup>1</sup>' },
        { label: 'Sharing', html: 'no' },
      ],
    },
    {
      title: 'UK',
      cells: [
        { label: 'Training', html: 'same' },
        { label: 'Sharing', html: 'yes' },
      ],
    },
  ]))

it('refuses what is no table', () => expect(() => columnsOf('<p>1 | 2</p>')).toThrow('no table inside'))
