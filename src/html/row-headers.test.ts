import { expect, it } from 'vitest'
import { withRowHeaders } from './row-headers.ts'

it('names columns and rows, and leaves an empty corner without a header', () => {
  const table =
    '<table><thead><tr><th></th><th>EU</th></tr></thead><tbody><tr><td>KI</td><td>nein</td></tr></tbody></table>'
  expect(withRowHeaders(table)).toBe(
    '<table><thead><tr><td></td><th scope="col">EU</th></tr></thead>' +
      '<tbody><tr><th scope="row">KI</th><td>nein</td></tr></tbody></table>',
  )
})

it('refuses content without a table', () => {
  expect(() => withRowHeaders('<p>kein</p>')).toThrow('no table inside')
})
