import { parseCalendarDate, type CalendarDate } from './calendar-date.ts'
import { parseFilter, type ChecklistFilter } from './checklist-filter.ts'

/** One step the reader has dealt with, and the local day it happened. */
export type Tick = { state: 'done' | 'na'; on: CalendarDate }

/**
 * What the storage key holds, in a known shape. Ticks of unknown steps are kept; `rest` carries
 * the fields of other parts of the site, so that a write keeps them.
 */
export type Stored = {
  ticks: Map<string, Tick>
  /** The reader's filter; null before the first choice. */
  filter: ChecklistFilter | null
  /** Quiet mode: nothing but this setting is stored. */
  quiet: boolean
  rest: Record<string, unknown>
  /** A stored text that cannot be read; the next write keeps its beginning. */
  broken: string | null
  /** Written by a later version of the site: show it, never write. */
  newer: boolean
}

const VERSION = 1
const BROKEN_CAP = 20_000

/** From each earlier version to the next one. */
const migrations: Record<number, (ticks: Record<string, unknown>) => Record<string, unknown>> = {
  // In version 0 a tick was only its day.
  0: (ticks) => mapValues(ticks, (on) => ({ state: 'done', on })),
}

/** The state of a reader who has not touched the list. */
export const emptyState = (): Stored => ({
  ticks: new Map(),
  filter: null,
  quiet: false,
  rest: {},
  broken: null,
  newer: false,
})

/** Reads the stored text; never throws. Broken text is an empty state that remembers the text. */
export function parseStored(text: string | null): Stored {
  if (text === null) return emptyState()
  const value = parseJson(text)
  const { version, ticks, cut, region, audience, quiet, ...rest } = isRecord(value) ? value : {}
  const current = migrated(ticks, version)
  if (!current) return { ...emptyState(), broken: text.slice(0, BROKEN_CAP) }
  const chosen = cut ?? region ?? audience
  return {
    ticks: parseTicks(current),
    filter: chosen === undefined ? null : parseFilter({ timeBudget: cut, region, audience }),
    quiet: quiet === true,
    rest,
    broken: null,
    newer: Number(version) > VERSION,
  }
}

/** The text to store for a state. */
export function serialiseStored({ ticks, filter, quiet, rest, broken }: Stored): string {
  // Object.fromEntries defines even `__proto__` as a plain own key.
  const own = { version: VERSION, ticks: Object.fromEntries(ticks) }
  return JSON.stringify({
    ...rest,
    // The time budget keeps its first name there.
    ...(filter && { cut: filter.timeBudget, region: filter.region, audience: filter.audience }),
    ...(quiet && { quiet }),
    ...(broken !== null && { broken }),
    ...own,
  })
}

/** Two states as one; the later one's ticks, filter and fields win. */
export const united = (before: Stored, later: Stored): Stored => ({
  ...before,
  ticks: new Map([...before.ticks, ...later.ticks]),
  filter: later.filter ?? before.filter,
  quiet: before.quiet || later.quiet,
  rest: { ...before.rest, ...later.rest },
})

/** The ticks of a stored state as this version writes them; null where there are none to read. */
function migrated(ticks: unknown, version: unknown): Record<string, unknown> | null {
  if (!isRecord(ticks) || typeof version !== 'number') return null
  let current = ticks
  for (let from = version; from < VERSION; from++) {
    const migrate = migrations[from]
    if (!migrate) return null
    current = migrate(current)
  }
  return current
}

const mapValues = (
  record: Record<string, unknown>,
  change: (value: unknown) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** Reads one tick; null for any other shape and for days that do not exist. */
export function parseTick(value: unknown): Tick | null {
  if (!isRecord(value)) return null
  const on = parseCalendarDate(value['on'])
  const state = value['state']
  return on && (state === 'done' || state === 'na') ? { state, on } : null
}

/** The ticks of a record that can be read, by step. */
export const parseTicks = (record: Record<string, unknown>): Map<string, Tick> =>
  new Map(
    Object.entries(record).flatMap(([id, value]) => {
      const tick = parseTick(value)
      return tick ? [[id, tick] as const] : []
    }),
  )

/** Parses JSON; undefined for invalid text and for values nested too deeply to serialise. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    JSON.stringify(value)
    return value
  } catch {
    return undefined
  }
}

/** Whether a value is an object, neither null nor an array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
