import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestRows, termsOf } from './search-terms.ts'

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

it('takes a moment for a long run of marks in any order', () => {
  const start = performance.now()
  expect(termsOf(`a${'\u0301\u0316'.repeat(30_000)}`)).toEqual(['a'])
  expect(performance.now() - start).toBeLessThan(1000)
})

const named = (...names: string[]) => names.map((name) => ({ name, terms: termsOf(name) }))
const found = (rows: ReturnType<typeof named>, typed: string) =>
  bestRows(rows, termsOf(typed)).map(({ name }) => name)

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
  ['Nordrein-Westfalen', true],
  ['Nordrheinn', true],
  ['Wesdfalen', true],
  ['Nordrein Köln', true],
  ['Nrdrein', false],
  ['Kölm', false],
])('Nordrhein-Westfalen, Köln is found by %j: %j', (typed, expected) =>
  expect(found(named('Nordrhein-Westfalen, Köln'), typed)).toHaveLength(expected ? 1 : 0),
)

it.each([
  ['Rom', ['Italien, Rom, Roma']],
  ['Roma', ['Italien, Rom, Roma']],
  ['Roman', ['Romania']],
  ['Ro', ['Italien, Rom, Roma', 'Romania']],
  ['Romanie', ['Romania']],
  ['', ['Italien, Rom, Roma', 'Romania']],
  ['Norwegen', []],
])('%j finds the names it fits best: %j', (typed, names) =>
  expect(found(named('Italien, Rom, Roma', 'Romania'), typed)).toEqual(names),
)

it('finds nothing in no rows', () => expect(found([], 'Rom')).toEqual([]))

const letters = [...'aeouäöüßøłéůčÅnrst0 -.’', 'Σ', 'ς', 'Ж', 'u\u0308']
const anyText = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })

it('a text is found by each of its beginnings, in any case and in either form of its marks', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), (text, length) => {
      const typed = text.slice(0, length)
      const rows = named(text)
      for (const form of [typed, typed.toUpperCase(), typed.normalize('NFC'), typed.normalize('NFD')])
        expect(found(rows, form), form).toEqual([text])
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
