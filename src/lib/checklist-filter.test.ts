import { describe, expect, it } from 'vitest'
import {
  audiences,
  timeBudgets,
  fits,
  parseFilter,
  regions,
  standardFilter,
  type ChecklistFilter,
} from './checklist-filter.ts'

const everywhere = { regions, audience: audiences }

describe('fits', () => {
  it.each<[string, ChecklistFilter['timeBudget'], boolean]>([
    ['2', '2', true],
    ['2', '10', true],
    ['2', 'thorough', true],
    ['10', '2', false],
    ['10', '10', true],
    ['10', 'thorough', true],
    ['thorough', '2', false],
    ['thorough', '10', false],
    ['thorough', 'thorough', true],
  ])('a step of %s in a list of %s: %s', (timeBudget, chosen, expected) =>
    expect(fits({ ...everywhere, timeBudget }, { ...standardFilter, timeBudget: chosen })).toBe(expected),
  )

  it('asks for region and audience', () => {
    const step = { timeBudget: '2', regions: ['uk'], audience: ['company'] }
    const filter: ChecklistFilter = { timeBudget: '2', region: 'uk', audience: 'company' }
    expect(fits(step, filter)).toBe(true)
    expect(fits(step, { ...filter, region: 'eea-ch' })).toBe(false)
    expect(fits(step, { ...filter, audience: 'member' })).toBe(false)
  })
})

describe('parseFilter', () => {
  it('reads what it knows', () => {
    for (const timeBudget of timeBudgets)
      for (const region of regions)
        for (const audience of audiences)
          expect(parseFilter({ timeBudget, region, audience })).toEqual({ timeBudget, region, audience })
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['other values', { timeBudget: '3', region: 'EU', audience: 'Member' }],
    ['other types', { timeBudget: 10, region: ['uk'], audience: { member: true } }],
    ['inherited names', { timeBudget: 'constructor', region: '__proto__', audience: 'toString' }],
  ])('keeps the standard for %s', (_, value) => expect(parseFilter(value)).toEqual(standardFilter))

  it('keeps what was chosen before where a field says nothing', () => {
    const before: ChecklistFilter = { timeBudget: '2', region: 'uk', audience: 'company' }
    expect(parseFilter({ region: 'elsewhere' }, before)).toEqual({ ...before, region: 'elsewhere' })
  })
})
