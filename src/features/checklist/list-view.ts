import { fits, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import { queryRequired, setText } from '../../lib/dom.ts'
import { interpolate, plural } from '../../lib/interpolate.ts'
import { localDay } from '../../lib/local-day.ts'
import type { SiteStore } from '../../lib/site-store.ts'
import type { Tick } from '../../lib/stored.ts'
import type { ChecklistTexts } from './element-texts.ts'
import { idIn } from './fragment.ts'
import { progressOf } from './progress.ts'
import { StepRow } from './step-row.ts'

/** Shows the store's ticks and filter; a step that the address names is shown whatever the filter says. */
export function showList(list: HTMLElement, store: SiteStore, texts: ChecklistTexts): void {
  const { newer } = store.read()
  const ticks = store.ticks()
  const today = localDay()
  const rows = StepRow.in(list)
  for (const row of rows) row.show(ticks.get(row.id), texts.state, today, newer || store.viewing)
  showFilter(list, rows, store.filter, texts)
  showCounts(list, rows, ticks, texts)
  showNotice(list, store, texts)
}

/** Sets the controls to a filter and hides what it leaves out. */
function showFilter(list: HTMLElement, rows: StepRow[], filter: ChecklistFilter, texts: ChecklistTexts): void {
  list.dataset['timeBudget'] = filter.timeBudget
  queryRequired<HTMLInputElement>(list, `[name=timeBudget][value='${filter.timeBudget}']`).checked = true
  const select = (name: string) => queryRequired<HTMLSelectElement>(list, `[name=${name}]`)
  for (const name of ['region', 'audience'] as const) select(name).value = filter[name]
  const region = select('region').selectedOptions[0]!.text
  setText(queryRequired(list, '.whose span'), `${texts.audience[filter.audience]}, ${region}`)
  const target = idIn(location.hash)
  for (const { item, id, selectable } of rows) item.hidden = !fits(selectable, filter) && id !== target
  const shown = new Set(rows.flatMap(({ item, id }) => (item.hidden ? [] : [id])))
  for (const part of list.querySelectorAll<HTMLElement>('fieldset:has(ol), .thorough'))
    part.hidden = !part.querySelector('li[data-code]:not([hidden])')
  for (const code of list.querySelectorAll<HTMLElement>('[data-steps]'))
    code.hidden = !code.dataset['steps']!.split(' ').some((id) => shown.has(id))
  queryRequired<HTMLElement>(list, '.beyond button').hidden = filter.timeBudget === 'thorough'
}

/** Shows the progress of the list and of each section, how many steps are hidden, and unfolds the next one. */
function showCounts(
  list: HTMLElement,
  rows: StepRow[],
  ticks: ReadonlyMap<string, Tick>,
  texts: ChecklistTexts,
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
  const beyond = queryRequired<HTMLElement>(list, '.beyond')
  beyond.hidden = hidden.length === 0
  // Paper says it where it lacks something the reader has done.
  beyond.toggleAttribute('data-marked', marked > 0)
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

/** Says whose list this is, or why it is not saved. */
function showNotice(list: HTMLElement, store: SiteStore, texts: ChecklistTexts): void {
  const { newer, broken, quiet } = store.read()
  const notices = [
    store.viewing && texts.viewing,
    newer && texts.newer,
    broken !== null && texts.broken,
    !store.persists && texts.notSaved,
    quiet && texts.quietNow,
  ]
  const text = notices.find((one) => one !== false) ?? ''
  setText(queryRequired(list, '.list-notice p'), text)
  queryRequired<HTMLElement>(list, '.list-notice').hidden = text === ''
  queryRequired<HTMLElement>(list, '.mine').hidden = !store.viewing
}
