import { addYears } from 'date-fns'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDay, day, everywhere, shifted } from '../testing/days.ts'
import { atUtc } from './calendar-date.ts'
import { phaseOf, type Phase } from './phase.ts'

const before = (days: number): Phase => ({ name: 'before', days })
const after = (days: number, years: number, restDays: number): Phase => ({ name: 'after', days, years, restDays })

it.each<[today: string, target: string, expected: Phase]>([
  ['2025-11-02', '2025-11-03', before(1)],
  ['2025-11-03', '2025-11-03', { name: 'on' }],
  ['2026-11-02', '2025-11-03', after(364, 0, 364)],
  ['2026-11-03', '2025-11-03', after(365, 1, 0)],
  ['2028-11-02', '2025-11-03', after(1095, 2, 365)],
  ['2028-02-29', '2024-02-29', after(1461, 4, 0)],
  ['2025-03-01', '2024-02-29', after(366, 1, 1)],
])('%s to %s, wherever the device is', (today, target, expected) =>
  expect(everywhere(() => phaseOf(day(today), day(target)))).toEqual(expected),
)

it('counts as many days before as after, and splits those after into years and the rest', () =>
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40_000 }), (target, days) => {
      const today = shifted(target, days)
      expect(phaseOf(target, today)).toEqual(before(days))
      const phase = phaseOf(today, target)
      if (phase.name !== 'after') throw new Error(phase.name)
      const anniversary = addYears(atUtc(target), phase.years).getTime()
      expect(phase.days).toBe(days)
      expect(anniversary + phase.restDays * 86_400_000).toBe(Date.parse(today))
      expect(phase.restDays).toBeGreaterThanOrEqual(0)
      expect(phase.restDays).toBeLessThanOrEqual(365)
    }),
  ))
