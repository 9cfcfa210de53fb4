import type { ChecklistFilter } from '../../lib/checklist-filter.ts'
import { progressOf } from './progress.ts'
import type { Tick } from '../../lib/stored.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import { queryRequired, setText } from '../../lib/dom.ts'
import { StepRow } from './step-row.ts'

/** Texts for progress and hidden steps. */
export type CountTexts = { progress: Plurals; hidden: Plurals } & Record<
  'complete' | 'sectionCount' | 'none',
  string
>

/** Sets the controls to a filter and hides sections without visible steps. */
export function showFilter(list: HTMLElement, filter: ChecklistFilter): void {
  list.dataset['timeBudget'] = filter.timeBudget
  queryRequired<HTMLInputElement>(list, `[name=timeBudget][value='${filter.timeBudget}']`).checked = true
  for (const name of ['region', 'audience'] as const)
    queryRequired<HTMLSelectElement>(list, `[name=${name}]`).value = filter[name]
  for (const part of list.querySelectorAll<HTMLElement>('fieldset:has(ol), .thorough'))
    part.hidden = !part.querySelector('li:not([hidden])')
  queryRequired<HTMLElement>(list, '.beyond button').hidden = filter.timeBudget === 'thorough'
}

/** Shows the progress of the list and of each section, and how many steps are hidden. */
export function showCounts(list: HTMLElement, ticks: ReadonlyMap<string, Tick>, texts: CountTexts): void {
  const { lang } = document.documentElement
  const countable = (part: Element) =>
    StepRow.in(part)
      .filter(({ item }) => !item.hidden)
      .map(({ id, minutes }) => ({ minutes, state: ticks.get(id)?.state }))
  const shown = countable(list)
  const count = progressOf(shown)
  const bar = queryRequired<HTMLProgressElement>(list, 'progress')
  bar.max = count.total || 1
  bar.value = count.done
  const words =
    count.minutes === 0 ? interpolate(texts.complete, count) : plural(lang, count.minutes, texts.progress, count)
  setText(queryRequired(list, '.progress-words'), shown.length === 0 ? texts.none : words)
  for (const set of list.querySelectorAll('fieldset:has(ol)'))
    setText(queryRequired(set, 'legend small'), interpolate(texts.sectionCount, progressOf(countable(set))))
  const beyond = StepRow.in(list).filter(({ item }) => item.hidden)
  const marked = beyond.filter(({ id }) => ticks.has(id)).length
  setText(queryRequired(list, '.beyond span'), plural(lang, beyond.length, texts.hidden, { marked }))
  queryRequired<HTMLElement>(list, '.beyond').hidden = beyond.length === 0
}
