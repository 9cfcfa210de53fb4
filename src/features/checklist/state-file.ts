import { isRecord, parseJson, parseTicks, type Tick } from '../../lib/stored.ts'

/** The content of a file; `dropped` counts unreadable ticks. */
export type StateFile = { ticks: Map<string, Tick>; dropped: number }

const FORMAT = 'ki-training-aus'
const VERSION = 1

/** The text of a file with ticks, of unknown steps too; the same for equal states. */
export function stateFile(ticks: ReadonlyMap<string, Tick>): string {
  const sorted = [...ticks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { state, on }]) => [id, { state, on }])
  // Object.fromEntries defines even `__proto__` as a plain own key.
  const file = { format: FORMAT, version: VERSION, ticks: Object.fromEntries(sorted) as unknown }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of a file, or says why it cannot; never throws. */
export function readStateFile(text: string): StateFile | { why: 'newer' | 'damaged' } {
  const value = parseJson(text.replace(/^\ufeff/, ''))
  if (!isRecord(value) || value['format'] !== FORMAT) return { why: 'damaged' }
  const { version, ticks: written } = value
  if (typeof version === 'number' && version > VERSION) return { why: 'newer' }
  if (version !== VERSION || !isRecord(written)) return { why: 'damaged' }
  const ticks = parseTicks(written)
  return { ticks, dropped: Object.keys(written).length - ticks.size }
}
