import { parseTick, type Tick } from '../../lib/stored.ts'
import { cleanPastedText } from './pasted-text.ts'

/** The heading of a text and the legend of its marks. */
export type TextFormatLabels = { heading: string; done: string; na: string; open: string }

/** What a text says about steps, null meaning open; `unread` counts the places that could not be read. */
export type StateLines = { steps: Map<string, Tick | null>; unread: number }

const WHOLE_ID = /^[a-z][a-z0-9-]*$/
/** Boxes and ticks that programs make of marks; what a cross alone means, nobody knows. */
const BOXES: [RegExp, string][] = [
  [/[☑☒✓✔✅]\ufe0f?/g, '[x]'],
  [/[☐⬜]\ufe0f?/g, '[ ]'],
  [/[✗✘❌❎]\ufe0f?/g, '[?]'],
]
/** The second line of a text, where the marks stand for themselves. */
const LEGEND = /\[[\sx?]{0,3}\][^()[\]]{1,120},\s*\[\s*-\s*\][^()[\]]{1,120},\s*\[[\s?]{0,3}\]/gi
/** What is left of it where a program took a box away: marks behind a comma, which steps never are. */
const REST_OF_LEGEND = /([^()\s]\s*),\s*\[[\sx?-]{0,3}\]/gi
// Bounded, so that no start is followed further than that: no text takes more than linear time.
const BRACKETS = /\[([^()[\]]{0,60})\]|\(([^()[\]]{0,200})\)|[()[\]]/g

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
  const ids = new Set([...listed, ...others])
  const lines = [...steps, ...others.map((id) => ({ id, title: id }))].map(({ id, title }) => {
    const tick = ticks.get(id)
    const mark = tick ? (tick.state === 'done' ? 'x' : '-') : ' '
    const line = (name: string) => `[${mark}] ${name} (${id}${tick ? `, ${tick.on}` : ''})`
    const titled = line(title.replace(/\s+/g, ' '))
    // A title that would be read as a mark or an id gives way.
    return readsAs(titled, ids, id) ? titled : line(id)
  })
  return [heading, `[x] ${done}, [-] ${na}, [ ] ${open}`, ...lines, '', address].join('\n')
}

function readsAs(line: string, ids: ReadonlySet<string>, id: string): boolean {
  const read = readStateText(line, ids)
  return read?.unread === 0 && read.steps.size === 1 && read.steps.has(id)
}

/**
 * Finds a mark and the id behind it, across line ends and among any other text; `ids` are those of
 * known steps. Null where there are none. A step that is told in two ways counts as unread.
 */
export function readStateText(text: string, ids: ReadonlySet<string>): StateLines | null {
  const steps = new Map<string, Tick | null>()
  const disputed = new Set<string>()
  const { entries, unread } = entriesIn(withoutLegend(withMarks(cleanPastedText(text))), ids)
  for (const { id, tick } of entries) {
    const before = steps.get(id)
    if (before !== undefined && !isSame(before, tick)) disputed.add(id)
    steps.set(id, tick)
  }
  for (const id of disputed) steps.delete(id)
  return steps.size > 0 ? { steps, unread: unread + disputed.size } : null
}

const withMarks = (text: string): string => BOXES.reduce((all, [boxes, mark]) => all.replace(boxes, mark), text)
const withoutLegend = (text: string): string => text.replace(LEGEND, '').replace(REST_OF_LEGEND, '$1,')

/** Whether two mentions say the same about a step. */
export const isSame = (a: Tick | null, b: Tick | null): boolean => a?.state === b?.state && a?.on === b?.on

type Entry = { id: string; tick: Tick | null }

function entriesIn(text: string, ids: ReadonlySet<string>): { entries: Entry[]; unread: number } {
  const entries: Entry[] = []
  let unread = 0
  /** The mark still without its id; `broken` where a stray bracket makes it doubtful which id it belongs to. */
  let mark: string | null = null
  for (const [, square, round] of text.matchAll(BRACKETS)) {
    const next = square === undefined ? null : markOf(square)
    const tail = round === undefined ? null : tailOf(round, ids)
    if (next !== null) {
      if (mark !== null) unread++
      mark = next
    } else if (tail) {
      const entry = mark === null ? null : entryOf(mark, tail)
      if (entry) entries.push(entry)
      else unread++
      mark = null
    } else if (mark !== null && round === undefined) mark = 'broken'
  }
  return { entries, unread: unread + (mark === null ? 0 : 1) }
}

/** What stands in square brackets, as a mark; null where it is none. */
function markOf(inner: string): string | null {
  const mark = inner.trim().toLowerCase()
  return mark === 'x' || mark === '-' || (mark === '' && inner !== '') ? mark : null
}

type Tail = { id: string; on: string | undefined }

/** The id and day in round brackets; an id that nobody knows counts with a day only, since titles hold brackets too. */
function tailOf(inner: string, ids: ReadonlySet<string>): Tail | null {
  const comma = inner.indexOf(',')
  const name = comma < 0 ? inner : inner.slice(0, comma)
  const on = comma < 0 ? undefined : inner.slice(comma + 1).replace(/\s/g, '')
  const known = name.replace(/\s/g, '')
  if (ids.has(known)) return { id: known, on }
  const id = name.replaceAll('\n', '').trim()
  return WHOLE_ID.test(id) && parseTick({ state: 'done', on }) ? { id, on } : null
}

/** A mark and its tail together; null where they contradict each other. */
function entryOf(mark: string, { id, on }: Tail): Entry | null {
  if (mark === '') return { id, tick: null }
  const tick = parseTick({ state: mark === 'x' ? 'done' : mark === '-' ? 'na' : mark, on })
  return tick && { id, tick }
}
