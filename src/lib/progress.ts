/** One step as far as progress is concerned; minutes are estimates. */
export type Countable = { minutes: number; done: boolean }

/** How far a list is: steps done, steps in all, whole minutes still to go (rounded up). */
export function progressOf(steps: readonly Countable[]): { done: number; total: number; minutes: number } {
  const open = steps.filter(({ done }) => !done)
  return {
    done: steps.length - open.length,
    total: steps.length,
    minutes: Math.ceil(open.reduce((sum, { minutes }) => sum + minutes, 0)),
  }
}
