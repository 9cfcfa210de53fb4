import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { anyFilter, anyText, anyTick, done } from '../testing/ticks.ts'
import { emptyState, parseStored, serialiseStored, type Stored } from './stored.ts'

const state = (parts: Partial<Stored>): Stored => ({ ...emptyState(), ...parts })

afterEach(() => {
  // A polluted prototype would show on every object there is.
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['state']).toBeUndefined()
})

describe('parseStored', () => {
  it('is empty where nothing is stored', () => expect(parseStored(null)).toEqual(state({})))

  it.each<[string, string, Partial<Stored>]>([
    [
      'half a filter',
      '{"version":1,"ticks":{},"region":"uk","audience":5}',
      { filter: { timeBudget: '10', region: 'uk', audience: 'member' } },
    ],
    ['no wish for quiet in other words', '{"version":1,"ticks":{},"quiet":"yes"}', {}],
    [
      'version 0, where a tick was its day',
      '{"version":0,"ticks":{"gen-ai-off":"2026-11-23","groups":"2026-02-30","verify":true},"letter":{}}',
      { ticks: new Map([['gen-ai-off', done]]), rest: { letter: {} } },
    ],
    [
      'a newer version',
      '{"version":2,"ticks":{"gen-ai-off":{"state":"done","on":"2026-11-23","by":"x"}},"new":[1]}',
      { ticks: new Map([['gen-ai-off', done]]), rest: { new: [1] }, newer: true },
    ],
  ])('reads %s', (_, text, expected) => expect(parseStored(text)).toEqual(state(expected)))

  it('leaves out what is no tick, and keeps the others', () => {
    const on = '2026-11-23'
    const shapes = [null, 'done', ['done', on], { state: 'done' }, { on }, { state: 'maybe', on }]
    const days = ['2026-02-30', '2026-11-23T10:00', 20261123].map((on) => ({ state: 'done', on }))
    const ticks = { ...[...shapes, ...days, { state: ['done'], on }], good: done }
    expect(parseStored(JSON.stringify({ version: 1, ticks }))).toEqual(state({ ticks: new Map([['good', done]]) }))
  })

  it('takes what is no state of a version for broken', () => {
    const versions = ['"1"', 'null', '-1', '0.5', '-1e999'].map((one) => `{"version":${one},"ticks":{}}`)
    const others = ['', 'null', '"ticks"', '[]', '{"version":1}', '{"version":1,"ticks":[]}']
    const texts = ['{"version":1,"ticks":{}}}', '{"__proto__":{"version":1,"ticks":{}}}', ...others, ...versions]
    expect(texts.map((text) => parseStored(text))).toEqual(texts.map((broken) => state({ broken })))
  })

  it('keeps 20 000 characters of a broken text', () => {
    expect(parseStored('x'.repeat(20_000)).broken).toHaveLength(20_000)
    expect(parseStored('x'.repeat(20_001)).broken).toBe('x'.repeat(20_000))
  })

  it('keeps a foreign __proto__ as plain data', () => {
    const { rest } = parseStored('{"version":1,"ticks":{},"__proto__":{"state":"done"}}')
    expect(Object.getPrototypeOf(rest)).toBe(Object.prototype)
    expect(Object.keys(rest)).toEqual(['__proto__'])
  })

  it('never throws and never holds more than it was given', () => {
    const hostile = fc.oneof(
      anyText,
      fc.json(),
      fc.json().map((json) => `{"version":1,"ticks":${json}}`),
      fc.json().map((json) => `{"version":1,"ticks":{"a":${json}},"b":${json}}`),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const { ticks, broken } = parseStored(text)
        expect(broken === null || broken === text).toBe(true)
        for (const tick of ticks.values()) expect(Object.keys(tick)).toEqual(['state', 'on'])
      }),
    )
  })
})

describe('serialiseStored', () => {
  it('writes what there is under names that stay, over what others store under them', () => {
    const parts: Partial<Stored> = {
      ticks: new Map([['gen-ai-off', done]]),
      filter: { timeBudget: '2', region: 'uk', audience: 'company' },
      quiet: true,
      rest: { letter: {}, ticks: 1, version: 9, broken: 'old' },
      broken: '',
    }
    const own = { version: 1, quiet: true, broken: '', cut: '2', region: 'uk', audience: 'company' }
    const ticks = { 'gen-ai-off': { state: 'done', on: '2026-11-23' } }
    expect(JSON.parse(serialiseStored(state(parts)))).toEqual({ ...own, ticks, letter: {} })
    expect(serialiseStored(emptyState())).toBe('{"version":1,"ticks":{}}')
  })

  it('is undone by parseStored', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '0'))
    const own = ['version', 'ticks', 'cut', 'region', 'audience', 'quiet']
    const rest = fc.dictionary(
      name.filter((key) => !own.includes(key)),
      fc.jsonValue(),
    )
    const any = fc.record({
      ticks: fc.array(fc.tuple(name, anyTick)),
      filter: fc.option(anyFilter),
      quiet: fc.boolean(),
    })
    fc.assert(
      fc.property(any, rest, ({ ticks, filter, quiet }, rest) => {
        // JSON has no prototypes: dictionaries without one come back as plain objects.
        const plain = JSON.parse(JSON.stringify(rest)) as Record<string, unknown>
        const given = state({ ticks: new Map(ticks), filter, quiet, rest: plain })
        expect(parseStored(serialiseStored(given))).toEqual(given)
      }),
    )
  })

  it('is the same after migrating twice', () => {
    const text = '{"version":0,"ticks":{"gen-ai-off":"2026-11-23"},"letter":{}}'
    const once = serialiseStored(parseStored(text))
    expect(once).toBe('{"letter":{},"version":1,"ticks":{"gen-ai-off":{"state":"done","on":"2026-11-23"}}}')
    expect(serialiseStored(parseStored(once))).toBe(once)
  })
})

it('takes a text that nests too deeply to be written again for broken', () => {
  const text = `{"version":1,"ticks":{},"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  expect(parseStored(text).broken).toBe(text.slice(0, 20_000))
})
