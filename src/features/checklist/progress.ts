import type { Tick } from '../../lib/stored.ts'

/** The fields of a step that progress is computed from; no state means open. */
export type Countable = { minutes: number; state?: Tick['state'] | undefined }

/** Steps done, steps that apply, and the minutes left, rounded up. */
export function progressOf(steps: readonly Countable[]): { done: number; total: number; minutes: number } {
  const applying = steps.filter(({ state }) => state !== 'na')
  const open = applying.filter(({ state }) => state !== 'done')
  return {
    done: applying.length - open.length,
    total: applying.length,
    minutes: Math.ceil(open.reduce((sum, { minutes }) => sum + minutes, 0)),
  }
}
