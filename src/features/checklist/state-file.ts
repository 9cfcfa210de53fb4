import { parseChoice, type Choice } from '../../lib/choice.ts'
import { isRecord, parseJson, parseTick, type Tick } from '../../lib/stored.ts'

/** What a file holds: `dropped` counts ticks in it that are none, `choice` is null without one. */
export type StateFile = { ticks: Map<string, Tick>; choice: Choice | null; dropped: number }

const FORMAT = 'ki-training-aus'
const VERSION = 1
const MAX_LENGTH = 100_000

/** The text of a file with ticks, of unknown steps too, and the choice; the same for equal states. */
export function stateFile(ticks: ReadonlyMap<string, Tick>, choice: Choice | null): string {
  const sorted = [...ticks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { state, on }]) => [id, { state, on }])
  // Object.fromEntries defines even `__proto__` as a plain own key.
  const file = { format: FORMAT, version: VERSION, ...choice, ticks: Object.fromEntries(sorted) as unknown }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of a file, or says why it cannot; never throws. */
export function readStateFile(text: string): StateFile | { why: 'newer' | 'damaged' | 'long' } {
  if (text.length > MAX_LENGTH) return { why: 'long' }
  const value = parseJson(text.replace(/^\ufeff/, ''))
  if (!isRecord(value) || value['format'] !== FORMAT) return { why: 'damaged' }
  const { version, ticks } = value
  if (typeof version === 'number' && version > VERSION) return { why: 'newer' }
  const choice = readChoice(value)
  if (version !== VERSION || !isRecord(ticks) || choice === undefined) return { why: 'damaged' }
  const entries = Object.entries(ticks)
  const readable = entries.flatMap(([id, value]) => {
    const tick = parseTick(value)
    return tick ? [[id, tick] as const] : []
  })
  return { ticks: new Map(readable), choice, dropped: entries.length - readable.length }
}

/** The choice in a file; null where none is, undefined where it is incomplete or of unknown words. */
function readChoice({ cut, region, audience }: Record<string, unknown>): Choice | null | undefined {
  if (cut === undefined && region === undefined && audience === undefined) return null
  const choice = parseChoice({ cut, region, audience })
  return choice.cut === cut && choice.region === region && choice.audience === audience ? choice : undefined
}
