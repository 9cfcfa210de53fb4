import { calendarDateIn, inWords } from '../lib/calendar-date.ts'
import { fits, parseChoice, type Choice } from '../lib/choice.ts'
import { progressOf } from '../lib/progress.ts'
import { fill, plural, type Plurals } from '../lib/words.ts'
import { ChecklistStore } from './checklist-store.ts'
import { PoliteStatus } from './polite-status.ts'
import { required, requiredData, write } from './required.ts'
import { StepRow, type StateWords } from './step-row.ts'

type Notice = 'notSaved' | 'broken' | 'newer' | 'quietNow' | 'viewing'
type Texts = { progress: Plurals; hidden: Plurals; state: StateWords & { noDay: string } } & Record<
  'complete' | 'sectionCount' | 'none' | Notice,
  string
>

/** The reader's own day: the list notes when something was done here. */
const today = () => calendarDateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())

/** Remembers ticks on this device, counts them and shows the list that fits; the list itself is finished HTML. */
class SettingsChecklist extends HTMLElement {
  #connection: AbortController | undefined
  #store!: ChecklistStore
  #texts!: Texts
  #status = new PoliteStatus(this)

  connectedCallback() {
    this.#store = ChecklistStore.at(requiredData(this, 'storage'))
    this.#texts = JSON.parse(requiredData(this, 'texts')) as Texts
    this.#connection = new AbortController()
    const { signal } = this.#connection
    const form = required<HTMLFormElement>(this, '.checklist')
    form.addEventListener('change', this.#change, { signal })
    form.addEventListener('click', this.#click, { signal })
    this.#store.follow(this.#sync, signal)
    addEventListener('hashchange', this.#openTarget, { signal })
    for (const part of this.querySelectorAll<HTMLElement>('.choice, .controls, .state')) part.hidden = false
    this.#openTarget()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#status.stop()
  }

  #change = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const item = target.closest<HTMLElement>('li')
    if (item) this.#tick(new StepRow(item), target)
    else this.#choose(parseChoice({ [target.name]: target.value }, this.#store.choice))
  }

  #tick(step: StepRow, field: EventTarget) {
    const before = this.#store.read().ticks.get(step.id)
    const change = step.changed(field, before, today())
    if (change)
      this.#store.update(({ ticks }) => {
        if (change.tick) ticks.set(step.id, change.tick)
        else ticks.delete(step.id)
      })
    else this.#sync()
    const said =
      change || !before ? this.#progress : fill(this.#texts.state.noDay, { date: this.#inWords(before.on) })
    this.#status.say(said)
  }

  #choose(choice: Choice) {
    this.#store.choose(choice, true)
    this.#status.say(`${this.#progress} ${required(this, '.beyond span').textContent}`)
  }

  #click = ({ target }: Event) => {
    const button = (target as Element).closest('button')
    if (!button) return
    if (button.matches('.unfold, .fold'))
      for (const details of this.querySelectorAll<HTMLDetailsElement>('li details'))
        details.open = button.matches('.unfold')
    if (button.matches('.print')) print()
    if (button.matches('.mine')) this.#store.view(null)
    if (button.matches('.beyond button')) {
      this.#choose({ ...this.#store.choice, cut: 'thorough' })
      required<HTMLElement>(this, '.thorough li:not([hidden]) input').focus()
    }
  }

  /** Puts state and choice into boxes, list, counts and the notice. */
  #sync = () => {
    const stored = this.#store.read()
    const { viewing, choice } = this.#store
    const ticks = this.#store.ticks()
    const now = today()
    for (const step of StepRow.in(this)) {
      step.show(ticks.get(step.id), this.#texts.state, now, stored.newer || viewing)
      // A link to a step shows it, whatever the choice hides.
      step.item.hidden = !fits(step.selectable, choice) && step.id !== location.hash.slice(1)
    }
    this.#showChoice(choice)
    const { notSaved, broken, newer, quietNow } = this.#texts
    const notices = [
      viewing && this.#texts.viewing,
      stored.newer && newer,
      stored.broken !== null && broken,
      !this.#store.persists && notSaved,
      stored.quiet && quietNow,
    ]
    const notice = required<HTMLElement>(this, '.notice')
    write(notice, notices.find((text) => text !== false) ?? '')
    notice.hidden = notice.textContent === ''
    required<HTMLElement>(this, '.mine').hidden = !viewing
    this.#count()
  }

  #showChoice(choice: Choice) {
    this.dataset['cut'] = choice.cut
    required<HTMLInputElement>(this, `[name=cut][value='${choice.cut}']`).checked = true
    for (const name of ['region', 'audience'] as const)
      required<HTMLSelectElement>(this, `[name=${name}]`).value = choice[name]
    for (const part of this.querySelectorAll<HTMLElement>('fieldset:has(ol), .thorough'))
      part.hidden = !part.querySelector('li:not([hidden])')
  }

  #count() {
    const ticks = this.#store.ticks()
    const countable = (part: Element) =>
      StepRow.in(part)
        .filter(({ item }) => !item.hidden)
        .map(({ id, minutes }) => ({ minutes, state: ticks.get(id)?.state }))
    const list = progressOf(countable(this))
    const bar = required<HTMLProgressElement>(this, 'progress')
    bar.max = list.total || 1
    bar.value = list.done
    const { progress, complete, sectionCount, none, hidden } = this.#texts
    const words = list.minutes === 0 ? fill(complete, list) : plural(this.#lang, list.minutes, progress, list)
    write(required(this, '.progress-words'), countable(this).length === 0 ? none : words)
    for (const set of this.querySelectorAll('fieldset:has(ol)'))
      write(required(set, 'legend small'), fill(sectionCount, progressOf(countable(set))))
    const beyond = StepRow.in(this).filter(({ item }) => item.hidden)
    const marked = beyond.filter(({ id }) => ticks.has(id)).length
    write(required(this, '.beyond span'), plural(this.#lang, beyond.length, hidden, { marked }))
    required<HTMLElement>(this, '.beyond').hidden = beyond.length === 0
    required<HTMLElement>(this, '.beyond button').hidden = this.#store.choice.cut === 'thorough'
  }

  get #lang(): string {
    return document.documentElement.lang
  }

  get #progress(): string {
    return required(this, '.progress-words').textContent
  }

  #inWords = (day: Parameters<typeof inWords>[0]) => inWords(day, this.#lang)

  #openTarget = () => {
    this.#sync()
    const step = this.querySelector<HTMLElement>(`li[id="${CSS.escape(location.hash.slice(1))}"]`)
    for (const details of step?.querySelectorAll('details') ?? []) details.open = true
    // The browser has looked for a target already, while it may still have been hidden.
    step?.scrollIntoView()
  }
}

customElements.define('settings-checklist', SettingsChecklist)
