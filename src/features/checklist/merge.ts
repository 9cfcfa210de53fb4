import type { Tick } from '../../lib/stored.ts'

type Ticks = ReadonlyMap<string, Tick>

/** A step that two states do not agree on; null means open. */
export type Change = { id: string; from: Tick | null; to: Tick | null }

/** Both states in one: own ticks win, foreign ones fill what is open. */
export const merged = (own: Ticks, foreign: Ticks): Map<string, Tick> => new Map([...foreign, ...own])

/**
 * The foreign state instead of the own one, as far as steps are known. Own ticks of unknown steps
 * stay, since no reader of this edition can judge them; foreign ones fill what is open.
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
