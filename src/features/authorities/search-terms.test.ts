import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestRows, termsOf } from './search-terms.ts'

it.each([
  ['Nordrhein-Westfalen', 'nordrhein westfalen'],
  ['München Muenchen Übersee', 'munchen munchen ubersee'],
  ['Gießen, Kraków, Wrocław', 'giessen krakow wroclaw'],
  ['Úřad pro ochranu osobních údajů (ÚOOÚ)', 'urad pro ochranu osobnich udaju uoou'],
  ['Αρχή ΑΡΧΗΣ', 'αρχη αρχησ'],
  ['St. Gallen 9000', 'st gallen 9000'],
  [' – ', ''],
])('termsOf(%j)', (text, terms) => expect(termsOf(text).join(' ')).toBe(terms))

it('takes a moment for a long run of marks in any order', () => {
  const start = performance.now()
  expect(termsOf(`a${'\u0301\u0316'.repeat(30_000)}`)).toEqual(['a'])
  expect(performance.now() - start).toBeLessThan(1000)
})

const found = (names: string[], typed: string) =>
  bestRows(
    names.map((name) => ({ name, terms: termsOf(name) })),
    termsOf(typed),
  ).map(({ name }) => name)

const nw = 'Nordrhein-Westfalen, Köln'
const italy = 'Italien, Rom, Roma'
it.each([
  [[nw], ['köln', 'Koeln', 'koln', 'KÖ', 'westfalen', 'nordrhein westfalen', 'Nordrhein-W', '', '  ', '?'], [nw]],
  [[nw], ['Nordrein-Westfalen', 'Nordrheinn', 'Wesdfalen', 'Nordrein Köln'], [nw]],
  [[nw], ['falen', 'Nordrhein Bayern', 'Nrdrein', 'Kölm'], []],
  [[italy, 'Romania'], ['Rom', 'Roma'], [italy]],
  [[italy, 'Romania'], ['Roman', 'Romanie'], ['Romania']],
  [
    [italy, 'Romania'],
    ['Ro', ''],
    [italy, 'Romania'],
  ],
  [[italy, 'Romania'], ['Norwegen'], []],
  [[], ['Rom'], []],
])('of %j, %j find %j', (names, typed, fitting) => {
  for (const one of typed) expect(found(names, one), one).toEqual(fitting)
})

const letters = [...'aeouäöüßøłéůčÅnrst0 -.’', 'Σ', 'ς', 'Ж', 'u\u0308']
const anyText = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })

it('finds a text by each of its beginnings, in any case and in either form of its marks', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), (text, length) => {
      const typed = text.slice(0, length)
      for (const form of [typed, typed.toUpperCase(), typed.normalize('NFC'), typed.normalize('NFD')])
        expect(found([text], form), form).toEqual([text])
      expect(termsOf(termsOf(text).join(' '))).toEqual(termsOf(text))
    }),
  )
})
