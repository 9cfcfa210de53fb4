import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mailLink } from './mail-link.ts'

it.each([
  [{ subject: 'A & b', body: 'a=b\n\nc%' }, 'mailto:?subject=A%20%26%20b&body=a%3Db%0D%0A%0D%0Ac%25'],
  [{ subject: 'ü', body: '\r\n\r' }, 'mailto:?subject=%C3%BC&body=%0D%0A%0D%0A'],
])('%j becomes %s', (draft, link) => expect(mailLink(draft)).toBe(link))

it('refuses a link of more than 2,000 characters, whatever they stand for', () => {
  const link = (body: string) => mailLink({ subject: '', body })
  const room = 2000 - link('')!.length
  expect(link('a'.repeat(room))).toHaveLength(2000)
  expect(link('a'.repeat(room + 1))).toBeNull()
  expect(link('ä'.repeat(room / 3))).toBeNull()
})

it('gives every text back, with one kind of line end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
      const { searchParams } = new URL(mailLink({ subject, body })!)
      expect(searchParams.get('subject')).toBe(subject)
      expect(searchParams.get('body')).toBe(body.replace(/\r\n|\r|\n/g, '\r\n'))
    }),
  )
})
