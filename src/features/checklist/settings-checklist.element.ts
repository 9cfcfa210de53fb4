import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import { parseFilter, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import { defineElement } from '../../lib/define-element.ts'
import { queryRequired, requireData } from '../../lib/dom.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { liveRegion } from '../../lib/live-region.ts'
import { localDay } from '../../lib/local-day.ts'
import { SiteStore } from '../../lib/site-store.ts'
import type { Tick } from '../../lib/stored.ts'
import type { ChecklistTexts } from './element-texts.ts'
import { idIn } from './fragment.ts'
import { showList } from './list-view.ts'
import { stateInWords, StepRow } from './step-row.ts'

const isDayField = (target: EventTarget | null): target is HTMLInputElement =>
  (target as Element).matches('[type=date]')

/** Stores ticks on this device, counts them and filters the list. */
defineElement('settings-checklist', (list, signal) => {
  const store = SiteStore.at(requireData(list, 'storage'))
  const texts = JSON.parse(requireData(list, 'texts')) as ChecklistTexts
  const announce = liveRegion(signal)
  const textOf = (selector: string) => queryRequired(list, selector).textContent
  const focus = (selector: string) => queryRequired<HTMLElement>(list, selector).focus()
  /** Days of ticks that were taken off since the page opened, by state and step. */
  const formerDays = new Map<string, CalendarDate>()
  const sync = () => {
    // What was deleted does not come back.
    if (store.raw() === null) formerDays.clear()
    showList(list, store, texts)
  }

  const tick = (row: StepRow, control: Element) => {
    const before = store.read().ticks.get(row.id)
    const dayOf = (state: Tick['state']) => formerDays.get(state + row.id) ?? localDay()
    const change = row.changed(control, before, dayOf, localDay())
    if (!change) return
    if (before && before.state !== change.tick?.state) formerDays.set(before.state + row.id, before.on)
    store.update(({ ticks }) => {
      if (change.tick) ticks.set(row.id, change.tick)
      else ticks.delete(row.id)
    })
    const state = stateInWords(change.tick, texts.state)
    announce(interpolate(texts.told, { title: row.title, state, progress: textOf('.progress-words') }))
  }
  const setFilter = (filter: ChecklistFilter) => {
    store.setFilter(filter, true)
    announce(`${textOf('.progress-words')} ${textOf('.beyond span')}`)
  }
  const change = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (target === typedIn) return
    const item = target.closest<HTMLElement>('li')
    if (item) tick(new StepRow(item), target)
    else setFilter(parseFilter({ [target.name]: target.value }, store.filter))
  }
  /** The date field in which the reader types: browsers report a change for every digit. */
  let typedIn: EventTarget | null = null
  const type = (event: KeyboardEvent) => {
    if (!isDayField(event.target)) return
    typedIn = event.target
    if (event.key !== 'Enter') return
    // The key would press the button that gets the focus.
    event.preventDefault()
    const button = new StepRow(event.target.closest('li')!).button('change')
    button.hidden = false
    button.focus()
  }
  /** Takes a typed day when its field is left; restores the former one in place of an invalid one. */
  const leave = ({ target }: Event) => {
    // The window can lose the focus while the field keeps it.
    if (!isDayField(target) || target === document.activeElement) return
    const row = new StepRow(target.closest('li')!)
    if (target === typedIn) tick(row, target)
    typedIn = null
    const before = store.ticks().get(row.id)
    if (before && target.value !== before.on)
      announce(interpolate(texts.state.noDay, { date: inWords(before.on, document.documentElement.lang) }))
    row.editDay(false)
    sync()
  }
  const press = (row: StepRow, button: HTMLButtonElement) => {
    if (button.matches('.change')) return row.editDay(true)
    tick(row, button)
    // The pressed button is folded away with its row.
    if (button.matches('.restore')) row.box.focus()
    else row.button('restore').focus()
  }
  const showMore = () => {
    const hidden = StepRow.in(list).filter(({ item }) => item.hidden)
    setFilter({ ...store.filter, timeBudget: 'thorough' })
    const shown = hidden.find(({ item }) => !item.hidden)
    if (shown) shown.box.focus()
    else focus('.time-budget :checked')
  }
  const click = ({ target }: Event) => {
    const button = (target as Element).closest('button')
    const item = button?.closest<HTMLElement>('li')
    if (item) press(new StepRow(item), button!)
    else if (button?.matches('.mine')) {
      store.view(null)
      focus('.time-budget :checked')
    } else if (button) showMore()
  }
  const openTarget = () => {
    sync()
    const step = list.querySelector<HTMLElement>(`li[id="${CSS.escape(idIn(location.hash))}"]`)
    const details = step?.querySelector('details')
    if (details) details.open = true
    // The browser's own scrolling to the target came before the step was shown.
    step?.scrollIntoView()
  }

  const form = queryRequired<HTMLFormElement>(list, '.checklist')
  form.addEventListener('change', change, { signal })
  form.addEventListener('click', click, { signal })
  form.addEventListener('keydown', type, { signal })
  form.addEventListener('focusout', leave, { signal })
  const ticked = [...form.querySelectorAll<HTMLInputElement>('li label input:checked')]
  store.follow(sync, signal)
  addEventListener('hashchange', openTarget, { signal })
  queryRequired<HTMLElement>(list, '.list-filter').hidden = false
  openTarget()
  // Scripts start after the first paint: boxes that were ticked before count, too.
  for (const box of ticked) if (!box.checked && !box.disabled) box.click()
})
