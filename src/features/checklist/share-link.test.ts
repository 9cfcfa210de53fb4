import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day } from '../../testing/days.ts'
import { audiences, timeBudgets, regions, standardFilter } from '../../lib/checklist-filter.ts'
import { listFragment, readFragment, stateFragment } from './share-link.ts'
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
    '#l=1.10.eea-ch.member.',
    '#l=1.10.eea-ch.member.x',
    '#l=1.10.eea-ch.member ',
    '#l=1.10.eea-ch.member\n',
    '#l= 1.10.eea-ch.member',
    '#l=1.10.EEA-CH.member',
    '#l=1.10.eea%2Dch.member',
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
    '#s=1.c29kzD01.01s6ykg2',
    '#s=1.c29kzD01.1s6ykg2.',
    '#s=1.c29kzD01.1s6ykg2 ',
    '#s=1%2Ec29kzD01%2E1s6ykg2',
    sealed('0.c29kzD01'),
    sealed('01.c29kzD01'),
    sealed(' 2.c29kzD01'),
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

it.each(['', '#', '#s', '#l', '#x=1', 's=1..9eszau', '#S=1..9eszau', ' #s=1..9eszau', '#%73=1', '#teil-2'])(
  'readFragment has nothing to say about %j',
  (hash) => expect(readFragment(hash, shareIds)).toBeNull(),
)

it.each(['#s=2', '#l=2', '#s=2.whatever.%20', '#l=10.10.eea-ch.member', '#s=99999999999999999999999.'])(
  'readFragment takes %j for newer',
  (hash) => expect(readFragment(hash, shareIds)).toEqual(unreadable('newer')),
)

it('readFragment looks no further into more than 2,000 characters', () => {
  expect(readFragment('#s=2.'.padEnd(2_000, 'x'), shareIds)).toEqual(unreadable('newer'))
  expect(readFragment('#s=2.'.padEnd(2_001, 'x'), shareIds)).toEqual(unreadable('long'))
  expect(readFragment('#l='.padEnd(1_000_000, '9'), shareIds)).toEqual(unreadable('long'))
  expect(readFragment('#other'.padEnd(2_001, 'x'), shareIds)).toBeNull()
})

it('readFragment never throws', () => {
  const body = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'019azDN.-') }))
  const hash = fc.oneof(
    body,
    fc.tuple(fc.constantFrom('#s=', '#l=', '#s=1.', '#l=1.'), body).map((parts) => parts.join('')),
    body.map((text) => sealed(`1.${text}`)),
  )
  fc.assert(fc.property(hash, (hash) => void readFragment(hash, shareIds)))
})
