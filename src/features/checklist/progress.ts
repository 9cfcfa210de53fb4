import type { Tick } from '../../lib/stored.ts'

/** One step as far as progress is concerned; minutes are estimates, no state means open. */
export type Countable = { minutes: number; state?: Tick['state'] | undefined }

/** How far a list is: steps done, steps that apply, whole minutes still to go (rounded up). */
export function progressOf(steps: readonly Countable[]): { done: number; total: number; minutes: number } {
  const applying = steps.filter(({ state }) => state !== 'na')
  const open = applying.filter(({ state }) => state !== 'done')
  return {
    done: applying.length - open.length,
    total: applying.length,
    minutes: Math.ceil(open.reduce((sum, { minutes }) => sum + minutes, 0)),
  }
}
