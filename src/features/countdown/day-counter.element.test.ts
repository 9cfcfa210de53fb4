// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { de } from '../../i18n/de.ts'
import { queryRequired } from '../../lib/dom.ts'
import { openPage } from '../../testing/open-page.ts'
import './day-counter.element.ts'

const { counter: t } = de
const HOUR_MS = 3_600_000
const counter = () => queryRequired<HTMLElement>(document.documentElement, 'day-counter')
const says = () => ['.label', '.time', '.days'].map((part) => queryRequired(counter(), part).textContent)

/** Opens the home page at an instant; the build is as old as a page that readers find. */
async function openAt(instant: string, query = ''): Promise<void> {
  vi.setSystemTime(instant)
  await openPage(`/${query}`)
  document.documentElement.dataset['built'] = '2026-11-23'
  const element = counter()
  element.replaceWith(element)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it.each([
  ['the day in Berlin, not in UTC', '2026-11-30T23:30:00Z', '', [t.since, '1 Jahr und 28 Tage', '393 Tage']],
  ['no day before the build', '2019-05-05T12:00:00Z', '', [t.since, '1 Jahr und 20 Tage', '385 Tage']],
  ['the day that was asked for', '2026-11-30T12:00:00Z', '?stand=2025-11-02', [t.until, 'morgen', '']],
])('counts to %s', async (_, instant, query, said) => {
  await openAt(instant, query)
  expect(says()).toEqual(said)
})

it('keeps what was built where the clock is years ahead', async () => {
  vi.setSystemTime('2035-01-01T12:00:00Z')
  await openPage('/')
  expect(says()).toEqual([t.built, expect.stringMatching(/^\d+\. \p{L}+ 20\d\d$/u), ''])
})

it.each([
  ['in winter', '2027-01-14T23:00:30Z', 24],
  ['when summer time begins', '2027-03-27T23:00:30Z', 23],
  ['when summer time ends', '2027-10-30T22:00:30Z', 25],
])('follows midnight in an open page %s', async (_, start, hours) => {
  await openAt(start)
  const [, first] = says()
  await vi.advanceTimersByTimeAsync(hours * HOUR_MS - 60_000)
  expect(says()[1]).toBe(first)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(says()[1]).not.toBe(first)
})

it.each([
  ['page', () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))],
  ['tab', () => document.dispatchEvent(new Event('visibilitychange'))],
])('looks at the clock again when its %s comes back', async (_, comeBack) => {
  await openAt('2026-12-01T12:00:00Z')
  vi.setSystemTime('2026-12-06T12:00:00Z')
  comeBack()
  expect(says()[1]).toBe('1 Jahr und 33 Tage')
})

it('falls silent out of the page and counts again when it is back', async () => {
  await openAt('2026-12-01T12:00:00Z')
  const element = counter()
  const parent = element.parentElement!
  const text = element.textContent
  element.remove()
  await vi.advanceTimersByTimeAsync(25 * HOUR_MS)
  expect(element.textContent).toBe(text)
  parent.append(element)
  expect(says()[1]).toBe('1 Jahr und 29 Tage')
})
