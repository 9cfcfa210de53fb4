import { parseCalendarDate, type CalendarDate } from './calendar-date.ts'

/** One step the reader has dealt with, and the local day it happened. */
export type Tick = { state: 'done' | 'na'; on: CalendarDate }

/**
 * What the storage key holds, in a known shape. Ticks of unknown steps are kept; `rest` carries
 * the fields of other parts of the site, so that a write keeps them.
 */
export type Stored = {
  ticks: Map<string, Tick>
  rest: Record<string, unknown>
  /** The text is none of ours: `broken` must be kept, in part, with the next write. */
  broken: string | null
  /** Written by a later version of the site: show it, never write. */
  newer: boolean
}

const VERSION = 1
const BROKEN_CAP = 20_000

const empty = (): Stored => ({ ticks: new Map(), rest: {}, broken: null, newer: false })

/** Reads the stored text; never throws. Broken text is an empty state that remembers the text. */
export function parseStored(text: string | null): Stored {
  if (text === null) return empty()
  const value = parseJson(text)
  if (!isRecord(value) || !isRecord(value['ticks']) || typeof value['version'] !== 'number')
    return { ...empty(), broken: text.slice(0, BROKEN_CAP) }
  const { version, ticks, ...rest } = value
  const readable = Object.entries(ticks).flatMap(([id, value]) => {
    const tick = parseTick(value)
    return tick ? [[id, tick] as const] : []
  })
  return { ticks: new Map(readable), rest, broken: null, newer: version > VERSION }
}

/** The text to store for a state. */
export function serialiseStored({ ticks, rest, broken }: Stored): string {
  // Object.fromEntries defines even `__proto__` as a plain own key.
  const own = { version: VERSION, ticks: Object.fromEntries(ticks) }
  return JSON.stringify({ ...rest, ...(broken !== null && { broken }), ...own })
}

function parseTick(value: unknown): Tick | null {
  if (!isRecord(value)) return null
  const on = parseCalendarDate(value['on'])
  const state = value['state']
  return on && (state === 'done' || state === 'na') ? { state, on } : null
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    // What nests too deeply to be written again must not be built upon.
    JSON.stringify(value)
    return value
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
