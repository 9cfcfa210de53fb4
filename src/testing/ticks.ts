import fc from 'fast-check'
import { audiences, regions, timeBudgets, type ChecklistFilter } from '../lib/checklist-filter.ts'
import type { Tick } from '../lib/stored.ts'
import { anyDay, day } from './days.ts'

export const done: Tick = { state: 'done', on: day('2026-11-23') }
export const na: Tick = { state: 'na', on: day('2026-11-24') }

/** Whatever somebody may paste or store, halves of characters included; `unit: 'binary'` costs a second to set up. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
)

export const anyTick: fc.Arbitrary<Tick> = fc.record({ state: fc.constantFrom('done', 'na'), on: anyDay })

export const anyFilter: fc.Arbitrary<ChecklistFilter> = fc.record({
  timeBudget: fc.constantFrom(...timeBudgets),
  region: fc.constantFrom(...regions),
  audience: fc.constantFrom(...audiences),
})
