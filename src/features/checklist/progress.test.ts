import fc from 'fast-check'
import { expect, it } from 'vitest'
import { progressOf } from './progress.ts'

it.each([
  ['nothing', [], { done: 0, total: 0, minutes: 0 }],
  ['a quarter of a minute, rounded up', [[0.25]], { done: 0, total: 1, minutes: 1 }],
  ['three halves, rounded up as one', [[0.5], [0.5], [0.5]], { done: 0, total: 3, minutes: 2 }],
  ['a step that does not apply', [[1, 'done'], [15, 'na'], [2]], { done: 1, total: 2, minutes: 2 }],
] as const)('the progress of %s', (_, steps, expected) =>
  expect(progressOf(steps.map(([minutes, state]) => ({ minutes, state })))).toEqual(expected),
)

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
    }),
  )
})
