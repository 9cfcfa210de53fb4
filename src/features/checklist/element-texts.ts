import type { ChecklistTexts } from './settings-checklist.element.ts'

type Listed = 'hidden' | 'none'
type Words = Omit<ChecklistTexts, Listed> & { filter: Pick<ChecklistTexts, Listed> }

/** The words that the element needs in the browser, and no others. */
export const elementTexts = ({ filter, state: { open, done, na, noDay }, ...strings }: Words): ChecklistTexts => ({
  progress: strings.progress,
  complete: strings.complete,
  sectionCount: strings.sectionCount,
  told: strings.told,
  notSaved: strings.notSaved,
  broken: strings.broken,
  newer: strings.newer,
  quietNow: strings.quietNow,
  viewing: strings.viewing,
  audience: strings.audience,
  state: { open, done, na, noDay },
  hidden: filter.hidden,
  none: filter.none,
})
