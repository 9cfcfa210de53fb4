import { describe, expect, it } from 'vitest'
import {
  audiences,
  fits,
  parseFilter,
  regions,
  standardFilter,
  timeBudgets,
  type ChecklistFilter,
} from './checklist-filter.ts'

const other: ChecklistFilter = { timeBudget: '2', region: 'uk', audience: 'company' }

describe('fits', () => {
  it('takes steps of smaller time budgets in', () => {
    const everywhere = { regions, audience: audiences }
    const shown = timeBudgets.map((timeBudget) =>
      timeBudgets.filter((one) => fits({ ...everywhere, timeBudget: one }, { ...standardFilter, timeBudget })),
    )
    expect(shown).toEqual([['2'], ['2', '10'], ['2', '10', 'thorough']])
  })

  it.each([
    ['both', {}, true],
    ['another region', { region: 'eea-ch' }, false],
    ['another audience', { audience: 'member' }, false],
  ] as const)('asks for region and audience: %s', (_, change, expected) =>
    expect(fits({ timeBudget: '2', regions: ['uk'], audience: ['company'] }, { ...other, ...change })).toBe(
      expected,
    ),
  )
})

describe('parseFilter', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    ['other values', { timeBudget: '3', region: 'EU', audience: 'Member' }],
    ['other types', { timeBudget: 10, region: ['uk'], audience: { member: true } }],
    ['inherited names', { timeBudget: 'constructor', region: '__proto__', audience: 'toString' }],
  ])('keeps what was chosen before for %s', (_, value) => {
    expect(parseFilter(value)).toEqual(standardFilter)
    expect(parseFilter(value, other)).toEqual(other)
  })
})
