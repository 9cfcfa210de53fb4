import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day } from '../../testing/days.ts'
import { readStateFile, stateFile } from './state-file.ts'
import type { Tick } from '../../lib/stored.ts'

const done: Tick = { state: 'done', on: day('2026-11-23') }
const na: Tick = { state: 'na', on: day('2026-11-24') }
const start = '"format":"ki-training-aus","version":1'

describe('stateFile', () => {
  it('writes lines that people can read, by name', () => {
    const ticks = new Map([['step-of-2031', na], ['gen-ai-off', done]]) // prettier-ignore
    expect(stateFile(ticks)).toBe(`{
  "format": "ki-training-aus",
  "version": 1,
  "ticks": {
    "gen-ai-off": {
      "state": "done",
      "on": "2026-11-23"
    },
    "step-of-2031": {
      "state": "na",
      "on": "2026-11-24"
    }
  }
}
`)
  })

  it('writes an empty state', () =>
    expect(stateFile(new Map())).toBe('{\n  "format": "ki-training-aus",\n  "version": 1,\n  "ticks": {}\n}\n'))

  it('writes a tick named __proto__ as plain data', () => {
    const text = stateFile(new Map([['__proto__', done]]))
    expect(text).toContain('"__proto__": {')
    expect(readStateFile(text)).toEqual({ ticks: new Map([['__proto__', done]]), dropped: 0 })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is undone by readStateFile, and the same for equal states', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', 'toString', '0', '10', '2', 'gen-ai-off', '\ud800'),
    )
    const tick: fc.Arbitrary<Tick> = fc.record({ state: fc.constantFrom('done', 'na'), on: anyDay })
    const ticks = fc.array(fc.tuple(name, tick)).map((ticks) => new Map(ticks))
    fc.assert(
      fc.property(ticks, (ticks) => {
        const text = stateFile(ticks)
        expect(readStateFile(text)).toEqual({ ticks, dropped: 0 })
        expect(stateFile(new Map([...ticks].reverse()))).toBe(text)
      }),
    )
  })
})

describe('readStateFile', () => {
  it('takes a byte order mark for none', () =>
    expect(readStateFile(`\ufeff{${start},"ticks":{}}\r\n`)).toEqual({
      ticks: new Map(),
      dropped: 0,
    }))

  it('overlooks fields it does not know', () =>
    expect(readStateFile(`{"note":[1],${start},"ticks":{"groups":{"state":"na","on":"2026-11-24","by":0}}}`)).toEqual(
      { ticks: new Map([['groups', na]]), dropped: 0 },
    )) // prettier-ignore

  it('drops and counts ticks that are none', () => {
    const ticks = {
      'gen-ai-off': done,
      a: null,
      b: 'done',
      c: { state: 'open', on: '2026-11-23' },
      d: { state: 'done', on: '2026-02-30' },
      e: { state: 'done' },
      f: [done],
      groups: na,
    }
    expect(readStateFile(`{${start},"ticks":${JSON.stringify(ticks)}}`)).toEqual({
      ticks: new Map([['gen-ai-off', done], ['groups', na]]), // prettier-ignore
      dropped: 6,
    })
  })

  it('finds damage, and takes later versions for newer', () => {
    const damaged = [
      '',
      '\ufeff',
      `\ufeff\ufeff{${start},"ticks":{}}`,
      'no JSON',
      `{${start},"ticks":{}`,
      `{${start},"ticks":{}}}`,
      'null',
      '[]',
      '"ki-training-aus"',
      '{}',
      '{"version":1,"ticks":{}}',
      '{"format":"other","version":1,"ticks":{}}',
      '{"format":"other","version":2,"ticks":{}}',
      '{"format":["ki-training-aus"],"version":1,"ticks":{}}',
      '{"format":"ki-training-aus","ticks":{}}',
      '{"format":"ki-training-aus","version":"2","ticks":{}}',
      '{"format":"ki-training-aus","version":0,"ticks":{}}',
      '{"format":"ki-training-aus","version":-1e999,"ticks":{}}',
      `{${start}}`,
      `{${start},"ticks":null}`,
      `{${start},"ticks":[]}`,
      `{"__proto__":{${start},"ticks":{}}}`,
      `{${start},"ticks":{},"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    ]
    for (const text of damaged) expect(readStateFile(text), text.slice(0, 80)).toEqual({ why: 'damaged' })
    for (const rest of ['2', '2,"ticks":[],"cut":"all"', '1.5,"ticks":{}', '1e999,"ticks":{}'])
      expect(readStateFile(`{"format":"ki-training-aus","version":${rest}}`), rest).toEqual({ why: 'newer' })
  })

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map((ticks) => `{${start},"ticks":${JSON.stringify(ticks)}}`),
    )
    fc.assert(fc.property(text, (text) => void readStateFile(text)))
  })
})
