import { queryRequired, requireData } from '../../lib/dom.ts'
import type { Announce } from '../../lib/live-region.ts'
import { SiteStore } from '../../lib/site-store.ts'
import type { Entries } from './letter-entries.ts'
import type { LetterForm } from './letter-form.ts'
import { forgetEntries, saveEntries, savedEntries } from './letter-persistence.ts'
import type { LetterElementTexts } from './objection-letter.element.ts'

/** Whether the entries are saved, or others are. */
type State = 'saved' | 'unsaved' | 'conflict'

type Parts = {
  host: HTMLElement
  form: LetterForm
  texts: LetterElementTexts
  announce: Announce
  /** Renders the letter after the form was filled. */
  render: () => void
}

/** Keeps the form and what is stored in step, and says whenever it changes whether the entries are saved. */
export class LetterSync {
  readonly #parts: Parts
  readonly #store: SiteStore
  #state: State = 'unsaved'
  /** What the stored entries have replaced, until the reader goes on. */
  #replaced: Entries | null = null

  /** Works until the signal aborts. */
  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts
    this.#store = SiteStore.at(requireData(parts.host, 'storage'))
    // Captured, to come before the store, whose followers compare the form with what is stored.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#settle(), { capture: true, signal })
    this.#store.follow(this.#sync, signal)
    // Nobody has entered anything yet: the browser has brought back what the form held on leaving.
    const untouched = queryRequired<HTMLElement>(parts.host, '.tools').hidden
    if (untouched) this.#settle()
    // What was ticked while this module loaded must stay.
    const stored = savedEntries(this.#store) !== null
    if (stored) this.#state = 'saved'
    if (stored || untouched) this.#sync()
  }

  /** The reader has changed an entry. */
  edit(): void {
    const { form } = this.#parts
    this.#offerUndo(null)
    form.touch()
    if (form.remember.checked) saveEntries(this.#store, form.entries)
  }

  /** Follows the box that the reader has ticked or cleared. */
  changeRemember(): void {
    const { form } = this.#parts
    if (form.remember.checked) saveEntries(this.#store, form.entries)
    else forgetEntries(this.#store)
    this.#sync()
  }

  /** Replaces the entries by the stored ones, and offers to take that back. */
  takeStored(): void {
    const saved = savedEntries(this.#store)
    if (!saved) return
    this.#offerUndo(this.#parts.form.entries)
    this.#fill(saved)
    this.#sync()
    this.#button('undo-take').focus()
  }

  /** Brings back what the stored entries have replaced, unsaved. */
  undoTake({ detail }: MouseEvent): void {
    // The second click of a double click hits this button in the place of the first.
    if (!this.#replaced || detail > 1) return
    this.#fill(this.#replaced)
    this.#parts.form.touch()
    this.#offerUndo(null)
    this.#sync()
    this.#button('take-stored').focus()
  }

  /** What was saved when the page was left gives way to what has been stored since. */
  #settle() {
    const { form } = this.#parts
    if (!form.remember.checked) return
    form.settle()
    this.#state = 'saved'
  }

  /** Follows what is stored, also after changes in another tab, but never over what the reader has entered here. */
  #sync = () => {
    const { host, form, announce } = this.#parts
    const saved = savedEntries(this.#store)
    const differs = saved !== null && JSON.stringify(saved) !== JSON.stringify(form.entries)
    const conflict = differs && form.touched
    if (differs && !conflict) this.#fill(saved)
    const state = conflict ? 'conflict' : saved ? 'saved' : 'unsaved'
    if (state !== this.#state || (form.remember.checked && !saved)) announce(this.#message(state))
    if (state === 'unsaved') form.release()
    this.#state = state
    queryRequired<HTMLElement>(host, '.conflict').hidden = !conflict
    form.remember.checked = state === 'saved'
  }

  #offerUndo(replaced: Entries | null) {
    this.#replaced = replaced
    this.#button('undo-take').hidden = replaced === null
  }

  #button(task: string): HTMLElement {
    return queryRequired(this.#parts.host, `[data-task=${task}]`)
  }

  /** What there is to say about a new state. */
  #message(state: State): string {
    const { remembered, forgotten, notRemembered, conflict } = this.#parts.texts
    if (state === 'conflict') return conflict
    if (state === 'saved') return remembered
    return this.#state !== 'unsaved' && this.#store.persists ? forgotten : notRemembered
  }

  #fill(entries: Entries) {
    this.#parts.form.fill(entries)
    this.#parts.render()
  }
}
