import { parseTick, type Tick } from '../../lib/stored.ts'

/** The heading of a text and the legend of its marks. */
export type TextFormatLabels = { heading: string; done: string; na: string; open: string }

const MAX_LENGTH = 100_000
/** Characters without a width, which chats put around names and lines. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const ID = '[a-z][a-z0-9-]*'
// Anchored, and no two parts match the same character: no line takes more than linear time.
const TAIL = new RegExp(`^\\((${ID})(?:,\\s?([\\d-]+))?\\)\\s*$`)
const WHOLE_ID = new RegExp(`^${ID}$`)

/** A state as text for a chat: the steps in order, other ticks, the address. */
export function stateText(
  steps: readonly { id: string; title: string }[],
  ticks: ReadonlyMap<string, Tick>,
  { heading, done, na, open }: TextFormatLabels,
  address: string,
): string {
  const listed = new Set(steps.map(({ id }) => id))
  // A stored key may be any text and could look like further lines.
  const others = [...ticks.keys()].filter((id) => !listed.has(id) && WHOLE_ID.test(id))
  const lines = [...steps, ...others.map((id) => ({ id, title: id }))].map(({ id, title }) => {
    const tick = ticks.get(id)
    const mark = tick ? (tick.state === 'done' ? 'x' : '-') : ' '
    return `[${mark}] ${title.replace(/\s+/g, ' ')} (${id}${tick ? `, ${tick.on}` : ''})`
  })
  return [heading, `[x] ${done}, [-] ${na}, [ ] ${open}`, ...lines, '', address].join('\n')
}

/** Reads such lines from any text; the last line of an id counts. Null without any. */
export function readStateText(text: string): Map<string, Tick> | null {
  if (text.length > MAX_LENGTH) return null
  const ticks = new Map<string, Tick>()
  let found = false
  for (const line of text.replace(INVISIBLE, '').split(/[\r\n\u2028\u2029]/)) {
    const read = readLine(line)
    if (!read) continue
    found = true
    if (read.tick) ticks.set(read.id, read.tick)
    else ticks.delete(read.id)
  }
  return found ? ticks : null
}

/** Parses the line of a step, where no tick means open; null for any other line. */
function readLine(line: string): { id: string; tick: Tick | null } | null {
  const mark = /\[([xX\s-])\]/.exec(line)
  // Titles may contain parentheses too: the last ones hold the id.
  const [, id, on] = TAIL.exec(mark ? line.slice(Math.max(mark.index, line.lastIndexOf('('))) : '') ?? []
  if (!mark || !id) return null
  if (mark[1]!.trim() === '') return { id, tick: null }
  const tick = parseTick({ state: mark[1] === '-' ? 'na' : 'done', on })
  return tick && { id, tick }
}
