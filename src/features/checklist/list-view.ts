import { fits, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import { progressOf } from './progress.ts'
import type { Tick } from '../../lib/stored.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import { queryRequired, setText } from '../../lib/dom.ts'
import type { StepRow } from './step-row.ts'

/** Texts for progress and hidden steps, and the filter in words. */
export type ListTexts = { progress: Plurals; hidden: Plurals } & Record<
  'complete' | 'sectionCount' | 'none',
  string
> & { audience: Record<ChecklistFilter['audience'], string> }

/** Sets the controls to a filter and hides what it leaves out; a link to a step shows it all the same. */
export function showFilter(
  list: HTMLElement,
  rows: readonly StepRow[],
  filter: ChecklistFilter,
  target: string,
  texts: ListTexts,
): void {
  list.dataset['timeBudget'] = filter.timeBudget
  queryRequired<HTMLInputElement>(list, `[name=timeBudget][value='${filter.timeBudget}']`).checked = true
  const select = (name: string) => queryRequired<HTMLSelectElement>(list, `[name=${name}]`)
  for (const name of ['region', 'audience'] as const) select(name).value = filter[name]
  setText(
    queryRequired(list, '.whose span'),
    `${texts.audience[filter.audience]}, ${select('region').selectedOptions[0]!.text}`,
  )
  const shown = new Set<string>()
  for (const { item, id, selectable } of rows) {
    item.hidden = !fits(selectable, filter) && id !== target
    if (!item.hidden) shown.add(id)
  }
  for (const part of list.querySelectorAll<HTMLElement>('fieldset:has(ol), .thorough'))
    part.hidden = !part.querySelector('li:not([hidden])')
  for (const code of list.querySelectorAll<HTMLElement>('[data-steps]'))
    code.hidden = !code.dataset['steps']!.split(' ').some((id) => shown.has(id))
  queryRequired<HTMLElement>(list, '.beyond button').hidden = filter.timeBudget === 'thorough'
}

/** Shows the progress of the list and of each section, how many steps are hidden, and unfolds the next one. */
export function showCounts(
  list: HTMLElement,
  rows: readonly StepRow[],
  ticks: ReadonlyMap<string, Tick>,
  texts: ListTexts,
): void {
  const { lang } = document.documentElement
  const countIn = (part: Element) =>
    progressOf(
      rows
        .filter(({ item }) => !item.hidden && part.contains(item))
        .map(({ id, minutes }) => ({ minutes, state: ticks.get(id)?.state })),
    )
  const count = countIn(list)
  const words =
    count.minutes === 0 ? interpolate(texts.complete, count) : plural(lang, count.minutes, texts.progress, count)
  const hidden = rows.filter(({ item }) => item.hidden)
  for (const progress of list.querySelectorAll('.progress'))
    showProgress(progress, count, hidden.length === rows.length ? texts.none : words)
  for (const set of list.querySelectorAll('fieldset:has(ol)'))
    setText(queryRequired(set, 'legend small'), interpolate(texts.sectionCount, countIn(set)))
  const marked = hidden.filter(({ id }) => ticks.has(id)).length
  setText(queryRequired(list, '.beyond span'), plural(lang, hidden.length, texts.hidden, { marked }))
  queryRequired<HTMLElement>(list, '.beyond').hidden = hidden.length === 0
  // The drawing stands on paper only.
  for (const { item, id } of rows) {
    const done = ticks.get(id)?.state === 'done'
    if (item.dataset['contact'] === 'setting') list.dataset['s1'] = done ? 'off' : 'on'
    if (item.dataset['contact'] === 'form') list.dataset['s2'] = done ? 'sent' : 'on'
  }
  const next = rows.find(({ item, id }) => !item.hidden && !ticks.has(id))
  for (const row of rows) row.markAsNext(row === next)
}

/** A box for every step, filled for those that are done. */
function showProgress(progress: Element, { done, total }: { done: number; total: number }, words: string): void {
  setText(queryRequired(progress, '.progress-words'), words)
  const bar = queryRequired(progress, '[role=progressbar]')
  bar.ariaValueNow = String(done)
  bar.ariaValueMax = String(total)
  const boxes = Array.from({ length: total }, () => document.createElement('i'))
  for (const box of boxes.slice(0, done)) box.className = 'full'
  bar.replaceChildren(...boxes)
}
