import { readFileSync } from 'node:fs'
import type { z } from 'astro/zod'
import { parse } from 'yaml'

/**
 * The entries of content/<name>.yaml in their order. Throws with file, entry and field for every problem. Read without
 * Astro's collections, which lose the order, keep the last of two entries with one id, and take a broken file for none.
 */
export function readList<Entry extends { id: string }>(name: string, schema: z.ZodType<Entry>): Entry[] {
  const file = `content/${name}.yaml`
  const problems: string[] = []
  const ids = new Set<unknown>()
  const entries = parsed(file).flatMap((item) => {
    const { success, data, error } = schema.safeParse(item)
    const id = (item as Entry | null)?.id
    if (ids.size === ids.add(id).size) problems.push(`${file}: id: used twice: ${id}`)
    for (const { path, message } of error?.issues ?? [])
      problems.push(`${file}: ${[id, ...path].join('.')}: ${message}`)
    return success ? [data] : []
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return entries
}

function parsed(file: string): unknown[] {
  try {
    const list: unknown = parse(readFileSync(file, 'utf8'))
    if (Array.isArray(list)) return list
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause })
  }
  throw new Error(`${file}: expected a list`)
}
