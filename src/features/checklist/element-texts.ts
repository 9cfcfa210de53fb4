import type { checklist } from './words.de.ts'

/** The words that the element needs in the browser, and no others. */
export const elementTexts = ({ filter, state: { open, done, na, noDay }, ...strings }: typeof checklist) => ({
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

/** The texts that `<settings-checklist>` takes as `data-texts`. */
export type ChecklistTexts = ReturnType<typeof elementTexts>
