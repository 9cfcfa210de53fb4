import { calendarDateIn } from '../lib/calendar-date.ts'
import { progressOf } from '../lib/progress.ts'
import { fill, plural, type Plurals } from '../lib/words.ts'
import { ChecklistStore } from './checklist-store.ts'
import { PoliteStatus } from './polite-status.ts'
import { required, requiredData, write } from './required.ts'

type Texts = { progress: Plurals; complete: string; sectionCount: string } & Record<
  'notSaved' | 'broken' | 'newer',
  string
>

/** Remembers ticks on this device and counts them; the list itself is finished HTML. */
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
    this.addEventListener('change', this.#tick, { signal })
    this.#store.follow(this.#sync, signal)
    addEventListener('hashchange', this.#openTarget, { signal })
    const button = required<HTMLButtonElement>(this, '.print')
    button.addEventListener('click', () => print(), { signal })
    button.hidden = false
    this.#sync()
    this.#openTarget()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#status.stop()
  }

  #tick = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    const on = calendarDateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())
    this.#store.setTick(target.name, target.checked ? { state: 'done', on } : null)
    this.#status.say(required<HTMLElement>(this, '.progress-words').textContent)
  }

  /** Puts the stored state into boxes, counts and the notice. */
  #sync = () => {
    const stored = this.#store.read()
    for (const box of this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      box.checked = stored.ticks.get(box.name)?.state === 'done'
      box.disabled = stored.newer
    }
    const { newer, broken, notSaved } = this.#texts
    const notice = required<HTMLElement>(this, '.notice')
    write(notice, stored.newer ? newer : stored.broken !== null ? broken : this.#store.persists ? '' : notSaved)
    notice.hidden = notice.textContent === ''
    this.#count()
  }

  #count() {
    const standard = progressOf(this.#countable(required(this, '.standard')))
    const bar = required<HTMLProgressElement>(this, 'progress')
    bar.max = standard.total
    bar.value = standard.done
    const { progress, complete, sectionCount } = this.#texts
    const { lang } = document.documentElement
    const words =
      standard.minutes === 0 ? fill(complete, standard) : plural(lang, standard.minutes, progress, standard)
    write(required(this, '.progress-words'), words)
    for (const set of this.querySelectorAll('fieldset'))
      write(required(set, 'legend small'), fill(sectionCount, progressOf(this.#countable(set))))
  }

  #countable(part: Element) {
    const steps = [...part.querySelectorAll<HTMLElement>('li[data-minutes]')]
    return steps.map((step) => ({
      minutes: Number(requiredData(step, 'minutes')),
      done: required<HTMLInputElement>(step, 'input').checked,
    }))
  }

  #openTarget = () => {
    const step = this.querySelector(`li[id="${CSS.escape(location.hash.slice(1))}"]`)
    for (const details of step?.querySelectorAll('details') ?? []) details.open = true
  }
}

customElements.define('settings-checklist', SettingsChecklist)
