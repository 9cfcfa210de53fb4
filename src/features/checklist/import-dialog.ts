import { queryRequired } from '../../lib/dom.ts'
import { plural } from '../../lib/interpolate.ts'
import { localDay } from '../../lib/local-day.ts'
import { makeElement } from '../../lib/make-element.ts'
import type { Tick } from '../../lib/stored.ts'
import { sharedPart } from './fragment.ts'
import { idsIn, questionOf, type Question, type ShareContext } from './import-question.ts'
import { applyChanges, changesBetween, merged, replaced, reversed, type Change } from './merge.ts'
import { withPlausibleDays } from './plausible-days.ts'
import type { ImportResult } from './share-link.ts'

const DAY_MS = 86_400_000

/** Shows an imported list or state and asks what to do with it. */
export class ImportDialog {
  readonly #context: ShareContext
  readonly #dialog: HTMLDialogElement
  readonly #undo: HTMLButtonElement
  #question!: () => Question
  #shown = ''

  /** Uses the dialog of the context's host until the signal aborts. */
  constructor(context: ShareContext, signal: AbortSignal) {
    this.#context = context
    this.#dialog = queryRequired(context.host, '.import-dialog')
    this.#undo = queryRequired(context.host, '.undo')
    context.store.follow(this.#renew, signal)
    signal.addEventListener('abort', () => {
      this.#dialog.onclose = null
      this.#undo.hidden = true
    })
  }

  /** Shows what a link or file holds; nothing changes before an answer. */
  open(found: ImportResult, fromAddress: boolean): void {
    const result = withPlausibleDays(found, this.#days)
    this.#question = () => questionOf(result, fromAddress, this.#context)
    this.#show()
    this.#dialog.onclose = () => {
      if (fromAddress) clearAddress()
      this.#answer(this.#dialog.returnValue, result)
    }
    // Escape leaves the value as it was.
    this.#dialog.returnValue = ''
    this.#dialog.showModal()
  }

  get #days() {
    // A tick from further east may be of what is tomorrow here.
    const last = localDay(new Date(Date.now() + DAY_MS))
    const { min: first } = queryRequired<HTMLInputElement>(this.#context.list, '.row-controls [type=date]')
    return { first, last, today: localDay() }
  }

  /** Follows changes of other tabs: the question has to say what an answer does. */
  #renew = () => {
    if (this.#dialog.open) this.#show()
    // What was deleted does not come back.
    if (this.#context.store.raw() === null) this.#undo.hidden = true
  }

  #show() {
    const question = this.#question()
    const text = JSON.stringify(question)
    if (this.#dialog.open && text === this.#shown) return
    this.#shown = text
    const focused = this.#dialog.querySelector<HTMLButtonElement>('button:focus')
    this.#render(question)
    if (!focused) return
    const buttons = [...this.#dialog.querySelectorAll('button')]
    ;(buttons.find(({ value }) => value === focused.value) ?? buttons[0]!).focus()
  }

  #render({ heading, text, changes = [], answers }: Question) {
    const buttons = answers.map((value) =>
      makeElement('button', { value, className: 'button quiet' }, this.#context.words.sharing[value]),
    )
    this.#dialog.ariaLabel = heading
    queryRequired(this.#dialog, 'form').replaceChildren(
      makeElement('p', { className: 'title heading text-big' }, heading),
      ...text.map((one) => makeElement('p', {}, one)),
      makeElement('ul', {}, ...changes.map((line) => makeElement('li', {}, line))),
      makeElement('p', {}, ...buttons),
    )
  }

  #answer(answer: string, result: ImportResult) {
    const { list, store } = this.#context
    if (result.kind === 'list' && answer === 'view') store.setFilter(result.filter, false)
    if (result.kind === 'list' && answer === 'show') store.setFilter(result.filter, true)
    if (result.kind !== 'state') return
    if (answer === 'view') {
      store.view(result.ticks)
      queryRequired<HTMLElement>(list, '.mine').focus()
    }
    const own = store.read().ticks
    if (answer === 'merge') this.#take(merged(own, result.ticks))
    if (answer === 'replace') this.#take(replaced(own, result.ticks, idsIn(list)))
  }

  /** Imports ticks and offers to take them back; a step that is changed later stays as it is then. */
  #take(ticks: ReadonlyMap<string, Tick>) {
    const { host, store, words: { sharing }, say } = this.#context // prettier-ignore
    const changes = changesBetween(store.read().ticks, ticks)
    const change = (some: Change[]) => store.update((stored) => applyChanges(stored.ticks, some))
    store.view(null)
    change(changes)
    say(plural(document.documentElement.lang, changes.length, sharing.taken))
    this.#undo.onclick = () => {
      queryRequired<HTMLElement>(host, '[data-task=read]').focus()
      this.#undo.hidden = true
      change(reversed(changes))
      say(sharing.undone)
    }
    this.#undo.hidden = false
    this.#undo.focus()
  }
}

/** Takes the fragment out of the address; what the browser itself remembers of it stays. */
function clearAddress() {
  // The full address: browsers would read a path that begins with // as another host and refuse it.
  const address = new URL(location.href)
  address.hash = ''
  address.search = address.search.replace(sharedPart(address.search), '')
  history.replaceState(history.state, '', address.href)
}
