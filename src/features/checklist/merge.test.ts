import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDay, day } from '../../testing/days.ts'
import { changesBetween, merged, replaced } from './merge.ts'
import type { Tick } from '../../lib/stored.ts'

const done: Tick = { state: 'done', on: day('2026-11-23') }
const doneLater: Tick = { state: 'done', on: day('2026-11-24') }
const na: Tick = { state: 'na', on: day('2026-11-23') }

const name: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor')
const anyTick: fc.Arbitrary<Tick> = fc.record({ state: fc.constantFrom('done', 'na'), on: anyDay })
const anyTicks = fc.array(fc.tuple(name, anyTick)).map((ticks) => new Map(ticks))
const anyKnown = fc.array(name).map((names) => new Set(names))

/** A state as plain entries, in its order. */
const frozen = (ticks: ReadonlyMap<string, Tick>) => JSON.stringify([...ticks])

it('merged keeps own ticks and fills what is open', () => {
  const own = new Map([['a', done], ['b', na]]) // prettier-ignore
  const foreign = new Map([['b', doneLater], ['c', na]]) // prettier-ignore
  expect(merged(own, foreign)).toEqual(new Map([['a', done], ['b', na], ['c', na]])) // prettier-ignore
})

it('merged loses nothing of either state and is the same done twice', () => {
  fc.assert(
    fc.property(anyTicks, anyTicks, (own, foreign) => {
      const both = merged(own, foreign)
      expect(merged(both, foreign)).toEqual(both)
      expect(merged(own, own)).toEqual(own)
      for (const [id, tick] of own) expect(both.get(id)).toEqual(tick)
      expect(new Set(both.keys())).toEqual(new Set([...own.keys(), ...foreign.keys()]))
      for (const { from, to } of changesBetween(own, both)) expect([from, to]).toEqual([null, expect.anything()])
    }),
  )
})

it('replaced lets the foreign state count for known steps, and keeps own ticks of others', () => {
  const own = new Map([['a', done], ['b', done], ['old', na], ['older', na]]) // prettier-ignore
  const foreign = new Map([['b', na], ['c', done], ['new', done], ['older', done]]) // prettier-ignore
  const expected = new Map([['b', na], ['c', done], ['old', na], ['new', done], ['older', na]]) // prettier-ignore
  expect(replaced(own, foreign, new Set(['a', 'b', 'c']))).toEqual(expected)
})

it('replaced agrees with the foreign state on known steps, with the own one on its other steps', () => {
  fc.assert(
    fc.property(anyTicks, anyTicks, anyKnown, (own, foreign, known) => {
      const after = replaced(own, foreign, known)
      for (const id of new Set([...known, ...own.keys(), ...foreign.keys()]))
        expect(after.get(id)).toEqual(known.has(id) ? foreign.get(id) : (own.get(id) ?? foreign.get(id)))
      expect(replaced(after, foreign, known)).toEqual(after)
    }),
  )
})

it('changesBetween lists what differs, in the order of first appearance', () => {
  const before = new Map([['gone', na], ['same', done], ['moved', done], ['turned', done]]) // prettier-ignore
  const after = new Map([['new', na], ['turned', na], ['moved', doneLater], ['same', { ...done }]]) // prettier-ignore
  expect(changesBetween(before, after)).toEqual([
    { id: 'gone', from: na, to: null },
    { id: 'moved', from: done, to: doneLater },
    { id: 'turned', from: done, to: na },
    { id: 'new', from: null, to: na },
  ])
})

it('changesBetween leads from one state to the other, and to nothing between equal ones', () => {
  fc.assert(
    fc.property(anyTicks, anyTicks, anyKnown, (own, foreign, known) => {
      const after = replaced(own, foreign, known)
      const walked = new Map(own)
      for (const { id, from, to } of changesBetween(own, after)) {
        expect(walked.get(id) ?? null).toEqual(from)
        if (to) walked.set(id, to)
        else walked.delete(id)
      }
      expect(walked).toEqual(after)
      expect(changesBetween(after, new Map([...after].reverse()))).toEqual([])
    }),
  )
})

it('nothing here changes the states it is given', () => {
  fc.assert(
    fc.property(anyTicks, anyTicks, anyKnown, (own, foreign, known) => {
      const given = [frozen(own), frozen(foreign), [...known].join()]
      merged(own, foreign).clear()
      replaced(own, foreign, known).clear()
      changesBetween(own, foreign)
      expect([frozen(own), frozen(foreign), [...known].join()]).toEqual(given)
    }),
  )
})
