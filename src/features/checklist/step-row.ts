import { inWords, parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Selectable } from '../../lib/checklist-filter.ts'
import type { Tick } from '../../lib/stored.ts'
import { queryRequired, requireData, setText } from '../../lib/dom.ts'

/** Labels of the three states of a step. */
export type TickLabels = Record<'open' | 'done' | 'na', string>

/** A state in words, with its day. */
export const stateInWords = (tick: Tick | null | undefined, labels: TickLabels): string =>
  tick ? `${labels[tick.state]} ${inWords(tick.on, document.documentElement.lang)}` : labels.open

/** Reads and writes the markup of one step. */
export class StepRow {
  readonly item: HTMLElement
  readonly box: HTMLInputElement
  readonly day: HTMLInputElement

  constructor(item: HTMLElement) {
    this.item = item
    this.box = queryRequired(item, 'label input')
    if (!item.querySelector('.state')) this.#addControls()
    this.day = queryRequired(item, '[type=date]')
  }

  /** Clones the controls that need script, named after the step. */
  #addControls() {
    const controls = queryRequired(this.item.closest('settings-checklist')!, '.row-controls').cloneNode(
      true,
    ) as HTMLElement
    for (const of of controls.querySelectorAll('.of')) of.textContent = `(${this.title})`
    const word = controls.querySelector('.word')!
    word.id = `${this.id}-state`
    this.box.setAttribute('aria-describedby', word.id)
    queryRequired(this.item, ':scope > details').append(controls.querySelector('.not-applicable')!)
    queryRequired(this.item, '.minutes').after(...controls.childNodes)
  }

  /** All steps of a part of the page, in its order. */
  static in(part: ParentNode): StepRow[] {
    return [...part.querySelectorAll<HTMLElement>('li[data-code]')].map((item) => new StepRow(item))
  }

  get id(): string {
    return this.item.id
  }

  get title(): string {
    // Without the soft hyphens of the page.
    return queryRequired(this.item, 'label b').textContent.replaceAll('\u00ad', '')
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

  button(name: 'change' | 'restore' | 'not-applicable'): HTMLButtonElement {
    return queryRequired(this.item, `button.${name}`)
  }

  /**
   * The tick after a change of one of the step's controls; null for an invalid day and for the one it has. `dayOf` is
   * the day of a new tick by its state.
   */
  changed(
    control: Element,
    before: Tick | undefined,
    dayOf: (state: Tick['state']) => CalendarDate,
    today: CalendarDate,
  ): { tick: Tick | null } | null {
    if (control === this.day) {
      const on = parseCalendarDate(this.day.value)
      const isNew = before && on && on !== before.on
      return isNew && on >= this.day.min && on <= today ? { tick: { ...before, on } } : null
    }
    const tick = (state: Tick['state']) => ({ tick: { state, on: dayOf(state) } })
    if (control === this.box) return this.box.checked ? tick('done') : { tick: null }
    return control === this.button('restore') ? { tick: null } : tick('na')
  }

  /** Shows a state in the box, in words and in the buttons. */
  show(tick: Tick | undefined, tickLabels: TickLabels, today: CalendarDate, locked: boolean): void {
    const state = tick?.state ?? 'open'
    this.item.dataset['state'] = state
    this.box.checked = state === 'done'
    for (const control of this.item.querySelectorAll<HTMLInputElement>('input, button')) control.disabled = locked
    // A field must not change while the reader types in it: to set its limit, too, drops what is half typed.
    if (this.day !== document.activeElement) {
      this.day.max = today
      this.day.value = tick?.on ?? ''
    }
    const line = queryRequired<HTMLElement>(this.item, '.state')
    if (line.hidden === !!tick) this.editDay(false)
    line.hidden = !tick
    setText(queryRequired(this.item, '.word'), tick ? stateInWords(tick, tickLabels) : '')
    this.button('restore').hidden = state !== 'na'
    this.button('not-applicable').ariaPressed = String(state === 'na')
  }

  /** Shows the field for the day instead of its button, or the button again. */
  editDay(editing: boolean): void {
    queryRequired<HTMLElement>(this.item, '.day').hidden = !editing
    this.button('change').hidden = editing
    if (editing) this.day.focus()
  }

  /** Unfolds the next open step, and folds the former one. */
  markAsNext(next: boolean): void {
    if (next === (this.item.ariaCurrent === 'step')) return
    this.item.ariaCurrent = next ? 'step' : null
    queryRequired<HTMLDetailsElement>(this.item, ':scope > details').open = next
  }
}
