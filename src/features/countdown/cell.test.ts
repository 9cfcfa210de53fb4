import fc from 'fast-check'
import { expect, it } from 'vitest'
import { t } from '../../i18n/index.ts'
import { locales } from '../../site.ts'
import { anyDay, day } from '../../testing/days.ts'
import { phaseOf } from '../../lib/phase.ts'
import { cellOf } from './cell.ts'

const [de, en] = [t('de').counter, t('en').counter]
const cellOn = (today: string, locale: 'de' | 'en') => {
  const { label, time, days } = cellOf(phaseOf(day(today), day('2025-11-03')), { locale, ...t(locale).counter })
  return [label, time, days].join(' | ')
}

it.each([
  ['2025-10-15', `${de.until} | in 19 Tagen | `, `${en.until} | in 19 days | `],
  ['2025-11-01', `${de.until} | übermorgen | `, `${en.until} | in 2 days | `],
  ['2025-11-02', `${de.until} | morgen | `, `${en.until} | tomorrow | `],
  ['2025-11-03', `${de.until} | heute | `, `${en.until} | today | `],
  ['2025-11-04', `${de.since} | 1 Tag | `, `${en.since} | 1 day | `],
  ['2026-11-03', `${de.since} | 1 Jahr | 365 Tage`, `${en.since} | 1 year | 365 days`],
  ['2026-11-04', `${de.since} | 1 Jahr und 1 Tag | 366 Tage`, `${en.since} | 1 year and 1 day | 366 days`],
  ['2028-02-29', `${de.since} | 2 Jahre und 118 Tage | 848 Tage`, `${en.since} | 2 years and 118 days | 848 days`],
])('on %s the cell says „%s“', (today, german, english) =>
  expect([cellOn(today, 'de'), cellOn(today, 'en')]).toEqual([german, english]),
)

it('says no zero and leaves no part empty on any day, in any language', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...locales), (today, locale) => {
      expect(cellOn(today, locale)).toMatch(/^[^|]+ \| (?!0)[^|]+ \| /)
    }),
  )
})
