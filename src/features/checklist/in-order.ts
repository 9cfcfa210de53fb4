import type { Step } from '../../content/schemas/checklist.ts'

/** A step and its number on paper: its position in the whole list, whatever is hidden. */
export type NumberedStep = { step: Step; number: number }
export type Section = { name: Step['section']; steps: NumberedStep[] }

/** The steps as the page shows them: the standard list, then the thorough one, each in its sections. */
export function sectionsOf(steps: readonly Step[]): { standard: Section[]; thorough: Section[] } {
  let number = 0
  const part = (thorough: boolean): Section[] => {
    const found = steps.filter(({ timeBudget }) => (timeBudget === 'thorough') === thorough)
    const sections = [...Map.groupBy(found, ({ section }) => section)]
    return sections.map(([name, steps]) => ({ name, steps: steps.map((step) => ({ step, number: ++number })) }))
  }
  return { standard: part(false), thorough: part(true) }
}
