import type { Tick } from '../../lib/stored.ts'
import { cleanPastedText } from './pasted-text.ts'
import { readLinks, type ImportResult, type ShareIds } from './share-link.ts'
import { readStateFile } from './state-file.ts'
import { isSame, readStateText, type StateLines } from './state-text.ts'

type State = Extract<ImportResult, { kind: 'state' }>

const MAX_LENGTH = 100_000

/** Reads a file of ours, or links and lines of a chat in any text; null for a text of nothing. Never throws. */
export function readImport(text: string, codes: ShareIds): ImportResult | null {
  if (text.length > MAX_LENGTH) return { kind: 'unreadable', why: 'long' }
  if (!text.trim()) return null
  const file = readStateFile(text)
  if (!('why' in file)) return { kind: 'state', ticks: file.ticks, unknown: 0, unread: file.dropped }
  if (file.why === 'newer') return { kind: 'unreadable', why: 'newer' }
  return readPasted(text, codes)
}

function readPasted(text: string, codes: ShareIds): ImportResult {
  const links = readLinks(cleanPastedText(text), codes)
  const lines = readStateText(text, new Set(codes.keys()))
  const [link, ...more] = links.filter(({ kind }) => kind !== 'unreadable')
  const damaged = links.find(({ kind }) => kind === 'unreadable')
  if (more.length > 0 || (link?.kind === 'list' && (lines ?? damaged)))
    return { kind: 'unreadable', why: 'several' }
  if (link?.kind === 'state') return withLines(link, lines, codes, damaged ? 1 : 0)
  if (link) return link
  if (!lines) return damaged ?? { kind: 'unreadable', why: 'damaged' }
  return { kind: 'state', ticks: ticksOf(lines), unknown: 0, unread: lines.unread + (damaged ? 1 : 0) }
}

/** A link is whole or nothing, so it wins over lines; only steps without a code stand in lines alone. */
function withLines(link: State, lines: StateLines | null, codes: ShareIds, unread: number): State {
  const steps = [...(lines?.steps ?? [])]
  const others = steps.flatMap(([id, tick]) => (tick && !codes.has(id) ? [[id, tick] as const] : []))
  const differing = steps.filter(([id, tick]) => codes.has(id) && !isSame(tick, link.ticks.get(id) ?? null))
  return { ...link, ticks: new Map([...link.ticks, ...others]), unread, differing: differing.length }
}

const ticksOf = ({ steps }: StateLines): Map<string, Tick> =>
  new Map([...steps].flatMap(([id, tick]) => (tick ? [[id, tick] as const] : [])))
