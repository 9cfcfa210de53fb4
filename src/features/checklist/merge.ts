import type { Tick } from '../../lib/stored.ts'

type Ticks = ReadonlyMap<string, Tick>

/** A step that differs between two states; null means open. */
export type Change = { id: string; from: Tick | null; to: Tick | null }

/** Merges two states; own ticks win. */
export const merged = (own: Ticks, foreign: Ticks): Map<string, Tick> => new Map([...foreign, ...own])

/**
 * Replaces the own state by a foreign one. Own ticks of unknown steps stay, because this edition
 * cannot show what would be lost.
 */
export function replaced(
  own: Ticks,
  foreign: Ticks,
  known: ReadonlySet<string> | readonly string[],
): Map<string, Tick> {
  const seen = new Set(known)
  return merged(new Map([...own].filter(([id]) => !seen.has(id))), foreign)
}

/** What differs between two states, in state or day, in the order in which the steps first appear. */
export function changesBetween(before: Ticks, after: Ticks): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return ids
    .map((id) => ({ id, from: before.get(id) ?? null, to: after.get(id) ?? null }))
    .filter(({ from, to }) => from?.state !== to?.state || from?.on !== to?.on)
}
