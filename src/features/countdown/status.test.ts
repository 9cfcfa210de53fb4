import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { t } from '../../i18n/index.ts'
import { locales, type Locale } from '../../site.ts'
import { anyDay, day } from '../../testing/days.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { phaseOf } from '../../lib/phase.ts'
import { statusOf, type StatusTexts } from './status.ts'
import { interpolate } from '../../lib/interpolate.ts'

const effective = day('2025-11-03')
const textsOf = (locale: Locale): StatusTexts => {
  const { counter } = t(locale)
  return {
    ...counter,
    on: interpolate(counter.on, { date: inWords(effective, locale) }),
    target: inWords(effective, locale, true),
  }
}
const said = (today: string, locale: Locale = 'de') =>
  statusOf(phaseOf(day(today), effective), textsOf(locale), locale)

describe('statusOf, in German', () => {
  it.each([
    ['2024-11-03', '365 Tage', 'Noch 365 Tage bis Montag, 3. November 2025.'],
    ['2025-10-15', '19 Tage', 'Noch 19 Tage bis Montag, 3. November 2025.'],
    ['2025-11-01', '2 Tage', 'Noch 2 Tage bis Montag, 3. November 2025.'],
    ['2025-11-02', 'Morgen', 'Morgen beginnt es.'],
    ['2025-11-03', 'Heute', 'Heute, am 3. November 2025, beginnt es.'],
    ['2025-11-04', '1 Tag', 'Seit 1 Tag in Kraft.'],
    ['2025-11-05', '2 Tage', 'Seit 2 Tagen in Kraft.'],
    ['2025-11-15', '12 Tage', 'Seit 12 Tagen in Kraft.'],
    ['2026-11-02', '364 Tage', 'Seit 364 Tagen in Kraft.'],
    ['2026-11-03', '365 Tage', 'Seit 1 Jahr in Kraft (365 Tage).'],
    ['2026-11-04', '366 Tage', 'Seit 1 Jahr und 1 Tag in Kraft (366 Tage).'],
    ['2026-11-23', '385 Tage', 'Seit 1 Jahr und 20 Tagen in Kraft (385 Tage).'],
    ['2027-11-02', '729 Tage', 'Seit 1 Jahr und 364 Tagen in Kraft (729 Tage).'],
    ['2027-11-03', '730 Tage', 'Seit 2 Jahren in Kraft (730 Tage).'],
    ['2027-11-04', '731 Tage', 'Seit 2 Jahren und 1 Tag in Kraft (731 Tage).'],
    ['2028-02-29', '848 Tage', 'Seit 2 Jahren und 118 Tagen in Kraft (848 Tage).'],
  ])('%s: %s, %s', (today, figure, sentence) => expect(said(today)).toEqual({ figure, sentence }))
})

describe.each(locales)('statusOf, in %s', (locale) => {
  it('leaves no placeholder open and says no zero, on any day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { figure, sentence } = said(today, locale)
        expect(figure + sentence).not.toMatch(/[{}]|undefined|(^|\D)0 /)
        expect(sentence).toMatch(/\.$/)
      }),
    )
  })

  it('has one sentence for every phase, none of which fits another', () => {
    const days = ['2025-11-01', '2025-11-02', '2025-11-03', '2025-11-05', '2026-11-04']
    expect(new Set(days.map((today) => said(today, locale).sentence)).size).toBe(days.length)
  })
})
