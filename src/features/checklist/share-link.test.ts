import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardFilter } from '../../lib/checklist-filter.ts'
import { anyFilter, anyText, anyTick, done, na } from '../../testing/ticks.ts'
import { listFragment, readFragment, readLinks, stateFragment } from './share-link.ts'

const shareIds = new Map([['gen-ai-off', 1], ['groups', 35], ['verify', 1295]]) // prettier-ignore
const unreadable = (why: string) => ({ kind: 'unreadable', why })

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

  it('is damaged when any part is missing, other or too much', () => {
    const bodies = `
      1 1... 1.10.eea-ch 1.10.eea-ch. 1.10.eea-ch.membe 1.10.eea-ch.member.x 1.10.eea-ch.members 1.10.EEA-CH.member
      1.10.eea-ch.member%zz 1.10.eea-ch.member#l=1.10.eea-ch.member 1.11.eea-ch.member 1.member.eea-ch.10
      1.10.toString.member 0.10.eea-ch.member 01.10.eea-ch.member -2.10.eea-ch.member 1.5.10.eea-ch.member
      1e9.10.eea-ch.member 0x2.10.eea-ch.member 1.5yc4lD01.1r9wi7g`.split(/\s+/)
    for (const body of bodies) expect(readFragment(`#l=${body}`, shareIds), body).toEqual(unreadable('damaged'))
  })
})

describe('a link to ticks', () => {
  it('is written by day and state, without steps that have no share id', () => {
    const ticks = new Map([['verify', na], ['groups', done], ['gen-ai-off', done], ['step-of-2031', na]]) // prettier-ignore
    expect(stateFragment(ticks, shareIds)).toBe('#s=1.c29kzD010z-c29l0Nzz.5mzw25')
  })

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

  it('is damaged when its form, its checksum or its days are wrong', () => {
    const links = `
      #s= #s=1 #s=1. #s=1.. #s=. #s=1.9eszau #s=1.c29kzD01 #s=1.c29kzD01. #s=1.c29kzD01.1S6YKG2 #S=1.c29kzD01.1s6ykg2
      #s=1.c29kzD01.01s6ykg2 #s=1.c29kzD01.1s6ykg20 #s=1.c29kzD01.1s6ykg2.x
      #s=1.c29kzD01.1s6ykg2#s=1.c29kzD01.1s6ykg2`.trim()
    // Share id 0 is none, 30 February no day, and no step may come twice, whether somebody knows it or not.
    const bodies = `
      0.c29kzD01 01.c29kzD01 1.c29kzD01.c29kzD02 1.- 1.c29kzD01- 1.-c29kzD01 1.c29kz 1.c29kzD 1.c29kzD0 1.c29kzD010
      1.c29kzd01 1.c29kzX01 1.C29KZD01 1.c29kzD0A 1.29kzD01 1.0c29kzD01 1.%63D01 1.ä 1.c29kzD00 1.c28w6D01 1.00001D01
      1.1njchrD01 1.zzzzzD01 1.c29kzD0101 1.c29kzD01-c29l0D01 1.c29kzDaa-c29kzNaa`.trim()
    const sealedOnes = [...bodies.split(/\s+/), ' 01.c29kzD01', '1.c29kzD01 ', '1.c29kzD01\n'].map(sealed)
    for (const hash of [...links.split(/\s+/), ...sealedOnes])
      expect(readFragment(hash, shareIds), hash).toEqual(unreadable('damaged'))
  })
})

it('readFragment has nothing to say about other fragments, and calls later versions newer', () => {
  for (const hash of ['', '#', '#s', '#l', '#x=1', 's=1..9eszau', ' #s=1..9eszau', '#%73=1', '#teil-2'])
    expect(readFragment(hash, shareIds), hash).toBeNull()
  for (const hash of [
    '#s=2',
    '#s=2)',
    '#s%3D2',
    '#s= 2.c29kzD01',
    '#l=10.10.eea-ch',
    '#s=99999999999999999999999.',
  ])
    expect(readFragment(hash, shareIds), hash).toEqual(unreadable('newer'))
})

it('readFragment looks no further into more than 2,000 characters', () => {
  expect(readFragment('#s=2.'.padEnd(2_000, 'x'), shareIds)).toEqual(unreadable('newer'))
  expect(readFragment('#s=2.'.padEnd(2_001, 'x'), shareIds)).toEqual(unreadable('long'))
  expect(readFragment('#l='.padEnd(1_000_000, '9'), shareIds)).toEqual(unreadable('long'))
  expect(readFragment('#other'.padEnd(2_001, 'x'), shareIds)).toBeNull()
})

/** What programs put behind an address, before its state, or in place of its signs. */
const behind = [
  ')',
  '). Viel Erfolg',
  '“',
  '_*',
  '%E2%80%9C',
  '%0D%0A',
  '\nBis dann',
  '?fbclid=IwAR0',
  '&utm_source=mail',
]
const changes: ((hash: string) => string)[] = [
  ...behind.map((text) => (hash: string) => hash + text),
  (hash) => `#${encodeURIComponent(hash.slice(1))}`,
  (hash) => hash.replace(/[.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  (hash) => encodeURIComponent(encodeURIComponent(hash)),
  (hash) => hash.replace('#', '%23').replace('=', '%3d'),
  (hash) => hash.replace('=', '=3D'),
  (hash) => hash.replace('=', '=\n='),
  (hash) => hash.replace('=', '=\n'),
  (hash) => hash.replace('.', '.\n'),
  (hash) => `${hash.slice(0, -2)}\n${hash.slice(-2)}`,
]
const links: [hash: string, read: unknown][] = [
  ['#l=1.10.eea-ch.member', { kind: 'list', filter: standardFilter }],
  ['#s=1.c29kzD01.1s6ykg2', { kind: 'state', ticks: new Map([['gen-ai-off', done]]), unknown: 0 }],
]

it('a link is read whatever programs put behind it or make of its signs', () => {
  for (const change of changes)
    for (const [hash, read] of links) {
      const changed = change(hash)
      expect(readFragment(changed, shareIds), changed).toEqual(read)
      expect(readLinks(`Hier: https://guide.example/checkliste/${changed}`, shareIds), changed).toEqual([read])
    }
})

describe('readLinks', () => {
  const [, [state, readState]] = links as [unknown, (typeof links)[number]]
  const address = (hash: string) => `https://guide.example/checkliste/${hash}`
  const safe = (hash: string) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address(hash))}&data=05&reserved=0`

  // What several links amount to: read-import.test.ts.
  it.each<[string, string, unknown[]]>([
    ['no link', 'Hallo https://guide.example/#teil-2', []],
    ['the same link twice', `${address(state)} Liste<${safe(state)}>.`, [readState]],
    [
      'a damaged link and a whole one',
      `${address('#l=1.10')} ${address(state)}`,
      [unreadable('damaged'), readState],
    ],
  ])('finds in %s what is there', (_, text, expected) => expect(readLinks(text, shareIds)).toEqual(expected))

  it('reads a text of nothing but one part in no time', () => {
    for (const part of ['#s=', '#s=1.', '#s=1..', '#l=1', '%23s%3D', '%25', ' ', '#s=1. ', '#s=1..9eszau ', 'a'])
      for (const start of ['', '#s=1.', '#s=1..', '#l=1.']) {
        const began = performance.now()
        readLinks((start + part.repeat(100_000)).slice(0, 100_000), shareIds)
        expect(performance.now() - began, start + part).toBeLessThan(4_000)
      }
  }, 60_000)
})

it('readFragment never throws', () => {
  const body = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'019azDN.-') }))
  const hash = fc.oneof(
    body,
    fc.tuple(fc.constantFrom('#s=', '#l=', '#s=1.', '#l=1.'), body).map((parts) => parts.join('')),
    body.map((text) => sealed(`1.${text}`)),
  )
  fc.assert(fc.property(hash, (hash) => void [readFragment(hash, shareIds), readLinks(hash, shareIds)]))
})
