import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../testing/days.ts'
import { asOfIn } from './as-of.ts'

describe('asOfIn', () => {
  it.each(['', '?', '?x=1', '?Stand=2025-10-15', '?stand2=2025-10-15', '#stand=2025-10-15'])(
    'finds no day in %j',
    (query) => expect(asOfIn(query)).toEqual({ name: 'none' }),
  )

  it.each([
    ['?stand=2025-10-15', '2025-10-15'],
    ['stand=2025-10-15', '2025-10-15'],
    ['?x=1&stand=2024-02-29&y', '2024-02-29'],
    ['?stand=2025%2D10%2D15', '2025-10-15'],
    ['?stand=2025-10-15&stand=2026-01-01', '2025-10-15'],
  ])('finds a day in %j', (query, day) => expect(asOfIn(query)).toEqual({ name: 'day', day }))

  it.each([
    '?stand',
    '?stand=',
    '?stand=heute',
    '?stand=2025-02-30',
    '?stand=20251015',
    '?stand=2025-10-15T00:00:00Z',
    '?stand=+2025-10-15',
    '?stand=2025-10-15%20',
    '?stand=0000-01-01',
    '?stand=<script>alert(1)</script>',
    '?stand=%E0%A4%A',
    '?stand=heute&stand=2025-10-15',
  ])('calls %j invalid', (query) => expect(asOfIn(query)).toEqual({ name: 'invalid' }))

  it('reads every day back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(asOfIn(`?stand=${day}`)).toEqual({ name: 'day', day })
      }),
    )
  })
})
