import { inWords } from '../../lib/calendar-date.ts'
import { fits, parseFilter, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import { idIn } from './fragment.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { showFilter, showCounts, type CountTexts } from './list-view.ts'
import { localDay } from '../../lib/local-day.ts'
import { printAs } from '../../lib/print-mode.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { StepRow, type TickLabels } from './step-row.ts'

type Notice = 'notSaved' | 'broken' | 'newer' | 'quietNow' | 'viewing'
type Texts = CountTexts & { state: TickLabels & { noDay: string } } & Record<Notice, string>

/** Stores ticks on this device, counts them and filters the list. */
class SettingsChecklist extends HTMLElement {
  #connection: AbortController | undefined
  #store!: SiteStore
  #texts!: Texts
  #liveRegion = new LiveRegion(this)

  connectedCallback() {
    this.#store = SiteStore.at(requireData(this, 'storage'))
    this.#texts = JSON.parse(requireData(this, 'texts')) as Texts
    this.#connection = new AbortController()
    const { signal } = this.#connection
    const form = queryRequired<HTMLFormElement>(this, '.checklist')
    form.addEventListener('change', this.#change, { signal })
    form.addEventListener('click', this.#click, { signal })
    form.addEventListener('focusout', this.#leave, { signal })
    this.#store.follow(this.#sync, signal)
    addEventListener('hashchange', this.#openTarget, { signal })
    for (const part of this.querySelectorAll<HTMLElement>('.list-filter, .controls, .state')) part.hidden = false
    this.#openTarget()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#liveRegion.stop()
  }

  #change = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const item = target.closest<HTMLElement>('li')
    if (item) this.#tick(new StepRow(item), target)
    else this.#setFilter(parseFilter({ [target.name]: target.value }, this.#store.filter))
  }

  #tick(step: StepRow, field: EventTarget) {
    const before = this.#store.read().ticks.get(step.id)
    const change = step.changed(field, before, localDay())
    // Partial input is not a valid date yet.
    if (!change) return
    this.#store.update(({ ticks }) => {
      if (change.tick) ticks.set(step.id, change.tick)
      else ticks.delete(step.id)
    })
    this.#liveRegion.announce(this.#progress)
  }

  /** Restores the former day when a date field is left with an invalid one. */
  #leave = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'date') return
    const before = this.#store.ticks().get(target.closest('li')!.id)
    if (before && target.value !== before.on)
      this.#liveRegion.announce(interpolate(this.#texts.state.noDay, { date: this.#inWords(before.on) }))
    this.#sync()
  }

  #setFilter(filter: ChecklistFilter) {
    this.#store.setFilter(filter, true)
    this.#liveRegion.announce(`${this.#progress} ${queryRequired(this, '.beyond span').textContent}`)
  }

  #click = ({ target }: Event) => {
    const button = (target as Element).closest('button')
    if (!button) return
    if (button.matches('.unfold, .fold'))
      for (const details of this.querySelectorAll<HTMLDetailsElement>('li details'))
        details.open = button.matches('.unfold')
    if (button.matches('.print')) printAs('list')
    if (button.matches('.mine')) {
      this.#store.view(null)
      queryRequired<HTMLElement>(this, '.time-budget :checked').focus()
    }
    if (button.matches('.beyond button')) {
      const hidden = [...this.querySelectorAll<HTMLElement>('li[hidden]')]
      this.#setFilter({ ...this.#store.filter, timeBudget: 'thorough' })
      const shown = hidden.find((item) => !item.hidden) ?? queryRequired<HTMLElement>(this, '.time-budget')
      queryRequired<HTMLElement>(shown, 'input:not([type=radio]), input:checked').focus()
    }
  }

  /** Renders state and filter. */
  #sync = () => {
    const stored = this.#store.read()
    const { viewing, filter } = this.#store
    const ticks = this.#store.ticks()
    const today = localDay()
    const target = idIn(location.hash)
    for (const step of StepRow.in(this)) {
      step.show(ticks.get(step.id), this.#texts.state, today, stored.newer || viewing)
      // A link to a step shows it, whatever the filter hides.
      step.item.hidden = !fits(step.selectable, filter) && step.id !== target
    }
    showFilter(this, filter)
    const { notSaved, broken, newer, quietNow } = this.#texts
    const notices = [
      viewing && this.#texts.viewing,
      stored.newer && newer,
      stored.broken !== null && broken,
      !this.#store.persists && notSaved,
      stored.quiet && quietNow,
    ]
    const notice = queryRequired<HTMLElement>(this, '.notice')
    setText(notice, notices.find((text) => text !== false) ?? '')
    notice.hidden = notice.textContent === ''
    queryRequired<HTMLElement>(this, '.mine').hidden = !viewing
    showCounts(this, ticks, this.#texts)
  }

  get #lang(): string {
    return document.documentElement.lang
  }

  get #progress(): string {
    return queryRequired(this, '.progress-words').textContent
  }

  #inWords = (day: Parameters<typeof inWords>[0]) => inWords(day, this.#lang)

  #openTarget = () => {
    this.#sync()
    const step = this.querySelector<HTMLElement>(`li[id="${CSS.escape(idIn(location.hash))}"]`)
    for (const details of step?.querySelectorAll('details') ?? []) details.open = true
    // The browser's own scrolling to the target came before the step was shown.
    step?.scrollIntoView()
  }
}

customElements.define('settings-checklist', SettingsChecklist)
