import { describe, expect, it } from 'vitest'
import {
  audiences,
  cuts,
  fits,
  parseFilter,
  regions,
  standardFilter,
  type ChecklistFilter,
} from './checklist-filter.ts'

const everywhere = { regions, audience: audiences }

describe('fits', () => {
  it.each<[string, ChecklistFilter['cut'], boolean]>([
    ['2', '2', true],
    ['2', '10', true],
    ['2', 'thorough', true],
    ['10', '2', false],
    ['10', '10', true],
    ['10', 'thorough', true],
    ['thorough', '2', false],
    ['thorough', '10', false],
    ['thorough', 'thorough', true],
  ])('a step of cut %s in a list of cut %s: %s', (cut, chosen, expected) =>
    expect(fits({ ...everywhere, cut }, { ...standardFilter, cut: chosen })).toBe(expected),
  )

  it('asks for region and audience', () => {
    const step = { cut: '2', regions: ['uk'], audience: ['company'] }
    const filter: ChecklistFilter = { cut: '2', region: 'uk', audience: 'company' }
    expect(fits(step, filter)).toBe(true)
    expect(fits(step, { ...filter, region: 'eea-ch' })).toBe(false)
    expect(fits(step, { ...filter, audience: 'member' })).toBe(false)
  })
})

describe('parseFilter', () => {
  it('reads what it knows', () => {
    for (const cut of cuts)
      for (const region of regions)
        for (const audience of audiences)
          expect(parseFilter({ cut, region, audience })).toEqual({ cut, region, audience })
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['other values', { cut: '3', region: 'EU', audience: 'Member' }],
    ['other types', { cut: 10, region: ['uk'], audience: { member: true } }],
    ['inherited names', { cut: 'constructor', region: '__proto__', audience: 'toString' }],
  ])('keeps the standard for %s', (_, value) => expect(parseFilter(value)).toEqual(standardFilter))

  it('keeps what was chosen before where a field says nothing', () => {
    const before: ChecklistFilter = { cut: '2', region: 'uk', audience: 'company' }
    expect(parseFilter({ region: 'elsewhere' }, before)).toEqual({ ...before, region: 'elsewhere' })
  })
})
