/** Time budgets, smallest first; each includes the steps of those before it. */
export const timeBudgets = ['2', '10', 'thorough'] as const
/** Where the reader lives, as far as LinkedIn's terms differ. */
export const regions = ['eea-ch', 'uk', 'elsewhere'] as const
/** Whom the list is for. */
export const audiences = ['member', 'non-member', 'company'] as const

/** Which steps a reader wants to see. */
export type ChecklistFilter = {
  timeBudget: (typeof timeBudgets)[number]
  region: (typeof regions)[number]
  audience: (typeof audiences)[number]
}

/** The filter before the reader has chosen: the standard list. */
export const standardFilter: ChecklistFilter = { timeBudget: '10', region: 'eea-ch', audience: 'member' }

/** The fields of a step that a filter looks at. */
export type Selectable = { timeBudget: string; regions: readonly string[]; audience: readonly string[] }

/** Whether a filter includes a step. */
export const fits = (step: Selectable, { timeBudget, region, audience }: ChecklistFilter): boolean =>
  timeBudgets.findIndex((one) => one === step.timeBudget) <= timeBudgets.indexOf(timeBudget) &&
  step.regions.includes(region) &&
  step.audience.includes(audience)

/** Reads a filter from outside field by field; what is missing or unknown stays as it was. */
export function parseFilter(
  value: Partial<Record<keyof ChecklistFilter, unknown>>,
  before = standardFilter,
): ChecklistFilter {
  const known = <T>(list: readonly T[], one: unknown): T | undefined => list.find((item) => item === one)
  return {
    timeBudget: known(timeBudgets, value.timeBudget) ?? before.timeBudget,
    region: known(regions, value.region) ?? before.region,
    audience: known(audiences, value.audience) ?? before.audience,
  }
}
