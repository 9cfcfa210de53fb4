import fc from 'fast-check'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { asOfIn } from '../lib/as-of.ts'
import { calendarDateIn, later } from '../lib/calendar-date.ts'
import { phaseOf } from '../lib/phase.ts'
import { anyDay, day } from '../testing/days.ts'
import { phaseScript } from './phase-script.ts'

const milestones = { effective: day('2025-11-03'), 'ai-act-marking': day('2026-12-02') }
const days = Object.entries(milestones)
  .map(([id, date]) => `${id}:${date}`)
  .join(' ')

/** Runs the script as a browser with that clock and address would; returns the root element's data. */
function run(now: string, search = '', built = '2025-01-01'): Record<string, string | undefined> {
  const instant = new Date(now).getTime()
  const dataset: Record<string, string | undefined> = { days, built }
  class FakeDate extends Date {
    constructor(...given: [] | [string]) {
      super(given.length === 0 ? instant : given[0])
    }
  }
  const document = { documentElement: { dataset } }
  runInNewContext(phaseScript, { document, location: { search }, Date: FakeDate, URLSearchParams })
  return dataset
}
const phase = (now: string, search?: string, built?: string) => run(now, search, built)['phase']

/** What the site's own functions make of the same day: the script may not differ. */
const expected = (today: string): string =>
  Object.entries(milestones)
    .map(([id, target]) => `${id}-${phaseOf(day(today), target).name}`)
    .join(' ')

describe('the phase script', () => {
  it('has at most 400 bytes', () => expect(Buffer.byteLength(phaseScript)).toBeLessThanOrEqual(400))

  it('can stand inside a script element', () => expect(phaseScript).not.toMatch(/<\/|<!--|[^\x20-\x7e]/))

  it.each([
    ['2025-10-15T12:00:00Z', 'effective-before ai-act-marking-before'],
    ['2025-11-02T22:59:59Z', 'effective-before ai-act-marking-before'],
    ['2025-11-02T23:00:00Z', 'effective-on ai-act-marking-before'],
    ['2025-11-03T22:59:59Z', 'effective-on ai-act-marking-before'],
    ['2025-11-03T23:00:00Z', 'effective-after ai-act-marking-before'],
    ['2026-07-14T22:00:00Z', 'effective-after ai-act-marking-before'],
    ['2026-12-01T22:59:59Z', 'effective-after ai-act-marking-before'],
    ['2026-12-01T23:00:00Z', 'effective-after ai-act-marking-on'],
    ['2026-12-02T22:59:59Z', 'effective-after ai-act-marking-on'],
    ['2026-12-02T23:00:00Z', 'effective-after ai-act-marking-after'],
    ['2031-01-01T12:00:00Z', 'effective-after ai-act-marking-after'],
  ])('at %s: %s', (now, words) => expect(phase(now)).toBe(words))

  it.each([
    ['2019-01-01T12:00:00Z', '2025-11-02', 'effective-before ai-act-marking-before'],
    ['2019-01-01T12:00:00Z', '2025-11-03', 'effective-on ai-act-marking-before'],
    ['2019-01-01T12:00:00Z', '2026-11-23', 'effective-after ai-act-marking-before'],
    ['2026-11-23T12:00:00Z', '2026-12-02', 'effective-after ai-act-marking-on'],
    ['2026-12-03T12:00:00Z', '2026-12-02', 'effective-after ai-act-marking-after'],
  ])('a clock at %s, built on %s: %s', (now, built, words) => expect(phase(now, '', built)).toBe(words))

  it.each([
    ['?stand=2025-10-15', 'effective-before ai-act-marking-before'],
    ['?stand=2025-11-03', 'effective-on ai-act-marking-before'],
    ['?stand=2025-11-04', 'effective-after ai-act-marking-before'],
    ['?x=1&stand=2026-12-02', 'effective-after ai-act-marking-on'],
    ['?stand=2039-01-01', 'effective-after ai-act-marking-after'],
    ['?stand=2024-02-29', 'effective-before ai-act-marking-before'],
  ])('%s stands above clock and floor', (search, words) => {
    expect(phase('2026-11-23T12:00:00Z', search, '2026-11-23')).toBe(words)
  })

  it.each([
    '?stand',
    '?stand=',
    '?stand=heute',
    '?stand=null',
    '?stand=0',
    '?stand=2025',
    '?stand=2025-10',
    '?stand=2025-02-30',
    '?stand=20251015',
    '?stand=2025-10-15T00:00:00.000Z',
    '?stand=2025-10-15%20',
    '?stand=%202025-10-15',
    '?stand=2025-10-15%00',
    '?stand=%2B002025-10-15',
    '?stand=0000-01-01',
    '?stand=0999-12-31',
    '?stand=3000-01-01',
    '?stand=9999-12-31',
    '?stand=<img src=x onerror=alert(1)>',
    '?stand=__proto__',
    '?stand=heute&stand=2025-10-15',
    '?%E0%A4%A=stand',
  ])('ignores %s', (search) => {
    const { phase, ...rest } = run('2026-11-23T12:00:00Z', search)
    expect(phase).toBe('effective-after ai-act-marking-before')
    expect(rest).toEqual({ days, built: '2025-01-01' })
  })

  it('ignores 100 kB', () => {
    expect(phase('2026-11-23T12:00:00Z', `?stand=${'9'.repeat(100_000)}`)).toBe(
      'effective-after ai-act-marking-before',
    )
  })

  it('agrees with the functions that the counter uses', () => {
    const query = fc.oneof(
      fc.constant(''),
      fc.constantFrom('2025-02-29', '2025-13-01', '1e3', '+2025-01-01').map((text) => `?stand=${text}`),
      anyDay.map((date) => `?stand=${date}`),
    )
    const anyHour = fc.constantFrom('00', '12', '21', '22', '23')
    fc.assert(
      fc.property(anyDay, anyHour, anyDay, query, (date, hour, built, search) => {
        const instant = `${date}T${hour}:30:00Z`
        const asOf = asOfIn(search)
        const device = calendarDateIn('Europe/Berlin', new Date(instant))
        const today = asOf.name === 'day' ? asOf.day : later(device, built)
        expect(phase(instant, search, built)).toBe(expected(today))
      }),
    )
  })
})
