import { selectAll } from 'hast-util-select'
import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { base, dist, type BuiltPage } from './built-site.ts'

export const compressed = (content: string | Buffer): number => brotliCompressSync(content).length

/**
 * Files of dist that a page's script tags load, with everything these import; with `onDemand`
 * also what they may fetch later.
 */
export function scriptsOf({ tree }: BuiltPage, onDemand = false): Set<string> {
  const files = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const [, , later, path] of readFileSync(dist + file, 'utf8').matchAll(
      /(\bfrom|\bimport)\s*(\()?\s*["'`](\.[^"'`]+)["'`]/g,
    ))
      if (!later || onDemand) visit(posix.join(dirname(file), path!))
  }
  for (const { properties } of selectAll('script[src]', tree)) visit(String(properties.src).slice(base.length))
  return files
}

const known = new Map<string, number>()
const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => {
    // Pages share most of their scripts.
    if (!known.has(file)) known.set(file, compressed(readFileSync(dist + file)))
    return sum + known.get(file)!
  }, 0)

/** What a page weighs after Brotli: its HTML with its styles, its scripts, and those that may come later. */
export const weighed = (page: BuiltPage) => ({
  html: weightOf([page.file]),
  scripts: weightOf(scriptsOf(page)),
  onDemand: weightOf(scriptsOf(page, true).difference(scriptsOf(page))),
})
