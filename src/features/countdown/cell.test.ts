import fc from 'fast-check'
import { expect, it } from 'vitest'
import { t } from '../../i18n/index.ts'
import { locales } from '../../site.ts'
import { anyDay, day } from '../../testing/days.ts'
import { phaseOf } from '../../lib/phase.ts'
import { cellOf } from './cell.ts'

const cellOn = (today: string, locale: 'de' | 'en') => {
  const { label, time, days } = cellOf(phaseOf(day(today), day('2025-11-03')), { locale, ...t(locale).counter })
  return [label, time, days].join(' | ')
}

it.each([
  ['2025-10-15', 'Das ist | in 19 Tagen | ', 'That is | in 19 days | '],
  ['2025-11-01', 'Das ist | übermorgen | ', 'That is | in 2 days | '],
  ['2025-11-02', 'Das ist | morgen | ', 'That is | tomorrow | '],
  ['2025-11-03', 'Das ist | heute | ', 'That is | today | '],
  ['2025-11-04', 'Seither | 1 Tag | ', 'Since then | 1 day | '],
  ['2026-11-03', 'Seither | 1 Jahr | 365 Tage', 'Since then | 1 year | 365 days'],
  ['2026-11-04', 'Seither | 1 Jahr und 1 Tag | 366 Tage', 'Since then | 1 year and 1 day | 366 days'],
  ['2028-02-29', 'Seither | 2 Jahre und 118 Tage | 848 Tage', 'Since then | 2 years and 118 days | 848 days'],
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
