import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, day, shifted } from '../../testing/days.ts'
import { receiptOf, ways, type Entry } from './receipt.ts'

const limits = { earliest: day('2025-09-18'), today: day('2026-11-25') }
const entry = (parts: Partial<Entry>): Entry => ({
  way: 'form',
  day: '',
  transit: '3',
  impossible: false,
  ...parts,
})
const known = (text: string) => ({ name: 'day', day: text, assumed: false })
const assumed = (text: string) => ({ name: 'day', day: text, assumed: true })
const fault = (name: string) => ({ name: 'fault', fault: name })

describe('receiptOf', () => {
  it.each<[string, Partial<Entry>, unknown]>([
    ['nothing entered', {}, { name: 'empty' }],
    ['a day that is none, as browsers report it', { impossible: true }, fault('impossible')],
    ['the form, sent today', { day: '2026-11-25' }, known('2026-11-25')],
    ['the form, on the first day', { day: '2025-09-18' }, known('2025-09-18')],
    ['the form, whatever the days of a letter', { day: '2026-11-20', transit: 'x' }, known('2026-11-20')],
    ['a letter received', { way: 'received', day: '2026-11-20' }, known('2026-11-20')],
    ['a letter sent', { way: 'sent', day: '2026-11-20' }, assumed('2026-11-23')],
    ['a slow letter', { way: 'sent', day: '2026-11-25', transit: '30' }, assumed('2026-12-25')],
    ['a way nobody offers', { way: 'pigeon', day: '2026-11-20' }, known('2026-11-20')],
    ['the day before the announcement', { day: '2025-09-17' }, fault('early')],
    ['tomorrow', { day: '2026-11-26' }, fault('future')],
    ['30 February', { day: '2026-02-30' }, fault('impossible')],
    ['more days than letters take', { way: 'sent', day: '2026-11-20', transit: '31' }, fault('transit')],
    ['no number of days', { way: 'sent', day: '2026-11-20', transit: '' }, fault('transit')],
    ['negative days', { way: 'sent', day: '2026-11-20', transit: '-1' }, fault('transit')],
    ['an exponent', { way: 'sent', day: '2026-11-20', transit: '1e1' }, fault('transit')],
  ])('%s', (_, parts, expected) => expect(receiptOf(entry(parts), limits)).toEqual(expected))

  it('believes every day from the first on where today is not known', () => {
    const unknown = { ...limits, today: 'unknown' as const }
    expect(receiptOf(entry({ day: '2031-01-01' }), unknown)).toEqual(known('2031-01-01'))
    expect(receiptOf(entry({ day: '2025-09-17' }), unknown)).toEqual(fault('early'))
  })

  it('answers whatever the fields hold', () => {
    const text = fc.oneof(fc.string(), anyDay)
    const way = fc.oneof(fc.constantFrom(...ways), fc.string())
    fc.assert(
      fc.property(fc.record({ way, day: text, transit: fc.string(), impossible: fc.boolean() }), (fields) => {
        const receipt = receiptOf(fields, limits)
        if (receipt.name !== 'day') return
        expect(fields.day >= limits.earliest && fields.day <= limits.today).toBe(true)
        expect(receipt.day >= fields.day && receipt.day <= shifted(day(fields.day), 30)).toBe(true)
      }),
    )
  })
})
