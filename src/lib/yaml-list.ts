import { parse } from 'yaml'

/**
 * Reads a YAML list of objects with an `id` and adds to each its `place` in the list, which the
 * collection would lose. A second use of an id throws and names it.
 */
export function parseUniqueList(yaml: string, file: string): Record<string, unknown>[] {
  const list = parsed(yaml, file)
  if (!Array.isArray(list)) throw new Error(`${file}: expected a list`)
  const seen = new Set<unknown>()
  for (const item of list as Record<string, unknown>[]) {
    if (seen.has(item['id'])) throw new Error(`${file}: id: used twice: ${String(item['id'])}`)
    seen.add(item['id'])
  }
  return (list as Record<string, unknown>[]).map((item, place) => ({ ...item, place }))
}

function parsed(yaml: string, file: string): unknown {
  try {
    return parse(yaml)
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error })
  }
}
