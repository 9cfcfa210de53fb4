import type { Tick } from '../../lib/stored.ts'
import { isSame } from './state-text.ts'

type Ticks = ReadonlyMap<string, Tick>

/** A step that differs between two states; null means open. */
export type Change = { id: string; from: Tick | null; to: Tick | null }

/** Merges two states; own ticks win. */
export const merged = (own: Ticks, foreign: Ticks): Map<string, Tick> => new Map([...foreign, ...own])

/**
 * Replaces the own state by a foreign one. Own ticks of unknown steps stay, because this edition
 * cannot show what would be lost.
 */
export function replaced(own: Ticks, foreign: Ticks, known: ReadonlySet<string>): Map<string, Tick> {
  return merged(new Map([...own].filter(([id]) => !known.has(id))), foreign)
}

/** What differs between two states, in state or day, in the order in which the steps first appear. */
export function changesBetween(before: Ticks, after: Ticks): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return ids
    .map((id) => ({ id, from: before.get(id) ?? null, to: after.get(id) ?? null }))
    .filter(({ from, to }) => !isSame(from, to))
}

/** Makes changes on ticks, in place; a step that is no longer as it was before its change stays. */
export function applyChanges(ticks: Map<string, Tick>, changes: readonly Change[]): void {
  for (const { id, from, to } of changes) {
    if (!isSame(ticks.get(id) ?? null, from)) continue
    if (to) ticks.set(id, to)
    else ticks.delete(id)
  }
}

/** The changes that take others back. */
export const reversed = (changes: readonly Change[]): Change[] =>
  changes.map(({ id, from, to }) => ({ id, from: to, to: from }))
