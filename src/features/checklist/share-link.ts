import { parseCalendarDate } from '../../lib/calendar-date.ts'
import { audiences, cuts, regions, type Choice } from '../../lib/choice.ts'
import type { Tick } from '../../lib/stored.ts'
import { sharedPart, unescaped } from './fragment.ts'

/** Step id to its code, a whole number from 1 to 1295 that never means another step. */
export type StepCodes = ReadonlyMap<string, number>

/**
 * What a link or a text brings along: `unknown` counts codes that this edition of the list does not know, `unread`
 * places of a text that could not be read, `differing` lines that contradict the link beside them.
 */
export type Arrival =
  | { kind: 'list'; choice: Choice }
  | { kind: 'state'; ticks: Map<string, Tick>; unknown: number; unread?: number; differing?: number }
  | { kind: 'unreadable'; why: 'newer' | 'damaged' | 'long' | 'several' }

const VERSION = 1
const MAX_LENGTH = 2_000
const DAMAGED: Arrival = { kind: 'unreadable', why: 'damaged' }

/** The fragment of a link to a list. */
export const listFragment = ({ cut, region, audience }: Choice): string =>
  `#l=${VERSION}.${cut}.${region}.${audience}`

/** The fragment of a link to ticks, the same for equal ticks; steps without a code are left out. */
export function stateFragment(ticks: ReadonlyMap<string, Tick>, codes: StepCodes): string {
  const groups = new Map<string, string[]>()
  for (const [id, { state, on }] of ticks) {
    const code = codes.get(id)
    if (code === undefined) continue
    const group = Number(on.replaceAll('-', '')).toString(36) + (state === 'done' ? 'D' : 'N')
    groups.set(group, [...(groups.get(group) ?? []), code.toString(36).padStart(2, '0')])
  }
  const written = [...groups].map(([group, members]) => group + members.sort().join(''))
  const body = `${VERSION}.${written.sort().join('-')}`
  return `#s=${body}.${checksum(body)}`
}

/** Reads the fragment of an address; null where it is none of ours. Never throws. */
export function readFragment(hash: string, codes: StepCodes): Arrival | null {
  if (sharedPart(hash) !== hash || hash === '') return null
  return hash.length > MAX_LENGTH ? { kind: 'unreadable', why: 'long' } : readLink(unescaped(hash), codes)
}

/** Reads all links in a text; those that were written alike, or encoded differently, are one. */
export function readLinks(text: string, codes: StepCodes): Arrival[] {
  const links = unescaped(text)
    .split(/(?=#[ls]=)/i)
    .filter((link) => /^#[ls]=/i.test(link))
    .map((link) => readLink(link.slice(0, MAX_LENGTH), codes))
  const written = (link: Arrival) =>
    JSON.stringify(link, (_, value: unknown) => (value instanceof Map ? [...value] : value))
  return [...new Map(links.map((link) => [written(link), link])).values()]
}

/** Reads a link from its number sign on. What programs put behind it does not count, as far as it cannot belong to it. */
function readLink(link: string, codes: StepCodes): Arrival {
  // Quoted-printable writes the equals sign as =3D, and another one where it breaks a line before it.
  const [, kind, content = ''] = /^#([ls])=(?:3D|\s*=)?\s*(.*)$/s.exec(link) ?? []
  if (/^(?!1(?!\d))[1-9]\d*(?![\da-z])/i.test(content)) return { kind: 'unreadable', why: 'newer' }
  if (kind === 'l') return readList(content) ?? DAMAGED
  return (kind === 's' && readState(content, codes)) || DAMAGED
}

function readList(content: string): Arrival | null {
  if (!/^1\s*\./.test(content)) return null
  for (const cut of cuts)
    for (const region of regions)
      for (const audience of audiences)
        if (startsWith(content, `${VERSION}.${cut}.${region}.${audience}`))
          return { kind: 'list', choice: { cut, region, audience } }
  return null
}

function readState(content: string, codes: StepCodes): Arrival | null {
  const groups = /^1\s*\.([\da-zDN\s-]*)\./.exec(content)?.[1]?.replace(/\s/g, '')
  if (groups === undefined) return null
  const body = `${VERSION}.${groups}`
  if (!startsWith(content, `${body}.${checksum(body)}`)) return null
  const found = groups === '' ? [] : groups.split('-').map(readGroup)
  const all = found.flatMap((group) => group ?? [])
  const byCode = new Map(all)
  if (found.includes(null) || byCode.size < all.length) return null
  const known = [...codes].flatMap(([id, code]) => {
    const tick = byCode.get(code)
    return tick ? [[id, tick] as const] : []
  })
  return { kind: 'state', ticks: new Map(known), unknown: byCode.size - known.length }
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

/** The codes of one group with their tick; null where the group is malformed. */
function readGroup(group: string): [number, Tick][] | null {
  const [, day = '', letter, members = ''] = /^([\da-z]{5})([DN])((?:[\da-z]{2})+)$/.exec(group) ?? []
  const on = parseCalendarDate(String(parseInt(day, 36)).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
  const numbers = (members.match(/../g) ?? []).map((digits) => parseInt(digits, 36))
  if (!on || numbers.includes(0)) return null
  return numbers.map((code) => [code, { state: letter === 'D' ? 'done' : 'na', on }])
}

/** FNV-1a of 32 bits: against damage on the way, not against intent, since anybody can compute it. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
