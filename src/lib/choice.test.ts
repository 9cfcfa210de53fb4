import { describe, expect, it } from 'vitest'
import { audiences, cuts, fits, parseChoice, regions, standardChoice, type Choice } from './choice.ts'

const everywhere = { regions, audience: audiences }

describe('fits', () => {
  it.each<[string, Choice['cut'], boolean]>([
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
    expect(fits({ ...everywhere, cut }, { ...standardChoice, cut: chosen })).toBe(expected),
  )

  it('asks for region and audience', () => {
    const step = { cut: '2', regions: ['uk'], audience: ['company'] }
    const choice: Choice = { cut: '2', region: 'uk', audience: 'company' }
    expect(fits(step, choice)).toBe(true)
    expect(fits(step, { ...choice, region: 'eea-ch' })).toBe(false)
    expect(fits(step, { ...choice, audience: 'member' })).toBe(false)
  })
})

describe('parseChoice', () => {
  it('reads what it knows', () => {
    for (const cut of cuts)
      for (const region of regions)
        for (const audience of audiences)
          expect(parseChoice({ cut, region, audience })).toEqual({ cut, region, audience })
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['other values', { cut: '3', region: 'EU', audience: 'Member' }],
    ['other types', { cut: 10, region: ['uk'], audience: { member: true } }],
    ['inherited names', { cut: 'constructor', region: '__proto__', audience: 'toString' }],
  ])('keeps the standard for %s', (_, value) => expect(parseChoice(value)).toEqual(standardChoice))

  it('keeps what was chosen before where a field says nothing', () => {
    const before: Choice = { cut: '2', region: 'uk', audience: 'company' }
    expect(parseChoice({ region: 'elsewhere' }, before)).toEqual({ ...before, region: 'elsewhere' })
  })
})
