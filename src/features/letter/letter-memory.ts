import { parseEntries, type Entries } from './letter-entries.ts'
import { emptyState, parseStored, serialiseStored } from '../../lib/stored.ts'
import type { SiteStore } from '../../lib/site-store.ts'

/** Keeps a letter's entries under the site's one key, but for the day: that is always the one of writing. */
export class LetterMemory {
  readonly #store: SiteStore

  constructor(store: SiteStore) {
    this.#store = store
  }

  /** What outlasts this page; null where nothing does, as in quiet mode and with blocked storage. */
  read(): Entries | null {
    const letter = parseStored(this.#store.raw()).rest['letter']
    return letter === undefined || !this.#store.persists ? null : { ...parseEntries(letter), day: null }
  }

  keep(entries: Entries): void {
    this.#store.update(({ rest }) => (rest['letter'] = { ...entries, day: null }))
  }

  /** Where nothing else is stored, nothing stays behind. */
  forget(): void {
    this.#store.update(({ rest }) => delete rest['letter'])
    if (serialiseStored(this.#store.read()) === serialiseStored(emptyState())) this.#store.forget()
  }
}
