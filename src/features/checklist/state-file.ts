import { filterFields, parseFilter, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import { isRecord, parseJson, parseTick, type Tick } from '../../lib/stored.ts'

/** The content of a file; `dropped` counts unreadable ticks. */
export type StateFile = { ticks: Map<string, Tick>; filter: ChecklistFilter | null; dropped: number }

const FORMAT = 'ki-training-aus'
const VERSION = 1
const MAX_LENGTH = 100_000

/** The text of a file with ticks, of unknown steps too, and the filter; the same for equal states. */
export function stateFile(ticks: ReadonlyMap<string, Tick>, filter: ChecklistFilter | null): string {
  const sorted = [...ticks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { state, on }]) => [id, { state, on }])
  // Object.fromEntries defines even `__proto__` as a plain own key.
  const file = {
    format: FORMAT,
    version: VERSION,
    ...(filter && filterFields(filter)),
    ticks: Object.fromEntries(sorted) as unknown,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of a file, or says why it cannot; never throws. */
export function readStateFile(text: string): StateFile | { why: 'newer' | 'damaged' | 'long' } {
  if (text.length > MAX_LENGTH) return { why: 'long' }
  const value = parseJson(text.replace(/^\ufeff/, ''))
  if (!isRecord(value) || value['format'] !== FORMAT) return { why: 'damaged' }
  const { version, ticks } = value
  if (typeof version === 'number' && version > VERSION) return { why: 'newer' }
  const filter = readFilter(value)
  if (version !== VERSION || !isRecord(ticks) || filter === undefined) return { why: 'damaged' }
  const entries = Object.entries(ticks)
  const readable = entries.flatMap(([id, value]) => {
    const tick = parseTick(value)
    return tick ? [[id, tick] as const] : []
  })
  return { ticks: new Map(readable), filter, dropped: entries.length - readable.length }
}

/** The filter in a file; null where none is, undefined where it is incomplete or of unknown words. */
function readFilter({
  cut: timeBudget,
  region,
  audience,
}: Record<string, unknown>): ChecklistFilter | null | undefined {
  if (timeBudget === undefined && region === undefined && audience === undefined) return null
  const filter = parseFilter({ timeBudget, region, audience })
  return filter.timeBudget === timeBudget && filter.region === region && filter.audience === audience
    ? filter
    : undefined
}
