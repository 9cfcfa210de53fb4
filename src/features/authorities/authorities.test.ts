import { describe, expect, it } from 'vitest'
import { placeOf, placesOf } from './place-names.ts'
import { bestRows, termsOf } from './search-terms.ts'
import { readList } from '../../content/read-list.ts'
import { authoritySchema, type Authority } from '../../content/schemas/authorities.ts'
import { locales } from '../../site.ts'

const entries = readList('authorities')
const authorities = entries.map((entry) => authoritySchema.parse(entry))
const sources = new Set(readList('sources').map(({ id }) => id))
const of = (id: string): Authority => authorities.find((authority) => authority.id === id)!
const idsOf = (group: Authority['group']) =>
  authorities.filter((authority) => authority.group === group).map(({ id }) => id)

it('lists the authority of each German Land', () => {
  const lands = ['bw', 'by', 'be', 'bb', 'hb', 'hh', 'he', 'mv', 'ni', 'nw', 'rp', 'sl', 'sn', 'st', 'sh', 'th']
  expect(idsOf('germany').sort()).toEqual(lands.map((land) => `de-${land}`).sort())
})

it('lists each other state of the EU and the three of the EEA', () => {
  const eu = 'at be bg cy cz dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk'.split(' ')
  expect(eu).toHaveLength(26)
  expect(idsOf('eea').sort()).toEqual([...eu, 'is', 'li', 'no'].sort())
})

it('lists Switzerland and the United Kingdom', () => expect(idsOf('outside')).toEqual(['ch', 'gb']))

it.each(authorities.map((authority) => [authority.id, authority] as const))(
  '%s has sources that exist and an address without a query',
  (_, { sources: cited, url }) => {
    expect(cited.filter((id) => !sources.has(id))).toEqual([])
    // Addresses to go on from, not deep links that age.
    if (url) expect(url).toMatch(/^https:\/\/[a-z0-9.-]+\/([a-z]+\/)?$/)
  },
)

it('no two authorities share an address', () => {
  const urls = authorities.flatMap(({ url }) => (url ? [url] : []))
  expect(new Set(urls).size).toBe(urls.length)
})

describe('the schema says no to', () => {
  const pl = entries.find(({ id }) => id === 'pl')!
  const nw = entries.find(({ id }) => id === 'de-nw')!
  const said = (entry: object) =>
    authoritySchema.safeParse(entry).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

  it.each([
    ['a missing translation of a name', { ...pl, called: { de: 'Amt' } }, 'called.en: needed'],
    ['a translation into its own language', { ...nw, called: { de: 'Amt', en: 'Office' } }, 'called.de: needed'],
    ['a Land without a name', { ...nw, land: undefined }, 'land: every German Land'],
    ['a country with the name of a Land', { ...pl, land: { de: 'A', en: 'A' } }, 'land: every German Land'],
    ['an address without encryption', { ...pl, url: 'http://uodo.gov.pl/' }, 'url: Invalid URL'],
    ['no source', { ...pl, sources: [] }, 'sources: '],
    ['an id that is no code', { ...pl, id: 'poland' }, 'id: ids are country codes'],
  ])('%s', (_, entry, message) =>
    expect(said(entry)).toEqual(expect.arrayContaining([expect.stringContaining(message)])),
  )

  it('but not to an address that nobody found', () => expect(said({ ...pl, url: null })).toBeUndefined())
})

it('names places in the language of the page', () => {
  expect([placeOf(of('de-by'), 'de'), placeOf(of('de-by'), 'en')]).toEqual(['Bayern', 'Bavaria'])
  expect([placeOf(of('cz'), 'de'), placeOf(of('cz'), 'en')]).toEqual(['Tschechien', 'Czechia'])
})

const rows = authorities.map((authority) => {
  const { id, name, short = '' } = authority
  return { id, terms: termsOf([name, short, ...placesOf(authority)].join(' ')) }
})
const found = (typed: string) => bestRows(rows, termsOf(typed)).map(({ id }) => id)

it.each([
  ['Köln', ['de-nw']],
  ['Bavaria', ['de-by']],
  ['Genève', ['ch']],
  ['Wales', ['gb']],
  ['Czech Republic', ['cz']],
  ['Frankfurt', ['de-he']],
  ['Roma', ['it']],
  ['Romania', ['ro']],
  ['SH', ['de-sh']],
  ['NRW', ['de-nw']],
  ['BaWü', ['de-bw']],
  ['Ba-Wü', ['de-bw']],
  ['Meck-Pomm', ['de-mv']],
  ['Bundesland Bayern', ['de-by']],
  ['Land Hessen', ['de-he']],
  ['Freistaat Sachsen', ['de-sn']],
  ['Niedersachen', ['de-ni']],
  ['Baden-Würtemberg', ['de-bw']],
  ['Den Haag', ['nl']],
])('%s leads to %j', (typed, ids) => expect(found(typed)).toEqual(ids))

it.each([
  ['Ελλάδα', 'gr'],
  ['ΕΛΛΑΔΑ', 'gr'],
  ['Κύπρος', 'cy'],
  ['България', 'bg'],
  ['Česko', 'cz'],
  ['Polska', 'pl'],
  ['Suomi', 'fi'],
  ['Ísland', 'is'],
  ['Magyarország', 'hu'],
  ['Éire', 'ie'],
  ['België', 'be'],
  ['Lëtzebuerg', 'lu'],
])('a country is found as people there write it: %s', (typed, id) => expect(found(typed)).toEqual([id]))

it('each authority is found by its country code, and by the name of its place', () => {
  for (const authority of authorities) {
    expect(found(authority.id)).toContain(authority.id)
    for (const locale of locales) expect(found(placeOf(authority, locale))).toContain(authority.id)
  }
})

it('what names no place in the list finds nothing', () => {
  for (const typed of ['xyz', 'Kanada', 'Australia', 'Türkiye', 'Monaco', 'Україна'])
    expect(found(typed)).toEqual([])
})
