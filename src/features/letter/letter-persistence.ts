import { emptyState, parseStored, serialiseStored } from '../../lib/stored.ts'
import type { SiteStore } from '../../lib/site-store.ts'
import { parseEntries, type Entries } from './letter-entries.ts'

/** Saves a letter's entries. */
export class LetterPersistence {
  readonly #store: SiteStore

  constructor(store: SiteStore) {
    this.#store = store
  }

  /** The saved entries; null in quiet mode and with blocked storage. */
  read(): Entries | null {
    const letter = parseStored(this.#store.raw()).rest['letter']
    return letter === undefined || !this.#store.persists ? null : parseEntries(letter)
  }

  save(entries: Entries): void {
    this.#store.update(({ rest }) => (rest['letter'] = entries))
  }

  /** Removes the storage key when nothing else is stored. */
  forget(): void {
    this.#store.update(({ rest }) => delete rest['letter'])
    if (serialiseStored(this.#store.read()) === serialiseStored(emptyState())) this.#store.forget()
  }
}
