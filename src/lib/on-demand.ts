/**
 * Returns a function that loads a part of the page at its first call. Where that fails, `fail` tells the reader, the
 * part is null, and the next call tries again.
 */
export function onDemand<Part>(load: () => Promise<Part>, fail: () => void): () => Promise<Part | null> {
  let part: Promise<Part | null> | undefined
  const failed = () => {
    part = undefined
    fail()
    return null
  }
  return () => (part ??= load().catch(failed))
}
