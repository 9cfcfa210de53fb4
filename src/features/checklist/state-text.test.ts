import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day } from '../../testing/days.ts'
import { readStateText, stateText } from './state-text.ts'
import type { Tick } from '../../lib/stored.ts'

const done: Tick = { state: 'done', on: day('2026-11-23') }
const na: Tick = { state: 'na', on: day('2026-11-24') }
const labels = { heading: 'KI-Training aus', done: 'erledigt', na: 'trifft nicht zu', open: 'offen' }
const address = 'https://example.org/de/#s=1..9eszau'

describe('stateText', () => {
  it('writes steps in their order, then other ticks, then the address', () => {
    const steps = [
      { id: 'verify', title: 'Nachsehen' },
      { id: 'gen-ai-off', title: 'Schalter [Daten] aus (App)' },
      { id: 'groups', title: 'Gruppen\r\n\tverlassen\u2028[x] Falsch (verify, 2026-11-23)' },
    ]
    const ticks = new Map([['step-of-2031', done], ['groups', na], ['gen-ai-off', done]]) // prettier-ignore
    expect(stateText(steps, ticks, labels, address)).toBe(
      [
        'KI-Training aus',
        '[x] erledigt, [-] trifft nicht zu, [ ] offen',
        '[ ] Nachsehen (verify)',
        '[x] Schalter [Daten] aus (App) (gen-ai-off, 2026-11-23)',
        '[-] Gruppen verlassen [x] Falsch (verify, 2026-11-23) (groups, 2026-11-24)',
        '[x] step-of-2031 (step-of-2031, 2026-11-23)',
        '',
        'https://example.org/de/#s=1..9eszau',
      ].join('\n'),
    )
  })

  it.each(['', '__proto__', 'Groups', '1a', 'a b', 'a)', 'a\n[x] b (verify, 2026-11-23)'])(
    'leaves out the tick of %j, which is no id',
    (id) => expect(readStateText(stateText([], new Map([[id, done]]), labels, address))).toBeNull(),
  )

  it('is undone by readStateText', () => {
    const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), fc.constantFrom('constructor', 'x', 'a', 'b'))
    const tick: fc.Arbitrary<Tick> = fc.record({ state: fc.constantFrom('done', 'na'), on: anyDay })
    const ticks = fc.array(fc.tuple(id, tick)).map((ticks) => new Map(ticks))
    const part = fc.constantFrom(
      '[x] ',
      '[ ]',
      '(a, 2026-11-23)',
      '(b)',
      '\n',
      '\r',
      '\u2029',
      '> ',
      '(',
      ')',
      '[',
    )
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    )
    const steps = fc.uniqueArray(fc.record({ id, title }), { selector: ({ id }) => id, minLength: 1 })
    fc.assert(
      fc.property(steps, ticks, (steps, ticks) => {
        expect(readStateText(stateText(steps, ticks, labels, address))).toEqual(ticks)
      }),
    )
  })
})

describe('readStateText', () => {
  it.each<[string, Tick]>([
    ['[x] Aus (groups, 2026-11-23)', done],
    ['[X] Aus (groups, 2026-11-23)', done],
    ['[-] Aus (groups, 2026-11-24)', na],
    ['> > [x] Aus (groups, 2026-11-23)', done],
    ['- [x] Aus (groups, 2026-11-23)  ', done],
    ['• [x]\u00a0Aus\u00a0(groups,\u00a02026-11-23)\u00a0', done],
    ['[24.11.26, 10:15:03] Max (privat): [x] Aus (groups, 2026-11-23)', done],
    ['\u200e[24.11.26, 10:15] Max:\u202f\u200b[\u200bx] Aus (gro\u00adups, 2026-11-23)\u200b', done],
    ['[x] (groups, 2026-11-23)', done],
    ['[x](groups,2026-11-23)', done],
    ['\ufeff[x] Aus [ ] (b) (groups, 2026-11-23)', done],
  ])('finds a tick in %j', (line, tick) => {
    const ticks = new Map([['groups', tick]])
    expect(readStateText(line)).toEqual(ticks)
    expect(readStateText(`Hallo!\r\n\r\n${line}\r\nBis dann (Max)\r\n`)).toEqual(ticks)
  })

  it.each(['[ ] Aus (groups)', '* [\u00a0] Aus (groups)', '[ ] Aus (groups, 2026-11-23)'])(
    'finds an open step in %j',
    (line) => expect(readStateText(line)).toEqual(new Map()),
  )

  it.each([
    '',
    'KI-Training aus',
    '[x] erledigt, [-] trifft nicht zu, [ ] offen',
    '[x] Aus',
    '[x] Aus (groups)',
    '[-] Aus (groups)',
    '[x] Aus (groups, 2026-02-30)',
    '[x] Aus (groups, 23.11.2026)',
    '[x] Aus (groups, 2026-11-23T10:00)',
    '[x] Aus (Groups, 2026-11-23)',
    '[x] Aus (gr oups, 2026-11-23)',
    '[x] Aus (, 2026-11-23)',
    '[x] Aus (-a, 2026-11-23)',
    '[x] Aus (__proto__, 2026-11-23)',
    '[x] Aus (groups, 2026-11-23) (App)!',
    '[x] Aus (groups, 2026-11-23',
    '[x] Aus groups, 2026-11-23)',
    '[y] Aus (groups, 2026-11-23)',
    '[] Aus (groups, 2026-11-23)',
    '[xx] Aus (groups, 2026-11-23)',
    'Aus (groups, 2026-11-23)',
    '(groups, 2026-11-23) [x] Aus',
    '[x] Aus\n(groups, 2026-11-23)',
  ])('finds nothing in %j', (text) => expect(readStateText(text)).toBeNull())

  it('lets the last mention of a step count', () => {
    const lines = ['[x] A (a, 2026-11-23)', '[-] A (a, 2026-11-24)', '[x] B (b, 2026-11-23)', '[ ] B (b)']
    expect(readStateText(lines.join('\n'))).toEqual(new Map([['a', na]]))
    expect(readStateText([...lines].reverse().join('\r'))).toEqual(new Map([['a', done], ['b', done]])) // prettier-ignore
  })

  it('reads no more than 100,000 characters', () => {
    const line = '[x] Aus (groups, 2026-11-23)'
    expect(readStateText(line.padStart(100_000))).toEqual(new Map([['groups', done]]))
    expect(readStateText(line.padStart(100_001))).toBeNull()
  })

  it.each([
    '[',
    '[x',
    '[x] ',
    '[x] (',
    '[x] (a',
    '(a, ',
    '(a)',
    '[ ] (a) ',
    'a',
    '-',
    ' ',
    '\u200b',
    '\n',
    '[x]\n',
  ])('reads a line of nothing but %j in no time', (part) => {
    for (const start of ['', '[x] (', '[x] (a', '[x] (a, ', '[x] (a, 2026-11-23) '])
      for (const end of ['', '!', ' (a, 2026-11-23)', ' (a, 2026-11-23) !']) {
        const began = performance.now()
        const length = 100_000 - start.length - end.length
        readStateText(start + part.repeat(length).slice(0, length) + end)
        expect(performance.now() - began).toBeLessThan(1_000)
      }
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readStateText(`[x] ${text} (${text})`)))
  })
})
