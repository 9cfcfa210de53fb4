import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateOf } from './duplicates.ts'

describe('duplicateOf', () => {
  it.each<[string[], string | undefined]>([
    [[], undefined],
    [['a'], undefined],
    [['a', 'b', 'c'], undefined],
    [['a', 'A'], undefined],
    [['a', 'a'], 'a'],
    [['a', 'b', 'a'], 'a'],
    [['a', 'b', 'b', 'a'], 'b'],
    [['', ''], ''],
  ])('of %j is %j', (values, expected) => expect(duplicateOf(values)).toBe(expected))

  it('finds one exactly when a set is smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
        expect(duplicateOf(values) !== undefined).toBe(new Set(values).size < values.length)
      }),
    )
  })
})
