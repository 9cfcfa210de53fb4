import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '../../testing/days.ts'
import { anyTick, done } from '../../testing/ticks.ts'
import type { Tick } from '../../lib/stored.ts'
import { changesBetween, merged, replaced } from './merge.ts'

const name: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor')
const anyTicks = fc.array(fc.tuple(name, anyTick)).map((ticks) => new Map(ticks))
const anyKnown = fc.array(name).map((names) => new Set(names))

it('merged keeps own ticks, fills what is open, and is the same done twice', () => {
  fc.assert(
    fc.property(anyTicks, anyTicks, (own, foreign) => {
      const both = merged(own, foreign)
      for (const id of [...own.keys(), ...foreign.keys(), ...both.keys()])
        expect(both.get(id)).toEqual(own.get(id) ?? foreign.get(id))
      expect(merged(both, foreign)).toEqual(both)
    }),
  )
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
  const [later, na]: Tick[] = [
    { ...done, on: day('2026-11-24') },
    { ...done, state: 'na' },
  ]
  const before = new Map([['gone', na!], ['same', done], ['moved', done], ['turned', done]]) // prettier-ignore
  const after = new Map([['new', na!], ['turned', na!], ['moved', later!], ['same', { ...done }]]) // prettier-ignore
  expect(changesBetween(before, after)).toEqual([
    { id: 'gone', from: na, to: null },
    { id: 'moved', from: done, to: later },
    { id: 'turned', from: done, to: na },
    { id: 'new', from: null, to: na },
  ])
})
