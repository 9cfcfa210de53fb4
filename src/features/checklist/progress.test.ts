import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressOf } from './progress.ts'

const open = (minutes: number) => ({ minutes })
const done = (minutes: number) => ({ minutes, state: 'done' as const })
const na = (minutes: number) => ({ minutes, state: 'na' as const })

describe('progressOf', () => {
  it.each([
    ['nothing', [], { done: 0, total: 0, minutes: 0 }],
    ['one open step', [open(2)], { done: 0, total: 1, minutes: 2 }],
    ['one done step', [done(2)], { done: 1, total: 1, minutes: 0 }],
    ['half a minute, rounded up', [done(1), open(0.5)], { done: 1, total: 2, minutes: 1 }],
    ['a quarter of a minute, rounded up', [open(0.25)], { done: 0, total: 1, minutes: 1 }],
    ['two halves', [open(0.5), open(0.5)], { done: 0, total: 2, minutes: 1 }],
    ['three halves', [open(0.5), open(0.5), open(0.5)], { done: 0, total: 3, minutes: 2 }],
    ['a step that does not apply', [done(1), na(15), open(2)], { done: 1, total: 2, minutes: 2 }],
    ['nothing that applies', [na(1), na(2)], { done: 0, total: 0, minutes: 0 }],
    [
      'four of seven',
      [done(1), done(1), done(2), done(5), open(3), open(2), open(0.5)],
      { done: 4, total: 7, minutes: 6 },
    ],
  ])('of %s', (_, steps, expected) => expect(progressOf(steps)).toEqual(expected))

  it('counts every step once, and no minutes exactly when all is done', () => {
    const step = fc.record({
      minutes: fc.constantFrom(0.5, 1, 2, 3, 10),
      state: fc.constantFrom('done' as const, 'na' as const, undefined),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { done, total, minutes } = progressOf(steps)
        expect(total).toBe(steps.filter(({ state }) => state !== 'na').length)
        expect(done).toBe(steps.filter(({ state }) => state === 'done').length)
        expect(minutes === 0).toBe(done === total)
        expect(Number.isInteger(minutes)).toBe(true)
      }),
    )
  })
})
