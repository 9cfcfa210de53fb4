import { parseCalendarDate, regional, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Selectable } from '../../lib/checklist-filter.ts'
import type { Tick } from '../../lib/stored.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

/** Labels of the three states of a step. */
export type TickLabels = Record<'open' | 'done' | 'na', string>

/** A short date for print, such as 24.11.2026. */
const inFigures = (day: CalendarDate): string =>
  new Intl.DateTimeFormat(regional(document.documentElement.lang), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day))

/** Reads and writes the markup of one step. */
export class StepRow {
  readonly item: HTMLElement
  readonly #done: HTMLInputElement
  readonly #na: HTMLInputElement
  readonly #day: HTMLInputElement

  constructor(item: HTMLElement) {
    this.item = item
    this.#done = queryRequired(item, ':scope > label input')
    this.#na = queryRequired(item, '.state [type=checkbox]')
    this.#day = queryRequired(item, '[type=date]')
  }

  /** All steps of a part of the page, in its order. */
  static in(part: ParentNode): StepRow[] {
    return [...part.querySelectorAll<HTMLElement>('li[data-code]')].map((item) => new StepRow(item))
  }

  get id(): string {
    return this.item.id
  }

  get title(): string {
    return queryRequired(this.item, 'label b').textContent
  }

  /** Stands in `data-code`: blockers hide elements named after sharing. */
  get shareId(): number {
    return Number(requireData(this.item, 'code'))
  }

  get minutes(): number {
    return Number(requireData(this.item, 'minutes'))
  }

  get selectable(): Selectable {
    const list = (name: string) => requireData(this.item, name).split(' ')
    return {
      timeBudget: requireData(this.item, 'timeBudget'),
      regions: list('regions'),
      audience: list('audience'),
    }
  }

  /** The tick after a change of one of the step's controls; null for an invalid day. */
  changed(field: EventTarget, before: Tick | undefined, today: CalendarDate): { tick: Tick | null } | null {
    if (field === this.#day) {
      const on = parseCalendarDate(this.#day.value)
      return before && on && on <= today ? { tick: { ...before, on } } : null
    }
    const state = field === this.#na ? 'na' : 'done'
    return { tick: (field as HTMLInputElement).checked ? { state, on: today } : null }
  }

  /** Shows a state in boxes, day and label. */
  show(tick: Tick | undefined, tickLabels: TickLabels, today: CalendarDate, locked: boolean): void {
    this.#done.checked = tick?.state === 'done'
    this.#na.checked = tick?.state === 'na'
    for (const field of [this.#done, this.#na, this.#day]) field.disabled = locked
    this.#day.hidden = !tick
    this.#day.max = today
    // A field must not change while the reader types in it.
    if (this.#day !== document.activeElement) this.#day.value = tick?.on ?? ''
    const state = tick?.state ?? 'open'
    this.item.dataset['state'] = state
    setText(queryRequired(this.item, '.word'), tickLabels[state])
    setText(queryRequired(this.item, '.day'), tick ? inFigures(tick.on) : '')
  }
}
