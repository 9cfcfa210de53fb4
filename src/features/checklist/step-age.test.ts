import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day, everywhere, shifted } from '../../testing/days.ts'
import { stepAge } from './step-age.ts'

describe('stepAge', () => {
  it.each([
    ['2026-08-25', '2026-11-25', 'fresh'],
    ['2026-08-24', '2026-11-25', 'old'],
    ['2026-11-30', '2027-02-28', 'fresh'],
    ['2026-11-30', '2027-03-01', 'old'],
    // A day to come is a mistake of somebody's calendar, and not old.
    ['2026-12-24', '2026-11-25', 'fresh'],
  ] as const)('re-enacted on %s and looked at on %s it is %s, wherever the device is', (reenacted, today, age) => {
    expect(everywhere(() => stepAge(day(reenacted), day(today)))).toBe(age)
  })

  it('is never where nobody walked the step', () => expect(stepAge(undefined, day('2026-11-25'))).toBe('never'))

  it('is fresh for 89 days and old after 92, and never grows young again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (reenacted, days) => {
        const age = stepAge(reenacted, shifted(reenacted, days))
        if (days <= 89) expect(age).toBe('fresh')
        if (days > 92) expect(age).toBe('old')
        if (age === 'old') expect(stepAge(reenacted, shifted(reenacted, days + 1))).toBe('old')
      }),
    )
  })
})
