import { standardFilter, type ChecklistFilter } from './checklist-filter.ts'
import { emptyState, parseStored, serialiseStored, type Stored, type Tick } from './stored.ts'

/** All that storage holds in quiet mode. */
const QUIET = serialiseStored({ ...emptyState(), quiet: true })

/**
 * The one storage key of the site, on this device only. Every write reads first and changes one
 * thing, so that other tabs' ticks survive. Where storage is blocked, full or silent, and in quiet
 * mode, the state lives in memory until the page is left.
 */
export class SiteStore extends EventTarget {
  static #stores = new Map<string, SiteStore>()
  #memory: string | null = null
  #persists = true
  #viewed: Map<string, Tick> | null = null
  #visitFilter: ChecklistFilter | null = null

  private readonly key: string
  private constructor(key: string) {
    super()
    this.key = key
  }

  /** The store of a key; all elements of a page share it, and with it the memory. */
  static at(key: string): SiteStore {
    const store = this.#stores.get(key) ?? new SiteStore(key)
    this.#stores.set(key, store)
    return store
  }

  /** False once storage has failed: nothing is remembered beyond this visit. */
  get persists(): boolean {
    return this.#persists
  }

  /** True while somebody else's ticks are shown; the reader's own stay as they are. */
  get viewing(): boolean {
    return this.#viewed !== null
  }

  /** The list to show: for this visit, else the one remembered, else the standard list. */
  get filter(): ChecklistFilter {
    return this.#visitFilter ?? this.read().filter ?? standardFilter
  }

  /** The stored text as it is, null when there is none. */
  raw(): string | null {
    if (!this.#persists) return this.#memory
    try {
      return localStorage.getItem(this.key)
    } catch {
      this.#persists = false
      return this.#memory
    }
  }

  /** The reader's own state. */
  read(): Stored {
    const raw = this.raw()
    const stored = parseStored(raw)
    if (stored.quiet && !stored.newer) return { ...parseStored(this.#memory), quiet: true }
    this.#memory = raw
    return stored
  }

  /** The ticks on show: the reader's own, or those of a link that is only looked at. */
  ticks(): Map<string, Tick> {
    return this.#viewed ?? this.read().ticks
  }

  /** Shows ticks without taking them over; null ends it. */
  view(ticks: Map<string, Tick> | null): void {
    this.#viewed = ticks
    this.#tell()
  }

  /** Chooses a list, for this visit only or for later ones as well. */
  setFilter(filter: ChecklistFilter, remember: boolean): void {
    this.#visitFilter = remember && !this.read().newer ? null : filter
    if (remember) this.update((stored) => (stored.filter = filter))
    else this.#tell()
  }

  /** Changes the reader's own state; a newer version's is left alone. */
  update(change: (stored: Stored) => void): void {
    const stored = this.read()
    if (stored.newer) return
    change(stored)
    const text = serialiseStored(stored)
    this.#put(text, stored.quiet ? QUIET : text)
  }

  /** Deletes everything; the function given back undoes it. */
  forget(): () => void {
    const [stored, memory] = [this.raw(), this.#memory]
    this.#visitFilter = null
    this.#put(null, null)
    return () => this.#put(memory, stored)
  }

  /** Calls back after every change: here, in another tab, or while the page lay in the back-forward cache. */
  follow(callback: () => void, signal: AbortSignal): void {
    this.addEventListener('change', callback, { signal })
    // A page that has just loaded is shown in the task that lays it out, and has nothing to put right.
    addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal })
    const ours = (event: StorageEvent) => event.key === null || event.key === this.key
    addEventListener('storage', (event) => ours(event) && callback(), { signal })
  }

  #put(memory: string | null, text: string | null): void {
    this.#memory = memory
    if (this.#persists) this.#persist(text)
    this.#tell()
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'))
  }

  #persist(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(this.key)
      else localStorage.setItem(this.key, text)
      this.#persists = localStorage.getItem(this.key) === text
    } catch {
      this.#persists = false
    }
  }
}
