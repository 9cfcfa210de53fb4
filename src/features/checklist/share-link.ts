import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { audiences, regions, timeBudgets, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import type { Tick } from '../../lib/stored.ts'
import { sharedPart, unescaped } from './fragment.ts'

/** Share id of each step id: a number from 1 to 1295 that is never reused. */
export type ShareIds = ReadonlyMap<string, number>

/**
 * What a link or a text brings along: `unknown` counts share ids that this edition of the list does not know, `unread`
 * places of a text that could not be read, `differing` lines that contradict the link beside them, `redated` ticks whose day cannot be.
 */
export type ImportResult =
  | { kind: 'list'; filter: ChecklistFilter }
  | {
      kind: 'state'
      ticks: Map<string, Tick>
      unknown: number
      unread?: number
      differing?: number
      redated?: number
    }
  | { kind: 'unreadable'; why: 'newer' | 'damaged' | 'long' | 'several' }

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

/** Reads the fragment of an address; null where it is none of ours. Never throws. */
export function readFragment(hash: string, shareIds: ShareIds): ImportResult | null {
  if (sharedPart(hash) !== hash || hash === '') return null
  return hash.length > MAX_LENGTH ? { kind: 'unreadable', why: 'long' } : readLink(unescaped(hash), shareIds)
}

/** Reads all links in a text; those that were written alike, or encoded differently, are one. */
export function readLinks(text: string, shareIds: ShareIds): ImportResult[] {
  const links = unescaped(text)
    .split(/(?=#[ls]=)/i)
    .filter((link) => /^#[ls]=/i.test(link))
    .map((link) => readLink(link.slice(0, MAX_LENGTH), shareIds))
  const written = (link: ImportResult) =>
    JSON.stringify(link, (_, value: unknown) => (value instanceof Map ? [...value] : value))
  return [...new Map(links.map((link) => [written(link), link])).values()]
}

/** Reads a link from its number sign on. What programs put behind it does not count, as far as it cannot belong to it. */
function readLink(link: string, shareIds: ShareIds): ImportResult {
  // Quoted-printable writes the equals sign as =3D, and another one where it breaks a line before it.
  const [, kind, content = ''] = /^#([ls])=(?:3D|\s*=)?\s*(.*)$/s.exec(link) ?? []
  if (/^(?!1(?!\d))[1-9]\d*(?![\da-z])/i.test(content)) return { kind: 'unreadable', why: 'newer' }
  if (kind === 'l') return readList(content) ?? DAMAGED
  return (kind === 's' && readState(content, shareIds)) || DAMAGED
}

function readList(content: string): ImportResult | null {
  if (!/^1\s*\./.test(content)) return null
  for (const timeBudget of timeBudgets)
    for (const region of regions)
      for (const audience of audiences)
        if (startsWith(content, `${VERSION}.${timeBudget}.${region}.${audience}`))
          return { kind: 'list', filter: { timeBudget, region, audience } }
  return null
}

function readState(content: string, shareIds: ShareIds): ImportResult | null {
  const groups = /^1\s*\.([\da-zDN\s-]*)\./.exec(content)?.[1]?.replace(/\s/g, '')
  if (groups === undefined) return null
  const body = `${VERSION}.${groups}`
  if (!startsWith(content, `${body}.${checksum(body)}`)) return null
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

/** Whether a text starts with a link's content, line ends within it aside, and what follows is no part of it. */
function startsWith(text: string, content: string): boolean {
  let at = 0
  for (const character of content) {
    while (/\s/.test(text.charAt(at))) at++
    if (text.charAt(at++) !== character) return false
  }
  // What is encoded still is no ASCII, thus no part of a link.
  return !/^(?:[\da-z#]|%(?![89a-f])|[.-][\da-z])/i.test(text.slice(at, at + 2))
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
