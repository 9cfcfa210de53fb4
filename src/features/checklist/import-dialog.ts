import { queryRequired } from '../../lib/dom.ts'
import { plural } from '../../lib/interpolate.ts'
import { makeElement } from '../../lib/make-element.ts'
import type { Tick } from '../../lib/stored.ts'
import { sharedPart } from './fragment.ts'
import { idsIn, questionOf, type Question, type ShareContext } from './import-question.ts'
import { changesBetween, merged, replaced } from './merge.ts'
import type { ImportResult } from './share-link.ts'

/** Shows an imported list or state and asks what to do with it. */
export class ImportDialog {
  readonly #context: ShareContext
  readonly #dialog: HTMLDialogElement
  readonly #undo: HTMLButtonElement
  #connection: AbortController | undefined

  constructor(context: ShareContext) {
    this.#context = context
    this.#dialog = queryRequired(context.host, '.import-dialog')
    this.#undo = queryRequired(context.host, '.undo')
  }

  /** Ends the last import and its undo. */
  stop(): void {
    this.#connection?.abort()
    this.#undo.hidden = true
  }

  /** Shows what a link or file holds; nothing changes before an answer. */
  open(result: ImportResult, fromAddress: boolean): void {
    this.stop()
    this.#connection = new AbortController()
    this.#show(questionOf(result, fromAddress, this.#context))
    const close = () => {
      if (fromAddress) clearAddress()
      this.#answer(this.#dialog.returnValue, result)
    }
    this.#dialog.addEventListener('close', close, { signal: this.#connection.signal, once: true })
    // Escape leaves the value as it was.
    this.#dialog.returnValue = ''
    this.#dialog.showModal()
  }

  #show({ heading, text, changes = [], answers }: Question) {
    const buttons = answers.map((value) =>
      makeElement('button', { value, className: 'button quiet' }, this.#context.words.sharing[value]),
    )
    this.#dialog.ariaLabel = heading
    queryRequired(this.#dialog, 'form').replaceChildren(
      makeElement('p', { className: 'title heading text-big' }, heading),
      ...text.map((one) => makeElement('p', {}, one)),
      makeElement('ul', {}, ...changes.map((line) => makeElement('li', {}, line))),
      makeElement('p', { className: 'answers' }, ...buttons),
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

  /** Imports ticks; undo is offered until the state changes again. */
  #take(ticks: ReadonlyMap<string, Tick>) {
    const { host, store, words: { sharing }, say } = this.#context // prettier-ignore
    const { signal } = this.#connection!
    const before = store.read().ticks
    store.view(null)
    store.update((stored) => (stored.ticks = new Map(ticks)))
    say(plural(document.documentElement.lang, changesBetween(before, ticks).length, sharing.taken))
    this.#undo.hidden = false
    store.follow(() => (this.#undo.hidden = true), signal)
    const takeBack = () => {
      queryRequired<HTMLElement>(host, '[data-task=read]').focus()
      store.update((stored) => (stored.ticks = new Map(before)))
      say(sharing.undone)
    }
    this.#undo.addEventListener('click', takeBack, { signal, once: true })
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
