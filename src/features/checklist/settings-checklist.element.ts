import { parseFilter, type ChecklistFilter } from '../../lib/checklist-filter.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { idIn } from './fragment.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { SiteStore } from '../../lib/site-store.ts'
import { showCounts, showFilter, type ListTexts } from './list-view.ts'
import { localDay } from '../../lib/local-day.ts'
import { LiveRegion } from '../../lib/live-region.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'
import { stateInWords, StepRow, type TickLabels } from './step-row.ts'

/** The texts that `<settings-checklist>` takes as `data-texts`. */
export type ChecklistTexts = ListTexts & { state: TickLabels & { noDay: string } } & Record<
    'told' | 'notSaved' | 'broken' | 'newer' | 'quietNow' | 'viewing',
    string
  >

/** Stores ticks on this device, counts them and filters the list. */
class SettingsChecklist extends HTMLElement {
  #connection: AbortController | undefined
  #store!: SiteStore
  #texts!: ChecklistTexts
  #liveRegion!: LiveRegion

  connectedCallback() {
    this.#store = SiteStore.at(requireData(this, 'storage'))
    this.#texts = JSON.parse(requireData(this, 'texts')) as ChecklistTexts
    this.#liveRegion = new LiveRegion()
    this.#connection = new AbortController()
    const { signal } = this.#connection
    const form = queryRequired<HTMLFormElement>(this, '.checklist')
    form.addEventListener('change', this.#change, { signal })
    form.addEventListener('click', this.#click, { signal })
    form.addEventListener('focusout', this.#leave, { signal })
    const ticked = StepRow.in(this).filter(({ box }) => box.checked)
    this.#store.follow(this.#sync, signal)
    addEventListener('hashchange', this.#openTarget, { signal })
    queryRequired<HTMLElement>(this, '.list-filter').hidden = false
    this.#openTarget()
    // Scripts start after the first paint: boxes that were ticked before count, too.
    for (const row of ticked) if (!row.box.checked && !row.box.disabled) row.box.click()
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

  #tick(row: StepRow, control: Element) {
    const change = row.changed(control, this.#store.read().ticks.get(row.id), localDay())
    // Partial input is not a valid date yet.
    if (!change) return
    this.#store.update(({ ticks }) => {
      if (change.tick) ticks.set(row.id, change.tick)
      else ticks.delete(row.id)
    })
    const state = stateInWords(change.tick, this.#texts.state)
    this.#liveRegion.announce(interpolate(this.#texts.told, { title: row.title, state, progress: this.#progress }))
  }

  /** Restores the former day when a date field is left with an invalid one. */
  #leave = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'date') return
    const row = new StepRow(target.closest('li')!)
    const before = this.#store.ticks().get(row.id)
    if (before && target.value !== before.on) {
      const date = inWords(before.on, document.documentElement.lang)
      this.#liveRegion.announce(interpolate(this.#texts.state.noDay, { date }))
    }
    row.editDay(false)
    this.#sync()
  }

  #setFilter(filter: ChecklistFilter) {
    this.#store.setFilter(filter, true)
    this.#liveRegion.announce(`${this.#progress} ${queryRequired(this, '.beyond span').textContent}`)
  }

  #click = ({ target }: Event) => {
    const button = (target as Element).closest('button')
    const item = button?.closest<HTMLElement>('li')
    if (item) this.#press(new StepRow(item), button!)
    else if (button?.matches('.mine')) {
      this.#store.view(null)
      queryRequired<HTMLElement>(this, '.time-budget :checked').focus()
    } else if (button) this.#showMore()
  }

  #press(row: StepRow, button: HTMLButtonElement) {
    if (button.matches('.change')) return row.editDay(true)
    this.#tick(row, button)
    // The pressed button is folded away with its row.
    if (button.matches('.restore')) row.box.focus()
    else row.button('restore').focus()
  }

  #showMore() {
    const hidden = StepRow.in(this).filter(({ item }) => item.hidden)
    this.#setFilter({ ...this.#store.filter, timeBudget: 'thorough' })
    const shown = hidden.find(({ item }) => !item.hidden)?.box
    ;(shown ?? queryRequired<HTMLElement>(this, '.time-budget :checked')).focus()
  }

  /** Renders state and filter. */
  #sync = () => {
    const stored = this.#store.read()
    const { viewing, filter } = this.#store
    const ticks = this.#store.ticks()
    const today = localDay()
    const rows = StepRow.in(this)
    for (const row of rows) row.show(ticks.get(row.id), this.#texts.state, today, stored.newer || viewing)
    showFilter(this, rows, filter, idIn(location.hash), this.#texts)
    showCounts(this, rows, ticks, this.#texts)
    const { notSaved, broken, newer, quietNow } = this.#texts
    const notices = [
      viewing && this.#texts.viewing,
      stored.newer && newer,
      stored.broken !== null && broken,
      !this.#store.persists && notSaved,
      stored.quiet && quietNow,
    ]
    const text = notices.find((one) => one !== false) ?? ''
    setText(queryRequired(this, '.list-notice p'), text)
    queryRequired<HTMLElement>(this, '.list-notice').hidden = text === ''
    queryRequired<HTMLElement>(this, '.mine').hidden = !viewing
  }

  get #progress(): string {
    return queryRequired(this, '.progress-words').textContent
  }

  #openTarget = () => {
    this.#sync()
    const step = this.querySelector<HTMLElement>(`li[id="${CSS.escape(idIn(location.hash))}"]`)
    const details = step?.querySelector('details')
    if (details) details.open = true
    // The browser's own scrolling to the target came before the step was shown.
    step?.scrollIntoView()
  }
}

customElements.define('settings-checklist', SettingsChecklist)
