import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { anyDay, day } from '../testing/days.ts'
import { audiences, timeBudgets, regions } from './checklist-filter.ts'
import { emptyState, parseStored, serialiseStored, type Stored, type Tick } from './stored.ts'

const done: Tick = { state: 'done', on: day('2026-11-23') }
const na: Tick = { state: 'na', on: day('2026-11-24') }
const state = (parts: Partial<Stored>): Stored => ({ ...emptyState(), ...parts })

afterEach(() => {
  // A polluted prototype would show on every object there is.
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['state']).toBeUndefined()
})

describe('parseStored', () => {
  it('is empty where nothing is stored', () => expect(parseStored(null)).toEqual(state({})))

  it.each<[string, string, Partial<Stored>]>([
    ['no tick', '{"version":1,"ticks":{}}', {}],
    [
      'two ticks',
      '{"version":1,"ticks":{"gen-ai-off":{"state":"done","on":"2026-11-23"},"groups":{"state":"na","on":"2026-11-24"}}}',
      { ticks: new Map([['gen-ai-off', done], ['groups', na]]) }, // prettier-ignore
    ],
    [
      'the tick of an unknown step',
      '{"version":1,"ticks":{"step-of-2031":{"state":"done","on":"2026-11-23"}}}',
      { ticks: new Map([['step-of-2031', done]]) },
    ],
    [
      'what other parts of the site store',
      '{"version":1,"ticks":{},"letter":{"name":"A"},"tidy":true}',
      { rest: { letter: { name: 'A' }, tidy: true } },
    ],
    ['an earlier broken text', '{"version":1,"ticks":{},"broken":"{"}', { rest: { broken: '{' } }],
    [
      'which list was chosen',
      '{"version":1,"ticks":{},"cut":"thorough","region":"uk","audience":"company"}',
      { filter: { timeBudget: 'thorough', region: 'uk', audience: 'company' } },
    ],
    [
      'half a filter',
      '{"version":1,"ticks":{},"region":"uk","audience":5}',
      { filter: { timeBudget: '10', region: 'uk', audience: 'member' } },
    ],
    ['the wish to have nothing remembered', '{"version":1,"ticks":{},"quiet":true}', { quiet: true }],
    ['no such wish in other words', '{"version":1,"ticks":{},"quiet":"yes"}', {}],
    ['version 0 without ticks', '{"version":0,"ticks":{}}', {}],
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
    ['a version beyond all numbers', '{"version":1e999,"ticks":{}}', { newer: true }],
    [
      'names that every object inherits',
      `{"version":1,"ticks":{"constructor":${JSON.stringify(done)},"toString":${JSON.stringify(na)}}}`,
      { ticks: new Map([['constructor', done], ['toString', na]]) }, // prettier-ignore
    ],
    [
      'a tick named __proto__',
      `{"version":1,"ticks":{"__proto__":${JSON.stringify(done)}}}`,
      { ticks: new Map([['__proto__', done]]) },
    ],
  ])('reads %s', (_, text, expected) => expect(parseStored(text)).toEqual(state(expected)))

  it.each<[string, unknown]>([
    ['null', null],
    ['true', true],
    ['a text', 'done'],
    ['a list', ['done', '2026-11-23']],
    ['nothing', {}],
    ['no day', { state: 'done' }],
    ['no state', { on: '2026-11-23' }],
    ['an unknown state', { state: 'maybe', on: '2026-11-23' }],
    ['a state that is a list', { state: ['done'], on: '2026-11-23' }],
    ['a day that does not exist', { state: 'done', on: '2026-02-30' }],
    ['a day with a time', { state: 'done', on: '2026-11-23T10:00' }],
    ['a day that is a number', { state: 'done', on: 20261123 }],
  ])('leaves out a tick that is %s, and keeps the others', (_, tick) => {
    const text = JSON.stringify({ version: 1, ticks: { first: tick, second: done } })
    expect(parseStored(text)).toEqual(state({ ticks: new Map([['second', done]]) }))
  })

  it.each([
    ['', 'empty text'],
    ['{"version":1,"ticks":{"gen-ai-off":{"state":"do', 'truncated JSON'],
    ['{"version":1,"ticks":{}}}', 'JSON and more'],
    ['{version:1,ticks:{}}', 'no JSON'],
    ['undefined', 'a word'],
    ['null', 'null'],
    ['true', 'a boolean'],
    ['42', 'a number'],
    ['"ticks"', 'a text'],
    ['[]', 'a list'],
    ['{}', 'an empty object'],
    ['{"version":1}', 'no ticks'],
    ['{"version":1,"ticks":null}', 'ticks null'],
    ['{"version":1,"ticks":[]}', 'ticks as a list'],
    ['{"version":1,"ticks":"all"}', 'ticks as a text'],
    ['{"ticks":{}}', 'no version'],
    ['{"version":"1","ticks":{}}', 'version as a text'],
    ['{"version":null,"ticks":{}}', 'version null'],
    ['{"version":-1,"ticks":{}}', 'a version before the first'],
    ['{"version":0.5,"ticks":{}}', 'a version between versions'],
    ['{"version":-1e999,"ticks":{}}', 'a version below all numbers'],
    ['{"version":0,"ticks":[]}', 'version 0 with ticks as a list'],
    ['{"__proto__":{"version":1,"ticks":{}}}', 'everything one prototype away'],
    ['{"constructor":{"prototype":{"state":"done"}}}', 'a constructor'],
    ['\u0000\ufffd😀', 'odd characters'],
  ])('takes %j for broken: %s', (text) => expect(parseStored(text)).toEqual(state({ broken: text })))

  it('keeps 20 000 characters of a broken text', () => {
    expect(parseStored('x'.repeat(20_000)).broken).toHaveLength(20_000)
    expect(parseStored('x'.repeat(20_001)).broken).toBe('x'.repeat(20_000))
    expect(parseStored(`"${'y'.repeat(1_000_000)}"`).broken).toBe(`"${'y'.repeat(19_999)}`)
    expect(parseStored('['.repeat(1_000_000)).broken).toBe('['.repeat(20_000))
  })

  it('keeps a foreign __proto__ as plain data', () => {
    const { rest } = parseStored('{"version":1,"ticks":{},"__proto__":{"state":"done"}}')
    expect(Object.getPrototypeOf(rest)).toBe(Object.prototype)
    expect(Object.keys(rest)).toEqual(['__proto__'])
  })

  it('never throws and never holds more than it was given', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
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
  it.each<[string, Partial<Stored>, string]>([
    ['an empty state', {}, '{"version":1,"ticks":{}}'],
    [
      'ticks',
      { ticks: new Map([['gen-ai-off', done]]) },
      '{"version":1,"ticks":{"gen-ai-off":{"state":"done","on":"2026-11-23"}}}',
    ],
    ['what others store', { rest: { letter: {} } }, '{"letter":{},"version":1,"ticks":{}}'],
    [
      'a filter',
      { filter: { timeBudget: '2', region: 'uk', audience: 'company' } },
      '{"cut":"2","region":"uk","audience":"company","version":1,"ticks":{}}',
    ],
    ['quiet mode', { quiet: true }, '{"quiet":true,"version":1,"ticks":{}}'],
    ['the broken text', { broken: '{"a' }, '{"broken":"{\\"a","version":1,"ticks":{}}'],
    ['the newest broken text', { rest: { broken: 'old' }, broken: '' }, '{"broken":"","version":1,"ticks":{}}'],
    ['no foreign ticks or version', { rest: { ticks: 1, version: 9 } }, '{"ticks":{},"version":1}'],
  ])('writes %s', (_, parts, expected) =>
    expect(JSON.parse(serialiseStored(state(parts)))).toEqual(JSON.parse(expected)),
  )

  it('writes a tick named __proto__ as one', () => {
    const text = serialiseStored(state({ ticks: new Map([['__proto__', done]]) }))
    expect(text).toBe('{"version":1,"ticks":{"__proto__":{"state":"done","on":"2026-11-23"}}}')
  })

  it('carries a broken text over into the next state', () => {
    const next = parseStored(serialiseStored(parseStored('no JSON')))
    expect(next).toEqual(state({ rest: { broken: 'no JSON' } }))
  })

  it('is undone by parseStored', () => {
    const tick = fc.record({ state: fc.constantFrom('done' as const, 'na' as const), on: anyDay })
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '0'))
    const own = ['version', 'ticks', 'cut', 'region', 'audience', 'quiet']
    const rest = fc.dictionary(
      name.filter((key) => !own.includes(key)),
      fc.jsonValue(),
    )
    const filter = fc.record({
      timeBudget: fc.constantFrom(...timeBudgets),
      region: fc.constantFrom(...regions),
      audience: fc.constantFrom(...audiences),
    })
    const any = fc.record({
      ticks: fc.array(fc.tuple(name, tick)),
      filter: fc.option(filter),
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
