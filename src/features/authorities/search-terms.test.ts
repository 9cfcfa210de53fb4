import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matches, termsOf } from './search-terms.ts'

it.each([
  ['Nordrhein-Westfalen', ['nordrhein', 'westfalen']],
  ['München', ['munchen']],
  ['Muenchen', ['munchen']],
  ['Übersee', ['ubersee']],
  ['Gießen', ['giessen']],
  ['Kraków, Wrocław', ['krakow', 'wroclaw']],
  ['Úřad pro ochranu osobních údajů (ÚOOÚ)', ['urad', 'pro', 'ochranu', 'osobnich', 'udaju', 'uoou']],
  ['Αρχή ΑΡΧΗΣ', ['αρχη', 'αρχησ']],
  ['St. Gallen 9000', ['st', 'gallen', '9000']],
  ['', []],
  [' – ', []],
])('termsOf(%j)', (text, terms) => expect(termsOf(text)).toEqual(terms))

it.each([
  ['köln', true],
  ['Koeln', true],
  ['koln', true],
  ['KÖ', true],
  ['westfalen', true],
  ['nordrhein westfalen', true],
  ['Nordrhein-W', true],
  ['falen', false],
  ['Nordrhein Bayern', false],
  ['', true],
  ['  ', true],
  ['?', true],
])('Nordrhein-Westfalen, Köln is found by %j: %j', (typed, found) =>
  expect(matches(termsOf('Nordrhein-Westfalen, Köln'), typed)).toBe(found),
)

const letters = [...'aeouäöüßøłéůčÅnrst0 -.’', 'Σ', 'ς', 'Ж', 'u\u0308']
const anyText = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })

it('a text is found by each of its beginnings, in any case and in either form of its marks', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), (text, length) => {
      const typed = text.slice(0, length)
      const terms = termsOf(text)
      for (const form of [typed, typed.toUpperCase(), typed.normalize('NFC'), typed.normalize('NFD')])
        expect(matches(terms, form), form).toBe(true)
    }),
  )
})

it('terms are their own terms', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(termsOf(termsOf(text).join(' '))).toEqual(termsOf(text))
    }),
  )
})
