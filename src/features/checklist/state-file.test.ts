import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, anyTick, done, na } from '../../testing/ticks.ts'
import { readStateFile, stateFile } from './state-file.ts'

const start = '"format":"ki-training-aus","version":1'

describe('stateFile', () => {
  it('writes lines that people can read', () =>
    expect(stateFile(new Map([['gen-ai-off', done]]))).toBe(`{
  "format": "ki-training-aus",
  "version": 1,
  "ticks": {
    "gen-ai-off": {
      "state": "done",
      "on": "2026-11-23"
    }
  }
}
`))

  it('is undone by readStateFile, and the same for equal states', () => {
    const name = fc.oneof(
      anyText,
      fc.constantFrom('__proto__', 'constructor', 'toString', '0', '10', '2', 'gen-ai-off', '\ud800'),
    )
    const ticks = fc.array(fc.tuple(name, anyTick)).map((ticks) => new Map(ticks))
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
  it('overlooks fields it does not know, and drops and counts ticks that are none', () => {
    const ticks = { 'gen-ai-off': done, a: null, b: [done], groups: { ...na, by: 0 } }
    const file = `{"note":[1],${start},"ticks":${JSON.stringify(ticks)}}`
    const readable = new Map([['gen-ai-off', done], ['groups', na]]) // prettier-ignore
    expect(readStateFile(file)).toEqual({ ticks: readable, dropped: 2 })
  })

  it('finds damage, and takes later versions for newer', () => {
    const damaged = [
      'no JSON',
      '[]',
      `\ufeff\ufeff{${start},"ticks":{}}`,
      '{"version":1,"ticks":{}}',
      '{"format":"other","version":2,"ticks":{}}',
      '{"format":"ki-training-aus","version":"2","ticks":{}}',
      '{"format":"ki-training-aus","version":0,"ticks":{}}',
      `{${start},"ticks":[]}`,
      `{"__proto__":{${start},"ticks":{}}}`,
    ]
    for (const text of damaged) expect(readStateFile(text), text).toEqual({ why: 'damaged' })
    for (const rest of ['2', '2,"ticks":[],"cut":"all"', '1.5,"ticks":{}'])
      expect(readStateFile(`{"format":"ki-training-aus","version":${rest}}`), rest).toEqual({ why: 'newer' })
  })

  it('never throws', () => {
    const text = fc.oneof(
      anyText,
      fc.json(),
      fc.jsonValue().map((ticks) => `{${start},"ticks":${JSON.stringify(ticks)}}`),
    )
    fc.assert(fc.property(text, (text) => void readStateFile(text)))
  })
})
