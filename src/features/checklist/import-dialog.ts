import type { ChecklistFilter } from '../../lib/checklist-filter.ts'
import { sharedPart } from './fragment.ts'
import { changesBetween, merged, replaced } from './merge.ts'
import type { ImportResult } from './share-link.ts'
import type { Tick } from '../../lib/stored.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import type { SiteStore } from '../../lib/site-store.ts'
import { queryRequired, setText } from '../../lib/dom.ts'
import { stateInWords, StepRow, type TickLabels } from './step-row.ts'

export type ImportDialogTexts = TickLabels & {
  would: Plurals
  unknown: Plurals
  wouldMerge: Plurals
  unread: Plurals
  differing: Plurals
  taken: Plurals
  regions: Record<ChecklistFilter['region'], string>
  filter: { timeBudgets: Record<ChecklistFilter['timeBudget'], string>; audiences: Record<ChecklistFilter['audience'], string> }
} & Record<
    | 'linkHeading' | 'listHeading' | 'importHeading' | 'damagedHeading'
    | 'damaged' | 'newer' | 'long' | 'several' | 'locked' | 'listIs' | 'same' | 'nothingNew' | 'change' | 'changeReplacing' | 'undone',
    string
  > // prettier-ignore

type Ticks = ReadonlyMap<string, Tick>
type State = Extract<ImportResult, { kind: 'state' }>

/** Shows an imported list or state and asks what to do with it. */
export class ImportDialog {
  readonly #host: HTMLElement
  readonly #dialog: HTMLDialogElement
  readonly #undo: HTMLButtonElement
  readonly #list: HTMLElement
  readonly #store: SiteStore
  readonly #texts: ImportDialogTexts
  readonly #say: (message: string) => void
  #connection: AbortController | undefined

  constructor(
    host: HTMLElement,
    list: HTMLElement,
    store: SiteStore,
    texts: ImportDialogTexts,
    say: (message: string) => void,
  ) {
    this.#host = host
    this.#list = list
    this.#store = store
    this.#texts = texts
    this.#say = say
    this.#dialog = queryRequired(host, '.import-dialog')
    this.#undo = queryRequired(host, '.undo')
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
    const { signal } = this.#connection
    this.#dialog.addEventListener('close', () => fromAddress && clearAddress(), { signal, once: true })
    const heading = fromAddress ? this.#texts.linkHeading : this.#texts.importHeading
    if (result.kind === 'unreadable')
      this.#describe(this.#texts.damagedHeading, this.#texts[result.why], [], ['close'])
    if (result.kind === 'list') this.#openList(result.filter)
    if (result.kind === 'state') this.#openState(heading, result)
    this.#dialog.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button')
      if (!button) return
      // Closed first: closing restores the focus, which the answer may move.
      this.#dialog.close()
      this.#answer(button.value, result)
    }, { signal }) // prettier-ignore
    this.#dialog.showModal()
  }

  #openList(filter: ChecklistFilter) {
    const { regions, filter: { timeBudgets, audiences }, listIs, listHeading } = this.#texts // prettier-ignore
    const name = (one: ChecklistFilter) =>
      [timeBudgets[one.timeBudget], regions[one.region], audiences[one.audience]].join(', ')
    const summary = interpolate(listIs, { list: name(filter), own: name(this.#store.filter) })
    this.#describe(
      listHeading,
      summary,
      [],
      this.#store.read().newer ? ['view', 'cancel'] : ['view', 'show', 'cancel'],
    )
  }

  #openState(heading: string, { ticks, unknown, unread = 0, differing = 0 }: State) {
    const own = this.#store.read()
    const { lang } = document.documentElement
    const merging = changesBetween(own.ticks, merged(own.ticks, ticks))
    // A step that could not be read must not become an open one.
    const replacing = unread > 0 ? merging : changesBetween(own.ticks, this.#replaced(ticks))
    const would = unread > 0 ? this.#texts.wouldMerge : this.#texts.would
    const counts = plural(lang, merging.length, would, { replaced: replacing.length })
    const nothing = unread > 0 ? this.#texts.nothingNew : this.#texts.same
    const told = (n: number, forms: Plurals) => (n > 0 ? [plural(lang, n, forms)] : [])
    const summary = [
      own.newer ? this.#texts.locked : replacing.length === 0 ? nothing : counts,
      ...told(unknown, this.#texts.unknown),
      ...told(unread, this.#texts.unread),
      ...told(differing, this.#texts.differing),
    ]
    const byBoth = new Set(merging.map(({ id }) => id))
    const lines = replacing.map(({ id, from, to }) =>
      interpolate(byBoth.has(id) ? this.#texts.change : this.#texts.changeReplacing, {
        title: this.#titleOf(id),
        from: stateInWords(from, this.#texts),
        to: stateInWords(to, this.#texts),
      }),
    )
    const taking = own.newer || replacing.length === 0 ? [] : unread > 0 ? ['merge'] : ['merge', 'replace']
    this.#describe(heading, summary.join(' '), lines, ['view', ...taking, 'cancel'])
  }

  #describe(heading: string, summary: string, lines: string[], answers: string[]) {
    setText(queryRequired(this.#dialog, '.title'), heading)
    this.#dialog.ariaLabel = heading
    setText(queryRequired(this.#dialog, '.summary'), summary)
    queryRequired<HTMLElement>(this.#dialog, '.means').hidden = !answers.includes('replace')
    const items = lines.map((line) => Object.assign(document.createElement('li'), { textContent: line }))
    queryRequired(this.#dialog, '.changes').replaceChildren(...items)
    for (const button of this.#dialog.querySelectorAll('button')) button.hidden = !answers.includes(button.value)
  }

  #answer(answer: string, result: ImportResult) {
    if (result.kind === 'list' && answer === 'view') this.#store.setFilter(result.filter, false)
    if (result.kind === 'list' && answer === 'show') this.#store.setFilter(result.filter, true)
    if (result.kind !== 'state') return
    if (answer === 'view') {
      this.#store.view(result.ticks)
      queryRequired<HTMLElement>(this.#list, '.mine').focus()
    }
    if (answer === 'merge') this.#take(merged(this.#store.read().ticks, result.ticks))
    if (answer === 'replace') this.#take(this.#replaced(result.ticks))
  }

  #replaced(ticks: Ticks) {
    return replaced(this.#store.read().ticks, ticks, new Set(StepRow.in(this.#list).map(({ id }) => id)))
  }

  /** Imports ticks; undo is offered until the state changes again. */
  #take(ticks: Ticks) {
    const { signal } = this.#connection!
    const before = this.#store.read().ticks
    this.#store.view(null)
    this.#store.update((stored) => (stored.ticks = new Map(ticks)))
    this.#say(plural(document.documentElement.lang, changesBetween(before, ticks).length, this.#texts.taken))
    this.#undo.hidden = false
    this.#store.follow(() => (this.#undo.hidden = true), signal)
    const takeBack = () => {
      queryRequired<HTMLElement>(this.#host, '[data-task=read]').focus()
      this.#store.update((stored) => (stored.ticks = new Map(before)))
      this.#say(this.#texts.undone)
    }
    this.#undo.addEventListener('click', takeBack, { signal, once: true })
    this.#undo.focus()
  }

  #titleOf(id: string): string {
    return StepRow.in(this.#list).find((row) => row.id === id)?.title ?? id
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
