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

  constructor(item: HTMLElement) {
    this.item = item
    this.box = queryRequired(item, 'label input')
    if (!item.querySelector('.not-applicable'))
      queryRequired(item, ':scope > details').append(this.#cloneControl('.not-applicable'))
  }

  /** Clones a control that needs script, named after the step. */
  #cloneControl(selector: string): HTMLElement {
    const list = this.item.closest('settings-checklist')!
    const control = queryRequired(list, `.row-controls > ${selector}`).cloneNode(true) as HTMLElement
    for (const of of control.querySelectorAll('.of')) of.textContent = `(${this.title})`
    return control
  }

  /** The line that says the state and the day. Only ticked rows need one: date fields are slow to create. */
  #addStateLine(): HTMLElement {
    const line = this.#cloneControl('.state')
    const word = queryRequired(line, '.word')
    word.id = `${this.id}-state`
    this.box.setAttribute('aria-describedby', word.id)
    queryRequired(this.item, '.minutes').after(line)
    return line
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

  get day(): HTMLInputElement {
    return queryRequired(this.item, '[type=date]')
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
    if (control.matches('[type=date]')) {
      const { value, min } = control as HTMLInputElement
      const on = parseCalendarDate(value)
      const isNew = before && on && on !== before.on
      return isNew && on >= min && on <= today ? { tick: { ...before, on } } : null
    }
    const tick = (state: Tick['state']) => ({ tick: { state, on: dayOf(state) } })
    if (control === this.box) return this.box.checked ? tick('done') : { tick: null }
    return control.matches('.restore') ? { tick: null } : tick('na')
  }

  /** Shows a state in the box, in words and in the buttons. */
  show(tick: Tick | undefined, tickLabels: TickLabels, today: CalendarDate, locked: boolean): void {
    const state = tick?.state ?? 'open'
    this.item.dataset['state'] = state
    this.box.checked = state === 'done'
    this.button('not-applicable').ariaPressed = String(state === 'na')
    const line = this.item.querySelector<HTMLElement>('.state') ?? (tick && this.#addStateLine())
    for (const control of this.item.querySelectorAll<HTMLInputElement>('input, button')) control.disabled = locked
    if (!line) return
    // A field must not change while the reader types in it: to set its limit, too, drops what is half typed.
    if (this.day !== document.activeElement) {
      this.day.max = today
      this.day.value = tick?.on ?? ''
    }
    if (line.hidden === !!tick) this.editDay(false)
    line.hidden = !tick
    setText(queryRequired(line, '.word'), tick ? stateInWords(tick, tickLabels) : '')
    this.button('restore').hidden = state !== 'na'
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
