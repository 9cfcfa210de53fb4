import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, medians, table, whole } from './figures.ts'

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 9, 100], 10],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected))

  it('has at most half of the values on either side, and leaves them in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const before = [...values]
        const middle = median(values)
        expect(values).toEqual(before)
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  it('of nothing is a mistake', () => expect(() => median([])).toThrow('no values'))
})

it('every figure has a median of its own', () => {
  const runs = [
    { lcp: 900, cls: 0 },
    { lcp: 700, cls: 0.2 },
    { lcp: 800, cls: 0.1 },
  ]
  expect(medians(runs)).toEqual({ lcp: 800, cls: 0.1 })
})

it.each([
  [0, '0'],
  [999.5, '1,000'],
  [1234567.2, '1,234,567'],
])('%d is written %s', (value, expected) => expect(whole(value)).toBe(expected))

it('a table is Markdown, with figures under each other', () => {
  expect(
    table(
      ['page', 'HTML'],
      [
        ['/', '14,160'],
        ['/daten/', '9'],
      ],
    ),
  ).toBe(
    [
      '| page    |   HTML |', //
      '| ------- | -----: |',
      '| /       | 14,160 |',
      '| /daten/ |      9 |',
    ].join('\n'),
  )
})
