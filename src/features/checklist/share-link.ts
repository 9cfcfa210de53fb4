import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { parseFilter, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import type { Tick } from '../../lib/stored.ts'

/** Share id of each step id: a number from 1 to 1295 that is never reused. */
export type ShareIds = ReadonlyMap<string, number>

/** The content of a link, text or file; `unknown` counts the steps that this edition does not have. */
export type ImportResult =
  | { kind: 'list'; filter: ChecklistFilter }
  | { kind: 'state'; ticks: Map<string, Tick>; unknown: number }
  | { kind: 'unreadable'; why: 'newer' | 'damaged' | 'long' }

const VERSION = 1
const MAX_LENGTH = 2_000
const DAMAGED: ImportResult = { kind: 'unreadable', why: 'damaged' }

/** The fragment of a link to a list. */
export const listFragment = ({ timeBudget, region, audience }: ChecklistFilter): string =>
  `#l=${VERSION}.${timeBudget}.${region}.${audience}`

/** The fragment of a link to ticks, the same for equal ticks; steps without a share id are left out. */
export function stateFragment(ticks: ReadonlyMap<string, Tick>, shareIds: ShareIds): string {
  const groups = new Map<string, string[]>()
  for (const [id, { state, on }] of ticks) {
    const shareId = shareIds.get(id)
    if (shareId === undefined) continue
    const group = Number(on.replaceAll('-', '')).toString(36) + (state === 'done' ? 'D' : 'N')
    groups.set(group, [...(groups.get(group) ?? []), shareId.toString(36).padStart(2, '0')])
  }
  const written = [...groups].map(([group, members]) => group + members.sort().join(''))
  const body = `${VERSION}.${written.sort().join('-')}`
  return `#s=${body}.${checksum(body)}`
}

/** Parses a fragment; null if it is not a shared list or state. Never throws. */
export function readFragment(hash: string, shareIds: ShareIds): ImportResult | null {
  if (!/^#[ls]=/.test(hash)) return null
  if (hash.length > MAX_LENGTH) return { kind: 'unreadable', why: 'long' }
  const [version = '', ...parts] = hash.slice(3).split('.')
  if (/^[1-9]\d*$/.test(version) && version !== String(VERSION)) return { kind: 'unreadable', why: 'newer' }
  return (hash.startsWith('#l') ? readList(hash, parts) : readState(hash, parts, shareIds)) ?? DAMAGED
}

function readList(hash: string, [timeBudget, region, audience]: string[]): ImportResult | null {
  const filter = parseFilter({ timeBudget, region, audience })
  return listFragment(filter) === hash ? { kind: 'list', filter } : null
}

function readState(hash: string, [groups = '']: string[], shareIds: ShareIds): ImportResult | null {
  const body = `${VERSION}.${groups}`
  if (hash !== `#s=${body}.${checksum(body)}`) return null
  const found = groups === '' ? [] : groups.split('-').map(readGroup)
  const all = found.flatMap((group) => group ?? [])
  const byShareId = new Map(all)
  if (found.includes(null) || byShareId.size < all.length) return null
  const known = [...shareIds].flatMap(([id, shareId]) => {
    const tick = byShareId.get(shareId)
    return tick ? [[id, tick] as const] : []
  })
  return { kind: 'state', ticks: new Map(known), unknown: byShareId.size - known.length }
}

/** The share ids of one group with their tick; null where the group is malformed. */
function readGroup(group: string): [number, Tick][] | null {
  const [, day = '', letter, members = ''] = /^([\da-z]{5})([DN])((?:[\da-z]{2})+)$/.exec(group) ?? []
  const on = parseCalendarDate(String(parseInt(day, 36)).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
  const numbers = (members.match(/../g) ?? []).map((digits) => parseInt(digits, 36))
  if (!on || numbers.includes(0)) return null
  return numbers.map((shareId) => [shareId, { state: letter === 'D' ? 'done' : 'na', on }])
}

/** FNV-1a, 32 bits: detects damaged links, not forged ones. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
