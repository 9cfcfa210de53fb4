import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tick } from '../../lib/stored.ts'
import { anyText, anyTick, done, na } from '../../testing/ticks.ts'
import { readStateText, stateText } from './state-text.ts'

const ids = new Set(['groups', 'verify', 'gen-ai-off', 'saved-cv', 'a', 'b'])
const labels = { heading: 'KI-Training aus', done: 'erledigt', na: 'trifft nicht zu', open: 'offen' }
const address = 'https://example.org/de/#s=1..9eszau'

/** The ticks a text holds where all of it could be read; null where something could not. */
function ticksIn(text: string, known: ReadonlySet<string> = ids): Map<string, Tick> | null {
  const read = readStateText(text, known)
  if (!read || read.unread > 0) return null
  return new Map([...read.steps].flatMap(([id, tick]) => (tick ? [[id, tick] as const] : [])))
}

describe('stateText', () => {
  it('writes steps in their order, then other ticks, then the address', () => {
    const steps = [
      { id: 'verify', title: 'Nachsehen' },
      { id: 'gen-ai-off', title: 'Schalter „Daten“ aus (App)' },
      { id: 'groups', title: 'Gruppen\r\n\tverlassen\u2028jetzt' },
    ]
    const ticks = new Map([['step-of-2031', done], ['groups', na], ['gen-ai-off', done]]) // prettier-ignore
    expect(stateText(steps, ticks, labels, address)).toBe(
      [
        'KI-Training aus',
        '[x] erledigt, [-] trifft nicht zu, [ ] offen',
        '[ ] Nachsehen (verify)',
        '[x] Schalter „Daten“ aus (App) (gen-ai-off, 2026-11-23)',
        '[-] Gruppen verlassen jetzt (groups, 2026-11-24)',
        '[x] step-of-2031 (step-of-2031, 2026-11-23)',
        '',
        'https://example.org/de/#s=1..9eszau',
      ].join('\n'),
    )
  })

  it('names a step by its id where its title could be read as something else', () => {
    for (const title of ['Aus [Daten]', 'Aus (verify, 2026-11-23)', ']']) {
      const steps = [{ id: 'groups', title }, { id: 'verify', title: 'Nachsehen' }] // prettier-ignore
      const text = stateText(steps, new Map([['groups', done]]), labels, address)
      expect(text, title).toContain('\n[x] groups (groups, 2026-11-23)\n[ ] Nachsehen (verify)\n')
    }
  })

  it('leaves out ticks of what is no id', () => {
    for (const id of ['', '__proto__', 'Groups', '1a', 'a b', 'a)', 'a\n[x] b (verify, 2026-11-23)'])
      expect(readStateText(stateText([], new Map([[id, done]]), labels, address), ids), id).toBeNull()
  })

  it('is undone by readStateText, wrapped at any width and quoted or not', () => {
    const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), fc.constantFrom('constructor', 'x', 'a', 'b'))
    const ticks = fc.array(fc.tuple(id, anyTick)).map((ticks) => new Map(ticks))
    const parts = '[x] |[ ]|(a, 2026-11-23)|(b)|\n|\r|\u2029|> |(|)|[|-|Titel '.split('|')
    const title = fc.oneof(
      anyText,
      fc.array(fc.constantFrom(...parts)).map((parts) => parts.join('')),
    )
    const steps = fc.uniqueArray(fc.record({ id, title }), { selector: ({ id }) => id, minLength: 1 })
    const width = fc.integer({ min: 1, max: 90 })
    const end = fc.constantFrom('\n', '\r\n', '\n> ', '\r\n>> ', '=\r\n', '  \n  ')
    fc.assert(
      fc.property(steps, ticks, width, end, (steps, ticks, width, end) => {
        const text = stateText(steps, ticks, labels, address)
        const known = new Set([...steps.map(({ id }) => id), ...ticks.keys()])
        expect(ticksIn(text, known)).toEqual(ticks)
        expect(ticksIn(text.replaceAll('\n', ' '), known), 'joined').toEqual(ticks)
        const wrapped = [...text.matchAll(new RegExp(`.{1,${width}}|\\n`, 'gsu'))].join(end)
        expect(ticksIn(wrapped, known), 'wrapped').toEqual(ticks)
      }),
      { numRuns: 50 },
    )
  }, 20_000)
})

describe('readStateText', () => {
  it('finds a tick, wrapped, quoted, or with its dashes autocorrected', () => {
    const texts: [Tick, string[]][] = [
      [
        done,
        [
          '[x] Aus (groups, 2026-11-23)',
          '[X] Aus (groups, 2026-11-23)',
          '• [x]\u00a0Aus\u00a0(groups,\u00a02026-11-23)\u00a0',
          '\u200e[24.11.26, 10:15] Max:\u202f\u200b[\u200bx] Aus (gro\u00adups, 2026-11-23)\u200b',
          '[x](groups,2026-11-23)',
          '\ufeff[x] Aus (App) (groups, 2026-11-23)',
          '*[x]* Aus (groups, 2026-11-23) (Max)',
          '[x] Aus (gr oups, 2026-11-23)',
        ],
      ],
      [na, ['[-] Aus (groups, 2026-11-24)', '[–] Aus (groups, 2026‑11–24)', '[—] Aus (groups, 2026−11−24)']],
    ]
    for (const [tick, all] of texts)
      for (const text of all) {
        const ticks = new Map([['groups', tick]])
        expect(ticksIn(text), text).toEqual(ticks)
        expect(ticksIn(`Hallo!\r\n\r\n${text}\r\nBis dann (Max)\r\n`), text).toEqual(ticks)
        expect(ticksIn(`${text}\n${text}`), 'twice').toEqual(ticks)
      }
  })

  it.each<[string, string]>([
    ['[x] Neu (step-of-2031, 2026-11-23)', 'step-of-2031'],
    ['[x] Neu (step-of-\n> 2031, 2026-11-23)', 'step-of-2031'],
  ])('finds a tick of an unknown step in %j', (text, id) => expect(ticksIn(text)).toEqual(new Map([[id, done]])))

  it.each(['[ ] Aus (groups)', '* [\u00a0] Aus (groups)', '[ ] Aus (groups, 2026-11-23)', '[\n] Aus\n(groups)'])(
    'finds an open step in %j',
    (text) => expect(readStateText(text, ids)).toEqual({ steps: new Map([['groups', null]]), unread: 0 }),
  )

  it('finds each of several steps that were joined to one line', () =>
    expect(
      ticksIn('[x] erledigt, [-] trifft nicht zu, [ ] offen [x] A (a, 2026-11-23)[-] B (b, 2026-11-24) [ ] Aus (groups)'),
    ).toEqual(new Map([['a', done], ['b', na]]))) // prettier-ignore

  it.each<[text: string, unread: number]>([
    ['', 0],
    ['> [x] erledigt, [–] trifft\n> nicht zu, [ ] offen', 0],
    ['Aus (groups) und (neu)', 1],
    ['[x] Aus', 1],
    ['[x] Aus (groups)', 1],
    ['[x] Aus (groups, 2026-02-30)', 1],
    ['[x] Aus (Groups, 2026-11-23)', 1],
    ['[x] Aus (-a, 2026-11-23)', 1],
    ['[x] Neu (step of 2031, 2026-11-23)', 1],
    ['[x] Neu (step-of-2031)', 1],
    ['[x] Aus groups, 2026-11-23)', 1],
    ['[y] Aus (groups, 2026-11-23)', 1],
    ['[] Aus (groups, 2026-11-23)', 1],
    ['[-] Aus\n❌ Nachsehen (verify, 2026-11-23)', 1],
    ['(groups, 2026-11-23) [x] Aus', 2],
    // The mark of one line never goes to the id of another.
    ['[x] Aus [y] Nachsehen (verify, 2026-11-23)', 1],
    ['[-] Aus (gro\n✗ Nachsehen (verify, 2026-11-23)', 1],
    ['[x] Aus [ ] (groups', 2],
    [`[x] Aus (${'neu '.repeat(60)}) (verify, 2026-11-23)`, 1],
    // Told in two ways: nobody knows which is the later one.
    ['[x] Aus (groups, 2026-11-23)\n[ ] Aus (groups)', 1],
    ['[x] Aus (groups, 2026-11-23)\n[-] Aus (groups, 2026-11-23)\n[x] Aus (groups, 2026-11-23)', 1],
    ['[x] Aus (groups, 2026-11-23)\n[x] Aus (groups, 2026-11-24)', 1],
  ])('finds nothing in %j, and beside a good line counts %i', (text, unread) => {
    expect(readStateText(text, ids)).toBeNull()
    const saved = new Map([['saved-cv', done]])
    const line = '[x] Lebenslauf (saved-cv, 2026-11-23)'
    expect(readStateText(`${line}\n${text}`, ids)).toEqual({ steps: saved, unread })
  })

  it.each<[name: string, done: string, open: string]>([
    ['empty and ticked boxes', '☑', '☐'],
    ['boxes with a cross', '☒', '☐'],
    ['ticks', '✓', '☐'],
    ['coloured boxes', '☑\ufe0f', '⬜\ufe0f'],
  ])('reads %s that a program made of the marks', (_, box, empty) => {
    const text = stateText(
      ['groups', 'verify', 'saved-cv', 'a'].map((id) => ({ id, title: `Titel von ${id}` })),
      new Map([['groups', done], ['saved-cv', na]]), // prettier-ignore
      labels,
      address,
    )
    const changed = text.replaceAll('[x]', box).replaceAll('[ ]', empty)
    const steps = new Map([['groups', done], ['verify', null], ['saved-cv', na], ['a', null]]) // prettier-ignore
    expect(readStateText(changed, ids)).toEqual({ steps, unread: 0 })
    expect(readStateText(`> ${changed.replaceAll('\n', '\n> ')}`, ids), 'quoted').toEqual({ steps, unread: 0 })
  })

  it.each(['', '✗', '◯', '[?]'])('takes no mark for a step from a legend whose boxes became %j', (box) => {
    for (const line of ['Aus (groups, 2026-11-23)', `${box} Aus (groups, 2026-11-23)`]) {
      const text = `${box} erledigt, [-] trifft nicht zu, ${box} offen\n${line}\n[ ] B (b)`
      const steps = new Map([['b', null]])
      expect(readStateText(text, ids), text).toEqual({ steps, unread: 1 })
      expect(readStateText(text.replaceAll('\n', ' '), ids), 'joined').toEqual({ steps, unread: 1 })
    }
  })

  it('reads a line of nothing but one part in no time', () => {
    const parts =
      '[;[x;[x] ;[x] (;[x] (a;(a, ;(a);[ ] (a) ;a;-; ;\u200b;\n;[x]\n;[x] a, [-] ;(;=\n;☑;a, [-] ;, ;>;>\n;\u2013'.split(
        ';',
      )
    for (const part of parts)
      for (const start of ['', '[x] (', '[x] (a, '])
        for (const end of ['', ' (a, 2026-11-23) !']) {
          const began = performance.now()
          const length = 100_000 - start.length - end.length
          readStateText(start + part.repeat(length).slice(0, length) + end, ids)
          expect(performance.now() - began, start + part + end).toBeLessThan(2_000)
        }
  }, 60_000)
})
