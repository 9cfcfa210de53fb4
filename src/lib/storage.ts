/** What is stored under a key: null where there is nothing, undefined where the browser refuses. */
export function readStorage(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Stores a text, or deletes it; false where the browser refuses, is full, or ignores it without a word. */
export function writeStorage(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return localStorage.getItem(key) === text
  } catch {
    return false
  }
}

/** A field of the stored state, for parts that load the store only where it holds something for them. */
export function storedField(key: string, name: string): unknown {
  try {
    return (JSON.parse(readStorage(key) ?? '{}') as Record<string, unknown> | null)?.[name]
  } catch {
    return undefined
  }
}
