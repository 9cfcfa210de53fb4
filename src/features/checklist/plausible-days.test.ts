import { expect, it } from 'vitest'
import { day } from '../../testing/days.ts'
import { withPlausibleDays } from './plausible-days.ts'

const days = { first: '2024-01-01', last: day('2026-11-28'), today: day('2026-11-27') }

it.each([
  ['2023-12-31', '2026-11-27', 1],
  ['2024-01-01', '2024-01-01', 0],
  ['2026-11-28', '2026-11-28', 0],
  ['2026-11-29', '2026-11-27', 1],
])('a tick of %s gets %s', (on, expected, redated) => {
  const ticks = new Map([
    ['a', { state: 'na' as const, on: day(on) }],
    ['b', { state: 'done' as const, on: day('2026-01-01') }],
  ])
  expect(withPlausibleDays({ kind: 'state', ticks, unknown: 2, unread: 1 }, days)).toEqual({
    ...{ kind: 'state', unknown: 2, unread: 1, redated },
    ticks: new Map([...ticks, ['a', { state: 'na', on: expected }]]),
  })
})

it('what holds no ticks stays as it is', () => {
  const damaged = { kind: 'unreadable', why: 'damaged' } as const
  expect(withPlausibleDays(damaged, days)).toBe(damaged)
})
