import { expect, it } from 'vitest'
import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { fileAge } from './file-age.ts'

const day = (text: string) => parseCalendarDate(text)!

it.each([
  ['2026-11-25', null],
  ['2026-11-24', null],
  ['2026-12-25', null],
  ['2026-12-26', { unit: 'months', n: 1 }],
  ['2027-05-26', { unit: 'months', n: 6 }],
  ['2027-11-25', { unit: 'months', n: 11 }],
  ['2027-11-26', { unit: 'years', n: 1 }],
  ['2028-11-26', { unit: 'years', n: 2 }],
])('a copy of 25 November 2026 is on %s older than %j', (today, age) =>
  expect(fileAge(day('2026-11-25'), day(today))).toEqual(age),
)

it('says nothing under a clock that is not believed', () =>
  expect(fileAge(day('2026-11-25'), 'unknown')).toBeNull())

it('counts a leap day’s month as it ends', () => {
  expect(fileAge(day('2028-02-29'), day('2029-02-28'))).toEqual({ unit: 'months', n: 11 })
  expect(fileAge(day('2028-02-29'), day('2029-03-02'))).toEqual({ unit: 'years', n: 1 })
})
