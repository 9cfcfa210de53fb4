import { addYears } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day, deviceZones, inDeviceZone, shifted } from '../testing/days.ts'
import { atUtc } from './calendar-date.ts'
import { phaseOf, type Phase } from './phase.ts'

const before = (days: number): Phase => ({ name: 'before', days })
const after = (days: number, years: number, restDays: number): Phase => ({ name: 'after', days, years, restDays })

const rows: [today: string, expected: Phase][] = [
  ['2023-11-03', before(731)],
  ['2024-02-29', before(613)],
  ['2024-11-03', before(365)],
  ['2025-03-29', before(219)],
  ['2025-03-31', before(217)],
  ['2025-10-15', before(19)],
  ['2025-10-25', before(9)],
  ['2025-10-26', before(8)],
  ['2025-10-27', before(7)],
  ['2025-11-01', before(2)],
  ['2025-11-02', before(1)],
  ['2025-11-03', { name: 'on' }],
  ['2025-11-04', after(1, 0, 1)],
  ['2025-11-05', after(2, 0, 2)],
  ['2025-11-15', after(12, 0, 12)],
  ['2025-12-31', after(58, 0, 58)],
  ['2026-01-01', after(59, 0, 59)],
  ['2026-02-28', after(117, 0, 117)],
  ['2026-03-01', after(118, 0, 118)],
  ['2026-03-29', after(146, 0, 146)],
  ['2026-03-30', after(147, 0, 147)],
  ['2026-11-02', after(364, 0, 364)],
  ['2026-11-03', after(365, 1, 0)],
  ['2026-11-04', after(366, 1, 1)],
  ['2026-11-23', after(385, 1, 20)],
  ['2027-11-02', after(729, 1, 364)],
  ['2027-11-03', after(730, 2, 0)],
  ['2027-11-04', after(731, 2, 1)],
  ['2028-02-28', after(847, 2, 117)],
  ['2028-02-29', after(848, 2, 118)],
  ['2028-03-01', after(849, 2, 119)],
  ['2028-11-02', after(1095, 2, 365)],
  ['2028-11-03', after(1096, 3, 0)],
  ['2035-11-03', after(3652, 10, 0)],
]

describe('phaseOf', () => {
  describe.each(deviceZones)('on a device in %s', (device) => {
    it.each(rows)('%s to 3 November 2025', (today, expected) => {
      expect(inDeviceZone(device, () => phaseOf(day(today), day('2025-11-03')))).toEqual(expected)
    })
  })

  it.each<[string, string, Phase]>([
    ['2028-02-29', '2024-02-29', after(1461, 4, 0)],
    ['2025-03-01', '2024-02-29', after(366, 1, 1)],
    ['2024-03-01', '2024-02-29', after(1, 0, 1)],
    ['2024-02-28', '2024-02-29', before(1)],
    ['2024-02-29', '2023-02-28', after(366, 1, 1)],
  ])('%s to %s', (today, target, expected) => expect(phaseOf(day(today), day(target))).toEqual(expected))

  it('is on exactly on the day itself', () => {
    fc.assert(fc.property(anyDay, (target) => phaseOf(target, target).name === 'on'))
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        (today, target) => (phaseOf(today, target).name === 'on') === (today === target),
      ),
    )
  })

  it('counts as many days before as after when both days change places', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40_000 }), (target, days) => {
        const today = shifted(target, days)
        expect(phaseOf(today, target)).toMatchObject({ name: 'after', days })
        expect(phaseOf(target, today)).toEqual({ name: 'before', days })
      }),
    )
  })

  it('splits the days after into years and the rest, and both make the whole again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40_000 }), (target, days) => {
        const phase = phaseOf(shifted(target, days), target)
        if (phase.name !== 'after') throw new Error(phase.name)
        const anniversary = addYears(atUtc(target), phase.years)
        expect(anniversary.getTime() + phase.restDays * 86_400_000).toBe(Date.parse(target) + days * 86_400_000)
        expect(phase.restDays).toBeGreaterThanOrEqual(0)
        expect(phase.restDays).toBeLessThanOrEqual(365)
        expect(phase.years === 0).toBe(phase.restDays === days)
      }),
    )
  })
})
