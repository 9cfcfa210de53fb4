import { parseStored, serialiseStored, type Stored, type Tick } from '../lib/stored.ts'

/**
 * The one storage key of the site, on this device only. Every write reads first and changes one
 * thing, so that other tabs' ticks survive. Where storage is blocked, full or silent, the state
 * lives in memory until the page is left and `persists` turns false.
 */
export class ChecklistStore extends EventTarget {
  static #stores = new Map<string, ChecklistStore>()
  #memory: string | null = null
  #persists = true

  private readonly key: string
  private constructor(key: string) {
    super()
    this.key = key
  }

  /** The store of a key; all elements of a page share it, and with it the memory. */
  static at(key: string): ChecklistStore {
    const store = this.#stores.get(key) ?? new ChecklistStore(key)
    this.#stores.set(key, store)
    return store
  }

  /** False once storage has failed: nothing is remembered beyond this visit. */
  get persists(): boolean {
    return this.#persists
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

  read(): Stored {
    return parseStored(this.raw())
  }

  /** Sets or clears one tick; a newer version's state is left alone. */
  setTick(id: string, tick: Tick | null): void {
    const stored = this.read()
    if (stored.newer) return
    if (tick) stored.ticks.set(id, tick)
    else stored.ticks.delete(id)
    this.write(serialiseStored(stored))
  }

  /** Stores a text as it is, or removes the key, and tells everybody on the page. */
  write(text: string | null): void {
    this.#memory = text
    if (this.#persists) this.#persist(text)
    this.dispatchEvent(new Event('change'))
  }

  /** Calls back after every change: here, in another tab, or while the page lay in the back-forward cache. */
  follow(callback: () => void, signal: AbortSignal): void {
    this.addEventListener('change', callback, { signal })
    addEventListener('pageshow', callback, { signal })
    const ours = (event: StorageEvent) => event.key === null || event.key === this.key
    addEventListener('storage', (event) => ours(event) && callback(), { signal })
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
