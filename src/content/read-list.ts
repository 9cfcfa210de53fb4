import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * Reads content/<name>.yaml, a list of objects with an `id`, and adds to each its `order` in the list, which a
 * collection would lose. Throws with the file's name where it is missing, no list, broken, or uses an id twice.
 */
export function readList(name: string): { id: string; order: number }[] {
  const file = `content/${name}.yaml`
  let list: unknown
  try {
    list = parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause })
  }
  if (!Array.isArray(list)) throw new Error(`${file}: expected a list`)
  const ids = new Set<string>()
  return (list as { id: string }[]).map((item, order) => {
    // A collection would silently keep the last of two entries.
    if (ids.size === ids.add(item.id).size) throw new Error(`${file}: id: used twice: ${item.id}`)
    return { ...item, order }
  })
}
