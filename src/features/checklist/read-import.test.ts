import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardFilter } from '../../lib/checklist-filter.ts'
import type { Tick } from '../../lib/stored.ts'
import { anyText, done, na } from '../../testing/ticks.ts'
import { readImport } from './read-import.ts'
import { listFragment, stateFragment } from './share-link.ts'
import { stateFile } from './state-file.ts'
import { stateText } from './state-text.ts'

const shareIds = new Map([['gen-ai-off', 1], ['groups', 35], ['verify', 1295]]) // prettier-ignore
const ticks = new Map([['gen-ai-off', done], ['groups', na]]) // prettier-ignore
const withOther = new Map([...ticks, ['step-of-2031', done] as const])
const page = 'https://guide.example/checkliste/'
const link = page + stateFragment(ticks, shareIds)
const otherLink = page + stateFragment(new Map([['verify', done]]), shareIds)
const listLink = page + listFragment(standardFilter)
const damagedLink = link.replace('D01', 'D02')
const words = { heading: 'KI-Training aus', done: 'erledigt', na: 'trifft nicht zu', open: 'offen' }
const steps = [...shareIds.keys()].map((id) => ({ id, title: `Schritt ${id} (App)` }))
const text = stateText(steps, withOther, words, link)
const lines = text.replace(link, '')
const file = stateFile(ticks)
const state = (ticks: Map<string, Tick>, parts: object = {}) => ({ kind: 'state', ticks, unknown: 0, ...parts })
const unreadable = (why: string) => ({ kind: 'unreadable', why })
const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`

describe('readImport', () => {
  it.each<[string, string, unknown]>([
    ['nothing', ' \n ', null],
    ['prose', 'Hallo zusammen', unreadable('damaged')],
    ['a file with a byte order mark', `\ufeff${file}`, state(ticks, { unread: 0 })],
    [
      'a file with a tick that is none',
      file.replace('2026-11-24', '2026-02-30'),
      state(new Map([['gen-ai-off', done]]), { unread: 1 }),
    ],
    ['a newer file', '{"format":"ki-training-aus","version":2,"ticks":{}}', unreadable('newer')],
    ['a file of others', '{"name":"x"}', unreadable('damaged')],
    ['a safe link', safe, state(ticks, { unread: 0, differing: 0 })],
    ['a link to a list', `(${listLink})`, { kind: 'list', filter: standardFilter }],
    ['a damaged link', damagedLink, unreadable('damaged')],
    ['a newer link', `${page}#s=2.x`, unreadable('newer')],
    ['lines and a link', text, state(withOther, { unread: 0, differing: 0 })],
    ['lines alone', lines, state(withOther, { unread: 0 })],
    ['lines and a damaged link', lines + damagedLink, state(withOther, { unread: 1 })],
    [
      'lines of which one cannot be read, and no link',
      lines.replace('[-] Sch', '[×] Sch'),
      state(new Map([['gen-ai-off', done], ['step-of-2031', done]]), { unread: 1 }), // prettier-ignore
    ],
    [
      'lines of which one cannot be read, and a link that says it',
      text.replace('[-] Sch', '[×] Sch'),
      state(withOther, { unread: 0, differing: 0 }),
    ],
    [
      'lines that say something else than the link',
      text
        .replace('[ ] Schritt verify (App) (verify)', '[x] Schritt verify (App) (verify, 2026-11-23)')
        .replace('[-] Sch', '[x] Sch'),
      state(withOther, { unread: 0, differing: 2 }),
    ],
    ['a link and a damaged one', `${link} ${damagedLink}`, state(ticks, { unread: 1, differing: 0 })],
    ['the same link twice', `${link} <${safe}>`, state(ticks, { unread: 0, differing: 0 })],
    ['two links', `${link} ${otherLink}`, unreadable('several')],
    ['a state and a list', `${link} ${listLink}`, unreadable('several')],
    ['a list and a damaged link', `${listLink} ${damagedLink}`, unreadable('several')],
    ['lines and a list', lines + listLink, unreadable('several')],
    ['only lines that cannot be read', '[×] Aus (groups, 2026-11-23)', unreadable('damaged')],
    ['100,001 characters', text.padEnd(100_001), unreadable('long')],
  ])('reads %s', (_, text, expected) => expect(readImport(text, shareIds)).toEqual(expected))

  it('leaves out what this edition does not know, and says how much', () =>
    expect(readImport(link, new Map([['groups', 35]]))).toEqual(
      state(new Map([['groups', na]]), { unknown: 1, unread: 0, differing: 0 }),
    ))

  it('reads the same from a text that was wrapped, quoted or joined', () => {
    const end = fc.constantFrom('\n', '\r\n> ', '=\r\n', '\n>> ')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), end, fc.boolean(), (width, end, whole) => {
        const wrapped = (whole ? text : lines).match(new RegExp(`.{1,${width}}|\\n`, 'gs'))!.join(end)
        const read = readImport(wrapped, shareIds)
        expect(read?.kind === 'state' && [...read.ticks.keys()]).toEqual(expect.arrayContaining([...ticks.keys()]))
        expect(read).toMatchObject({ kind: 'state', unread: 0 })
        for (const [id, tick] of withOther)
          if (read?.kind === 'state' && read.ticks.has(id)) expect(read.ticks.get(id)).toEqual(tick)
      }),
    )
  })

  it('never makes another state of a text that lost a part', () => {
    const cut = fc.tuple(fc.nat({ max: lines.length }), fc.integer({ min: 1, max: 200 }), fc.boolean())
    fc.assert(
      fc.property(cut, ([from, length, toTheEnd]) => {
        const to = toTheEnd ? lines.length : Math.min(from + length, lines.indexOf('\n', from))
        const read = readImport(lines.slice(0, from) + lines.slice(Math.max(from, to)), shareIds)
        for (const [id, tick] of read?.kind === 'state' ? read.ticks : []) {
          // What is left of an id nobody knows may pass for another such id.
          if (shareIds.has(id)) expect(tick).toEqual(ticks.get(id))
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(anyText, (text) => void readImport(`[x] (${text}) ${link}${text}`, shareIds)))
  })
})
