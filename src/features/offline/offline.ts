/** A file that is kept for reading without a network; `language` is null where every language needs it. */
export type OfflineFile = { path: string; integrity: string; language: string | null }

/** What one build's worker knows. Every path has the base in it. */
export type Manifest = {
  /** The home page of each language; what lies under it is that language's. */
  homes: Record<string, string>
  /** The page that answers where another one is missing. */
  missing: string
  /** Folder of the files whose name changes with their content. */
  hashed: string
  files: OfflineFile[]
}

/** How many files of earlier builds stay, for tabs that were opened before the last update. */
const KEPT = 60

/** The language a path belongs to: that of the nearest home above it; null outside the guide. */
export function languageAt(path: string, homes: Manifest['homes']): string | null {
  const above = Object.entries(homes).filter(([, home]) => path.startsWith(home))
  return above.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** The name a path is kept under, which changes with the file's content; a path that is not kept keeps its own. */
export function keyOf(path: string, { files, hashed }: Manifest): string {
  const file = files.find((one) => one.path === path)
  return !file || path.startsWith(hashed) ? path : `${path}?v=${encodeURIComponent(file.integrity)}`
}

/** The files that reading in some languages takes. */
export const filesFor = (languages: ReadonlySet<string>, { files }: Manifest): OfflineFile[] =>
  languages.size === 0 ? [] : files.filter(({ language }) => language === null || languages.has(language))

/** How a file is asked for: anew, as a host may allow browsers to keep pages for a while, and only as this build made it. */
export const requestInit = ({ integrity }: OfflineFile): RequestInit => ({
  integrity,
  cache: 'no-cache',
  priority: 'low',
})

/** True where an answer says that the host fails or is overrun, which is nothing about the page asked for. */
export const hostFails = (status: number): boolean => status >= 500 || status === 429

/** The languages of which a home page is kept, of whatever build. */
export function languagesIn(keys: string[], { homes }: Manifest): string[] {
  const paths = new Set(keys.map((key) => key.split('?', 1)[0]))
  return Object.keys(homes).filter((language) => paths.has(homes[language]))
}

/**
 * Of the names kept, oldest first, those no longer needed. Scripts of earlier builds stay for a
 * while: a tab that has been open since then may still ask for a part it loads on demand.
 */
export function staleKeys(keys: string[], manifest: Manifest): string[] {
  const current = new Set(manifest.files.map(({ path }) => keyOf(path, manifest)))
  const old = keys.filter((key) => !current.has(key))
  const kept = new Set(old.filter((key) => key.startsWith(manifest.hashed)).slice(-KEPT))
  return old.filter((key) => !kept.has(key))
}
