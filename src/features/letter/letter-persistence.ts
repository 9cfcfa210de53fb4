import { emptyState, parseStored, serialiseStored } from '../../lib/stored.ts'
import type { SiteStore } from '../../lib/site-store.ts'
import { parseEntries, type Entries } from './letter-entries.ts'

/** The saved entries of a letter; null in quiet mode and with blocked storage. */
export function savedEntries(store: SiteStore): Entries | null {
  const letter = parseStored(store.raw()).rest['letter']
  return letter === undefined || !store.persists ? null : parseEntries(letter)
}

/** Saves the entries of a letter. */
export const saveEntries = (store: SiteStore, entries: Entries): void =>
  store.update(({ rest }) => (rest['letter'] = entries))

/** Deletes the saved entries, and the storage key when nothing else is stored. */
export function forgetEntries(store: SiteStore): void {
  store.update(({ rest }) => delete rest['letter'])
  if (serialiseStored(store.read()) === serialiseStored(emptyState())) store.forget()
}
