/** One mention of an id in a content file, as the message will name it. */
export type Mention = { file: string; field: string; id: string }

/** Throws when mentioned ids do not exist, naming every file and field: Astro itself only logs that. */
export function checkReferences(kind: string, known: Iterable<string>, mentions: Mention[]): void {
  const ids = new Set(known)
  const unknown = mentions.filter(({ id }) => !ids.has(id))
  if (unknown.length === 0) return
  throw new Error(unknown.map(({ file, field, id }) => `${file}: ${field}: unknown ${kind}: ${id}`).join('\n'))
}
