import { expect, it } from 'vitest'
import { withRowHeaders } from './row-headers.ts'

it('names columns and rows, and leaves an empty corner without a header', () => {
  const table =
    '<table><thead><tr><th></th><th>EU</th></tr></thead><tbody><tr><td>KI</td><td>nein</td></tr></tbody></table>'
  expect(withRowHeaders(table, 'Was gilt')).toBe(
    '<table role="table"><caption class="sr-only">Was gilt</caption>' +
      '<thead><tr role="row"><td></td><th scope="col" role="columnheader">EU</th></tr></thead>' +
      '<tbody><tr role="row"><th scope="row" role="rowheader">KI</th>' +
      '<td role="cell" data-label="EU">nein</td></tr></tbody></table>',
  )
})

it('refuses content without a table', () => {
  expect(() => withRowHeaders('<p>kein</p>', 'Was gilt')).toThrow('no table inside')
})
