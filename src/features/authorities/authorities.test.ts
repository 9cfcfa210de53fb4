import { expect, it } from 'vitest'
import { readList } from '../../content/read-list.ts'
import { authoritySchema, type Authority } from '../../content/schemas/authorities.ts'
import { locales } from '../../site.ts'
import { placeOf, placesOf } from './place-names.ts'
import { bestRows, termsOf, termsOfRow } from './search-terms.ts'

const authorities = readList('authorities', authoritySchema)
const of = (id: string): Authority => authorities.find((authority) => authority.id === id)!
const rows = authorities.map((authority) => {
  const { id, name, short = '' } = authority
  return { id, terms: termsOfRow([name, short, ...placesOf(authority)].join(' '), id) }
})
const found = (typed: string) => bestRows(rows, termsOf(typed)).map(({ id }) => id)

it.each([
  ['germany', 'bw by be bb hb hh he mv ni nw rp sl sn st sh th', 'de-'],
  ['eea', 'at be bg cy cz dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk is li no', ''],
  ['outside', 'ch gb', ''],
])('lists all of %s', (group, codes, prefix) => {
  const ids = authorities.filter((authority) => authority.group === group).map(({ id }) => id)
  expect(ids.sort()).toEqual(
    codes
      .split(' ')
      .map((code) => prefix + code)
      .sort(),
  )
})

it('has addresses to go on from, not deep links that age, each once', () => {
  const urls = authorities.flatMap(({ url }) => url ?? [])
  expect(urls.filter((url) => !/^https:\/\/[a-z0-9.-]+\/([a-z]+\/)?$/.test(url))).toEqual([])
  expect(new Set(urls).size).toBe(urls.length)
})

const pl = of('pl')
const nw = of('de-nw')

it.each([
  ['a missing translation of a name', { ...pl, called: { de: 'Amt' } }, 'called.en'],
  ['a translation into its own language', { ...nw, called: { de: 'Amt', en: 'Office' } }, 'called.de'],
  ['a Land without a name', { ...nw, land: undefined }, 'land'],
  ['a country with the name of a Land', { ...pl, land: { de: 'A', en: 'A' } }, 'land'],
  ['an address without encryption', { ...pl, url: 'http://uodo.gov.pl/' }, 'url'],
  ['no source', { ...pl, sources: [] }, 'sources'],
  ['an id that is no code', { ...pl, id: 'poland' }, 'id'],
])('the schema says no to %s', (_, entry, field) =>
  expect(authoritySchema.safeParse(entry).error?.issues.map(({ path }) => path.join('.'))).toContain(field),
)

it('the schema allows an address that nobody found', () =>
  expect(authoritySchema.safeParse({ ...pl, url: null }).success).toBe(true))

it('names places in the language of the page', () => {
  const names = ['de-by', 'cz'].map((id) => locales.map((locale) => placeOf(of(id), locale)))
  expect(names).toEqual([
    ['Bayern', 'Bavaria'],
    ['Tschechien', 'Czechia'],
  ])
})

it.each(
  `Köln de-nw · Bavaria de-by · Genève ch · Wales gb · Czech Republic cz · Frankfurt de-he · Roma it · Romania ro
  SH de-sh · NRW de-nw · BaWü de-bw · Ba-Wü de-bw · Meck-Pomm de-mv · Bundesland Bayern de-by · Land Hessen de-he
  Freistaat Sachsen de-sn · Niedersachen de-ni · Baden-Würtemberg de-bw · Den Haag nl · FDPIC ch · BayLDA de-by
  Úřad pro cz · urad pro cz · Ελλάδα gr · ΕΛΛΑΔΑ gr · Κύπρος cy · България bg · Česko cz · Polska pl · Suomi fi
  Ísland is · Magyarország hu · Éire ie · België be · Lëtzebuerg lu`
    .split(/ · |\n +/)
    .map((line) => /^(.*) (\S+)$/.exec(line)!.slice(1) as [string, string]),
)('%s leads to %s', (typed, id) => expect(found(typed)).toEqual([id]))

it('finds each authority by its country code and the name of its place', () => {
  for (const authority of authorities)
    for (const typed of [authority.id, ...locales.map((locale) => placeOf(authority, locale))])
      expect(found(typed), typed).toContain(authority.id)
})

it('finds nothing for what names no place in the list', () =>
  expect(['xyz', 'Kanada', 'Australia', 'Türkiye', 'Monaco', 'Україна'].flatMap(found)).toEqual([]))
