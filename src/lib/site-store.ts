import { standardFilter, type ChecklistFilter } from './checklist-filter.ts'
import { readStorage, writeStorage } from './storage.ts'
import { emptyState, parseStored, serialiseStored, united, type Stored, type Tick } from './stored.ts'

/** The stored text in quiet mode. */
const QUIET = serialiseStored({ ...emptyState(), quiet: true })

/** How long, and how often, a change is made again after another tab has written. */
const MOMENT_MS = 2000
const TRIES = 5

type Change = (stored: Stored) => void

/**
 * The site's single storage key. Every write reads first and changes one field, so that changes in
 * other tabs survive; a change that another tab overwrote in the same moment is made again. In quiet
 * mode, and where storage is blocked or full, the state is kept in memory until the page is left; when another tab ends
 * quiet mode, what was changed here meanwhile is added.
 */
export class SiteStore extends EventTarget {
  static #stores = new Map<string, SiteStore>()
  #memory: string | null = null
  #persists = true
  #viewed: Map<string, Tick> | null = null
  #visitFilter: ChecklistFilter | null = null
  #recent: { change: Change; until: number; tries: number }[] = []
  /** What this page alone knows of, since quiet mode. */
  #unsaved: Change[] = []

  private readonly key: string
  private constructor(key: string) {
    super()
    this.key = key
    const heed = (newValue: string | null) => {
      this.#repeat(newValue)
      this.#tell()
    }
    addEventListener('storage', ({ key, newValue }) => {
      if (key === null || key === this.key) heed(newValue)
    })
    // The first pageshow is no news and would run in the task of the first layout.
    addEventListener('pageshow', ({ persisted }) => persisted && heed(this.raw()))
    // What other tabs write while this page lies in the back-forward cache is news.
    addEventListener('pagehide', () => (this.#recent = []))
  }

  /** The store of a key, shared by all elements of a page. */
  static at(key: string): SiteStore {
    const store = this.#stores.get(key) ?? new SiteStore(key)
    this.#stores.set(key, store)
    return store
  }

  /** False once storage has failed: the state is lost when the page is left. */
  get persists(): boolean {
    return this.#persists
  }

  /** True while a shared list is shown instead of the reader's own. */
  get viewing(): boolean {
    return this.#viewed !== null
  }

  /** The current filter: of this visit, else the stored one, else the standard list. */
  get filter(): ChecklistFilter {
    return this.#visitFilter ?? this.read().filter ?? standardFilter
  }

  /** The stored text as it is, null when there is none. */
  raw(): string | null {
    const text = this.#persists ? readStorage(this.key) : undefined
    if (text !== undefined) return text
    this.#persists = false
    return this.#memory
  }

  /** The reader's own state. */
  read(): Stored {
    const raw = this.raw()
    const stored = parseStored(raw)
    if (stored.quiet && !stored.newer) return { ...parseStored(this.#memory), quiet: true }
    this.#memory = raw
    return stored
  }

  /** The ticks to show: the reader's own, or those of a shared list being viewed. */
  ticks(): Map<string, Tick> {
    return this.#viewed ?? this.read().ticks
  }

  /** Shows the ticks of a shared list without importing them; null ends it. */
  view(ticks: Map<string, Tick> | null): void {
    this.#viewed = ticks
    this.#tell()
  }

  /** Sets the filter for this visit, or stores it as well. */
  setFilter(filter: ChecklistFilter, remember: boolean): void {
    this.#visitFilter = remember && !this.read().newer ? null : filter
    if (remember) this.update((stored) => (stored.filter = filter))
    else this.#tell()
  }

  /** Changes the reader's own state, unless a newer version has written it; made twice, a change is as once. */
  update(change: Change): void {
    const stored = this.read()
    if (stored.newer) return
    this.#recent.push({ change, until: performance.now() + MOMENT_MS, tries: TRIES })
    const { quiet } = stored
    if (!quiet) this.#addUnsaved(stored)
    change(stored)
    if (quiet && stored.quiet) this.#unsaved.push(change)
    else this.#unsaved = []
    this.#write(stored)
  }

  /** Deletes everything; returns a function that undoes it and keeps what came later. */
  forget(): () => void {
    const [raw, memory, deleted, unsaved] = [this.raw(), this.#memory, this.read(), this.#unsaved]
    this.#visitFilter = null
    this.#recent = []
    this.#unsaved = []
    this.#put(null, null)
    return () => {
      this.#unsaved = [...unsaved, ...this.#unsaved]
      // A later version's text stays as it was.
      if (this.raw() === null || deleted.newer) this.#put(memory, raw)
      else this.#write(united(deleted, this.read()))
    }
  }

  /** Calls back after every change: here, in another tab, or while the page lay in the back-forward cache. */
  follow(callback: () => void, signal: AbortSignal): void {
    this.addEventListener('change', callback, { signal })
  }

  /** Another tab has written without having seen the latest changes of this one, or those of a quiet mode it ended. */
  #repeat(newValue: string | null): void {
    const now = performance.now()
    if (newValue === null) this.#recent = this.#unsaved = []
    this.#recent = this.#recent.filter(({ until, tries }) => until > now && tries > 0)
    const stored = this.read()
    if (stored.newer) return
    const before = serialiseStored(stored)
    for (const { change } of this.#recent) change(stored)
    if (!stored.quiet) this.#addUnsaved(stored)
    if (serialiseStored(stored) === before) return
    for (const one of this.#recent) one.tries--
    this.#write(stored)
  }

  #addUnsaved(stored: Stored): void {
    for (const change of this.#unsaved.splice(0)) change(stored)
  }

  #write(stored: Stored): void {
    const text = serialiseStored(stored)
    this.#put(text, stored.quiet ? QUIET : text)
  }

  #put(memory: string | null, text: string | null): void {
    this.#memory = memory
    // A full storage may have room again.
    this.#persists = writeStorage(this.key, text)
    this.#tell()
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'))
  }
}
