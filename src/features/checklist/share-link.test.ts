import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day } from '../../testing/days.ts'
import { audiences, timeBudgets, regions, standardFilter } from '../../lib/checklist-filter.ts'
import { listFragment, readFragment, readLinks, stateFragment } from './share-link.ts'
import type { Tick } from '../../lib/stored.ts'

const done: Tick = { state: 'done', on: day('2026-11-23') }
const na: Tick = { state: 'na', on: day('2026-11-24') }
const shareIds = new Map([['gen-ai-off', 1], ['groups', 35], ['verify', 1295]]) // prettier-ignore
const unreadable = (why: string) => ({ kind: 'unreadable', why })

const anyFilter = fc.record({
  timeBudget: fc.constantFrom(...timeBudgets),
  region: fc.constantFrom(...regions),
  audience: fc.constantFrom(...audiences),
})
const anyTick: fc.Arbitrary<Tick> = fc.record({ state: fc.constantFrom('done', 'na'), on: anyDay })
const anyTicks = fc.array(fc.tuple(fc.constantFrom(...shareIds.keys()), anyTick)).map((ticks) => new Map(ticks))

/** A body with its checksum, by other arithmetic than that of the module. */
function sealed(body: string): string {
  const bytes = [...new TextEncoder().encode(body)]
  const hash = bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 16_777_619n) % 2n ** 32n, 2_166_136_261n)
  return `#s=${body}.${hash.toString(36)}`
}

describe('a link to a list', () => {
  it('names the version first, then the three words', () =>
    expect(listFragment(standardFilter)).toBe('#l=1.10.eea-ch.member'))

  it('is undone by readFragment', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFragment(listFragment(filter), shareIds)).toEqual({ kind: 'list', filter })
      }),
    )
  })

  it.each([
    '#l=',
    '#l=1',
    '#l=1...',
    '#l=1.10.eea-ch',
    '#l=1.10.eea-ch.',
    '#l=1.10.eea-ch.membe',
    '#l=1.10.eea-ch.member.x',
    '#l=1.10.eea-ch.members',
    '#l=1.10.eea-ch.member%zz',
    '#l=1.10.eea-ch.member#l=1.10.eea-ch.member',
    '#l=1.10.EEA-CH.member',
    '#l=1.11.eea-ch.member',
    '#l=1.member.eea-ch.10',
    '#l=1.10.toString.member',
    '#l=0.10.eea-ch.member',
    '#l=01.10.eea-ch.member',
    '#l=-2.10.eea-ch.member',
    '#l=1.5.10.eea-ch.member',
    '#l=1e9.10.eea-ch.member',
    '#l=0x2.10.eea-ch.member',
    '#l=1.5yc4lD01.1r9wi7g',
  ])('is damaged as %j', (hash) => expect(readFragment(hash, shareIds)).toEqual(unreadable('damaged')))
})

describe('a link to ticks', () => {
  it.each<[string, [string, Tick][], string]>([
    ['no tick', [], '#s=1..9eszau'],
    ['one tick', [['gen-ai-off', done]], '#s=1.c29kzD01.1s6ykg2'],
    [
      'ticks of two days',
      [['verify', na], ['groups', done], ['gen-ai-off', done]],
      '#s=1.c29kzD010z-c29l0Nzz.5mzw25',
    ],
    ['no tick that has a share id', [['step-of-2031', done], ['__proto__', na]], '#s=1..9eszau'],
  ])('is written for %s', (_, ticks, expected) => expect(stateFragment(new Map(ticks), shareIds)).toBe(expected)) // prettier-ignore

  it('is undone by readFragment, and the same for equal ticks', () => {
    fc.assert(
      fc.property(anyTicks, (ticks) => {
        const link = stateFragment(ticks, shareIds)
        expect(readFragment(link, shareIds)).toEqual({ kind: 'state', ticks, unknown: 0 })
        expect(stateFragment(new Map([...ticks].reverse()), shareIds)).toBe(link)
        expect(link).toBe(sealed(link.slice(3, link.lastIndexOf('.'))))
        expect(link).toMatch(/^#s=[\w.-]+$/)
      }),
    )
  })

  it('counts the share ids that this edition does not know', () => {
    expect(readFragment('#s=1.c29kzD010z-c29l0Nzz.5mzw25', new Map([['groups', 35]]))).toEqual({
      kind: 'state',
      ticks: new Map([['groups', done]]),
      unknown: 2,
    })
  })

  it('is damaged when any single character is another, or missing', () => {
    const link = '#s=1.c29kzD010z-c29l0Nzz.5mzw25'
    for (let i = 5; i < link.length; i++)
      for (const other of ['', ...'0z.D-N%']) {
        const hash = link.slice(0, i) + other + link.slice(i + 1)
        if (hash !== link) expect(readFragment(hash, shareIds), hash).toEqual(unreadable('damaged'))
      }
  })

  it.each([
    '#s=',
    '#s=1',
    '#s=1.',
    '#s=1..',
    '#s=.',
    '#s=1.9eszau',
    '#s=1.c29kzD01',
    '#s=1.c29kzD01.',
    '#s=1.c29kzD01.1S6YKG2',
    '#S=1.c29kzD01.1s6ykg2',
    '#s=1.c29kzD01.01s6ykg2',
    '#s=1.c29kzD01.1s6ykg20',
    '#s=1.c29kzD01.1s6ykg2.x',
    '#s=1.c29kzD01.1s6ykg2#s=1.c29kzD01.1s6ykg2',
    sealed('0.c29kzD01'),
    sealed('01.c29kzD01'),
    sealed(' 01.c29kzD01'),
    sealed('1.c29kzD01.c29kzD02'),
    sealed('1.-'),
    sealed('1.c29kzD01-'),
    sealed('1.-c29kzD01'),
    sealed('1.c29kz'),
    sealed('1.c29kzD'),
    sealed('1.c29kzD0'),
    sealed('1.c29kzD010'),
    sealed('1.c29kzd01'),
    sealed('1.c29kzX01'),
    sealed('1.C29KZD01'),
    sealed('1.c29kzD0A'),
    sealed('1.c29kzD01 '),
    sealed('1.c29kzD01\n'),
    sealed('1.29kzD01'),
    sealed('1.0c29kzD01'),
    sealed('1.%63D01'),
    sealed('1.ä'),
    sealed('1.c29kzD00'), // no step has the share id 0
    sealed('1.c28w6D01'), // 30 February
    sealed('1.00001D01'),
    sealed('1.1njchrD01'),
    sealed('1.zzzzzD01'),
    sealed('1.c29kzD0101'),
    sealed('1.c29kzD01-c29l0D01'),
    sealed('1.c29kzDaa-c29kzNaa'), // no less when nobody knows the share id
  ])('is damaged as %j', (hash) => expect(readFragment(hash, shareIds)).toEqual(unreadable('damaged')))
})

it.each(['', '#', '#s', '#l', '#x=1', 's=1..9eszau', ' #s=1..9eszau', '#%73=1', '#teil-2'])(
  'readFragment has nothing to say about %j',
  (hash) => expect(readFragment(hash, shareIds)).toBeNull(),
)

it.each([
  '#s=2',
  '#l=2',
  '#s=2)',
  '#s%3D2',
  '#s=2.whatever.%20',
  '#s=12.',
  '#s= 2.c29kzD01',
  '#l=10.10.eea-ch.member',
  '#s=99999999999999999999999.',
])('readFragment takes %j for newer', (hash) => expect(readFragment(hash, shareIds)).toEqual(unreadable('newer')))

it('readFragment looks no further into more than 2,000 characters', () => {
  expect(readFragment('#s=2.'.padEnd(2_000, 'x'), shareIds)).toEqual(unreadable('newer'))
  expect(readFragment('#s=2.'.padEnd(2_001, 'x'), shareIds)).toEqual(unreadable('long'))
  expect(readFragment('#l='.padEnd(1_000_000, '9'), shareIds)).toEqual(unreadable('long'))
  expect(readFragment('#other'.padEnd(2_001, 'x'), shareIds)).toBeNull()
})

/** What programs put behind an address, before its state, or in place of its signs. */
const changes: [what: string, change: (hash: string) => string][] = [
  ['a bracket behind it', (hash) => `${hash})`],
  ['a square bracket behind it', (hash) => `${hash}]`],
  ['an angle bracket behind it', (hash) => `${hash}>`],
  ['a full stop behind it', (hash) => `${hash}.`],
  ['the end of a sentence behind it', (hash) => `${hash}). Viel Erfolg`],
  ['a comma behind it', (hash) => `${hash},`],
  ['a quotation mark behind it', (hash) => `${hash}“`],
  ['marks of emphasis behind it', (hash) => `${hash}_*`],
  ['a blank behind it', (hash) => `${hash} `],
  ['an encoded quotation mark behind it', (hash) => `${hash}%E2%80%9C`],
  ['an encoded line end behind it', (hash) => `${hash}%0D%0A`],
  ['an encoded blank behind it', (hash) => `${hash}%20`],
  ['a line end behind it', (hash) => `${hash}\nBis dann`],
  ['parameters behind it', (hash) => `${hash}&utm_source=mail&utm_medium=x`],
  ['a query behind it', (hash) => `${hash}?fbclid=IwAR0`],
  ['signs encoded', (hash) => `#${encodeURIComponent(hash.slice(1))}`],
  ['all signs encoded', (hash) => hash.replace(/[.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)],
  ['signs encoded twice', (hash) => encodeURIComponent(encodeURIComponent(hash))],
  ['small letters in the encoding', (hash) => hash.replace('#', '%23').replace('=', '%3d')],
  ['signs of quoted-printable', (hash) => hash.replace('=', '=3D')],
  ['a soft line end before the equals sign', (hash) => hash.replace('=', '=\n=')],
  ['a line end after the equals sign', (hash) => hash.replace('=', '=\n')],
  ['a line end within', (hash) => hash.replace('.', '.\n')],
  ['a line end near its end', (hash) => `${hash.slice(0, -2)}\n${hash.slice(-2)}`],
]
const links: [hash: string, read: unknown][] = [
  ['#l=1.10.eea-ch.member', { kind: 'list', filter: standardFilter }],
  ['#s=1.c29kzD01.1s6ykg2', { kind: 'state', ticks: new Map([['gen-ai-off', done]]), unknown: 0 }],
  [
    '#s=1.c29kzD010z-c29l0Nzz.5mzw25',
    { kind: 'state', ticks: new Map([['gen-ai-off', done], ['groups', done], ['verify', na]]), unknown: 0 }, // prettier-ignore
  ],
]

it.each(changes)('a link is read with %s', (_, change) => {
  for (const [hash, read] of links) {
    expect(readFragment(change(hash), shareIds), hash).toEqual(read)
    expect(readLinks(`Hier: https://guide.example/checkliste/${change(hash)}`, shareIds), hash).toEqual([read])
  }
})

describe('readLinks', () => {
  const [[list, readList], [state, readState], [other, readOther]] = links as [
    (typeof links)[number],
    (typeof links)[number],
    (typeof links)[number],
  ]
  const address = (hash: string) => `https://guide.example/checkliste/${hash}`
  const safe = (hash: string) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address(hash))}&data=05%7C02%7C&sdata=x%3D&reserved=0`

  it.each<[string, string, unknown[]]>([
    ['no link', 'Hallo https://guide.example/#teil-2', []],
    ['an address', address(state), [readState]],
    ['a safe link of Outlook', safe(other), [readOther]],
    ['a safe link in angle brackets', `Liste<${safe(list)}>.`, [readList]],
    ['the same link twice', `${address(state)} ${safe(state)}`, [readState]],
    ['two links', `${address(state)}\n${safe(other)}`, [readState, readOther]],
    ['parameters before it', `https://guide.example/checkliste/?utm_source=x${state}`, [readState]],
    ['a damaged link', address('#s=1.c29kzD02.1s6ykg2'), [unreadable('damaged')]],
    ['a newer link', address('#s=2.x'), [unreadable('newer')]],
    [
      'a damaged link and a whole one',
      `${address('#l=1.10')} ${address(state)}`,
      [unreadable('damaged'), readState],
    ],
  ])('finds in %s what is there', (_, text, expected) => expect(readLinks(text, shareIds)).toEqual(expected))

  it.each(['#s=', '#s=1.', '#s=1..', '#l=1', '%23s%3D', '%25', ' ', '#s=1. ', '#s=1..9eszau ', 'a'])(
    'reads a text of nothing but %j in no time',
    (part) => {
      const began = performance.now()
      for (const start of ['', '#s=1.', '#s=1..', '#l=1.'])
        readLinks((start + part.repeat(100_000)).slice(0, 100_000), shareIds)
      expect(performance.now() - began).toBeLessThan(4_000)
    },
  )
})

it('readFragment never throws', () => {
  const body = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'019azDN.-') }))
  const hash = fc.oneof(
    body,
    fc.tuple(fc.constantFrom('#s=', '#l=', '#s=1.', '#l=1.'), body).map((parts) => parts.join('')),
    body.map((text) => sealed(`1.${text}`)),
  )
  fc.assert(fc.property(hash, (hash) => void [readFragment(hash, shareIds), readLinks(hash, shareIds)]))
})
