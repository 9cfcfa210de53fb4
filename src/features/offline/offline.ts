/** A file of the offline cache; `language` is null where every language needs it. */
export type OfflineFile = { path: string; integrity: string; language: string | null }

/** What the worker of one build knows; every path includes the base. */
export type Manifest = {
  /** The home page of each language; what lies under it is that language's. */
  homes: Record<string, string>
  /** The page that is served offline for a page that is not cached. */
  missing: string
  /** Folder of the files whose name changes with their content. */
  hashed: string
  files: OfflineFile[]
}

/** Files of earlier builds that stay, for tabs opened before the last update. */
const MAX_OLD_FILES = 60

/** The language a path belongs to: that of the nearest home above it; null outside the guide. */
export function languageAt(path: string, homes: Manifest['homes']): string | null {
  const above = Object.entries(homes).filter(([, home]) => path.startsWith(home))
  return above.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** The cache key of a path, which changes with the file's content; other paths are their own key. */
export function keyOf(path: string, { files, hashed }: Manifest): string {
  const file = files.find((one) => one.path === path)
  return !file || path.startsWith(hashed) ? path : `${path}?v=${encodeURIComponent(file.integrity)}`
}

/** The files that some languages need offline. */
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

/** The languages whose home page is cached, of any build. */
export function languagesIn(keys: string[], { homes }: Manifest): string[] {
  const paths = new Set(keys.map((key) => key.split('?', 1)[0]))
  return Object.keys(homes).filter((language) => paths.has(homes[language]))
}

/**
 * The cache keys, given oldest first, that are no longer needed. Scripts of earlier builds stay for a
 * while: a tab that has been open since then may still ask for a part it loads on demand.
 */
export function staleKeys(keys: string[], manifest: Manifest): string[] {
  const current = new Set(manifest.files.map(({ path }) => keyOf(path, manifest)))
  const old = keys.filter((key) => !current.has(key))
  const retained = new Set(old.filter((key) => key.startsWith(manifest.hashed)).slice(-MAX_OLD_FILES))
  return old.filter((key) => !retained.has(key))
}
