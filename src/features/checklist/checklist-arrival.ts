import { inWords } from '../../lib/calendar-date.ts'
import type { Choice } from '../../lib/choice.ts'
import { sharedPart } from './fragment.ts'
import { changesBetween, merged, replaced } from './merge.ts'
import type { Arrival as Read } from './share-link.ts'
import type { Tick } from '../../lib/stored.ts'
import { fill, plural, type Plurals } from '../../lib/words.ts'
import type { ChecklistStore } from '../../lib/checklist-store.ts'
import { required, write } from '../../lib/required.ts'
import { StepRow, type StateWords } from './step-row.ts'

export type ArrivalTexts = StateWords & {
  would: Plurals
  unknown: Plurals
  wouldMerge: Plurals
  unread: Plurals
  differing: Plurals
  taken: Plurals
  regions: Record<Choice['region'], string>
  choice: { cuts: Record<Choice['cut'], string>; audiences: Record<Choice['audience'], string> }
} & Record<
    | 'linkHeading' | 'listHeading' | 'importHeading' | 'damagedHeading'
    | 'damaged' | 'newer' | 'long' | 'several' | 'locked' | 'listIs' | 'same' | 'nothingNew' | 'change' | 'changeReplacing' | 'undone' | 'day',
    string
  > // prettier-ignore

type Ticks = ReadonlyMap<string, Tick>
type State = Extract<Read, { kind: 'state' }>

/** The dialog that shows what came from outside and asks what to do with it. */
export class Arrival {
  readonly #host: HTMLElement
  readonly #dialog: HTMLDialogElement
  readonly #undo: HTMLButtonElement
  readonly #list: HTMLElement
  readonly #store: ChecklistStore
  readonly #texts: ArrivalTexts
  readonly #say: (message: string) => void
  #connection: AbortController | undefined

  constructor(
    host: HTMLElement,
    list: HTMLElement,
    store: ChecklistStore,
    texts: ArrivalTexts,
    say: (message: string) => void,
  ) {
    this.#host = host
    this.#list = list
    this.#store = store
    this.#texts = texts
    this.#say = say
    this.#dialog = required(host, '.arrival')
    this.#undo = required(host, '.undo')
  }

  /** Ends what the last arrival has left open, its way back included. */
  stop(): void {
    this.#connection?.abort()
    this.#undo.hidden = true
  }

  /** Shows what has arrived; nothing changes before an answer. */
  open(read: Read, fromAddress: boolean): void {
    this.stop()
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#dialog.addEventListener('close', () => fromAddress && clearAddress(), { signal, once: true })
    const heading = fromAddress ? this.#texts.linkHeading : this.#texts.importHeading
    if (read.kind === 'unreadable')
      this.#describe(this.#texts.damagedHeading, this.#texts[read.why], [], ['close'])
    if (read.kind === 'list') this.#openList(read.choice)
    if (read.kind === 'state') this.#openState(heading, read)
    this.#dialog.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button')
      if (!button) return
      // Closing gives the focus back; the answer may have a better place for it.
      this.#dialog.close()
      this.#answer(button.value, read)
    }, { signal }) // prettier-ignore
    this.#dialog.showModal()
  }

  #openList(choice: Choice) {
    const { regions, choice: { cuts, audiences }, listIs, listHeading } = this.#texts // prettier-ignore
    const name = (one: Choice) => [cuts[one.cut], regions[one.region], audiences[one.audience]].join(', ')
    const summary = fill(listIs, { list: name(choice), own: name(this.#store.choice) })
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
      fill(byBoth.has(id) ? this.#texts.change : this.#texts.changeReplacing, {
        title: this.#titleOf(id),
        from: this.#inWords(from),
        to: this.#inWords(to),
      }),
    )
    const taking = own.newer || replacing.length === 0 ? [] : unread > 0 ? ['merge'] : ['merge', 'replace']
    this.#describe(heading, summary.join(' '), lines, ['view', ...taking, 'cancel'])
  }

  #describe(heading: string, summary: string, lines: string[], answers: string[]) {
    const title = required<HTMLElement>(this.#dialog, 'h2')
    write(title, heading)
    this.#dialog.ariaLabel = heading
    write(required(this.#dialog, '.summary'), summary)
    required<HTMLElement>(this.#dialog, '.means').hidden = !answers.includes('replace')
    const items = lines.map((line) => Object.assign(document.createElement('li'), { textContent: line }))
    required(this.#dialog, '.changes').replaceChildren(...items)
    for (const button of this.#dialog.querySelectorAll('button')) button.hidden = !answers.includes(button.value)
  }

  #answer(answer: string, read: Read) {
    if (read.kind === 'list' && answer === 'view') this.#store.choose(read.choice, false)
    if (read.kind === 'list' && answer === 'show') this.#store.choose(read.choice, true)
    if (read.kind !== 'state') return
    if (answer === 'view') {
      this.#store.view(read.ticks)
      required<HTMLElement>(this.#list, '.mine').focus()
    }
    if (answer === 'merge') this.#take(merged(this.#store.read().ticks, read.ticks))
    if (answer === 'replace') this.#take(this.#replaced(read.ticks))
  }

  #replaced(ticks: Ticks) {
    return replaced(this.#store.read().ticks, ticks, new Set(StepRow.in(this.#list).map(({ id }) => id)))
  }

  /** Takes ticks over; the reader can have the former ones back until something else happens. */
  #take(ticks: Ticks) {
    const { signal } = this.#connection!
    const before = this.#store.read().ticks
    this.#store.view(null)
    this.#store.update((stored) => (stored.ticks = new Map(ticks)))
    this.#say(plural(document.documentElement.lang, changesBetween(before, ticks).length, this.#texts.taken))
    this.#undo.hidden = false
    this.#store.follow(() => (this.#undo.hidden = true), signal)
    const takeBack = () => {
      required<HTMLElement>(this.#host, '[data-task=read]').focus()
      this.#store.update((stored) => (stored.ticks = new Map(before)))
      this.#say(this.#texts.undone)
    }
    this.#undo.addEventListener('click', takeBack, { signal, once: true })
    this.#undo.focus()
  }

  #titleOf(id: string): string {
    return StepRow.in(this.#list).find((row) => row.id === id)?.title ?? id
  }

  #inWords(tick: Tick | null): string {
    if (!tick) return this.#texts.open
    const date = inWords(tick.on, document.documentElement.lang)
    return fill(this.#texts.day, { state: this.#texts[tick.state], date })
  }
}

/** The fragment leaves the address bar, and with it the reader's history. */
function clearAddress() {
  // The whole address: a path that begins with // alone would be another host’s, which browsers refuse.
  const address = new URL(location.href)
  address.hash = ''
  address.search = address.search.replace(sharedPart(address.search), '')
  history.replaceState(history.state, '', address.href)
}
