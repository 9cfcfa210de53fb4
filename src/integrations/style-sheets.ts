import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { createHash } from 'node:crypto'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { site } from '../site.ts'

/** The built style sheets by their addresses. */
export type Sheets = Map<string, string>

type Page = { file: string; page: Root }

/** Reads the style sheets of a build. */
export async function readSheets(dist: string): Promise<Sheets> {
  const files = (await Array.fromAsync(glob('_astro/*.css', { cwd: dist }))).sort()
  return new Map(
    await Promise.all(
      files.map(async (file) => [site.base + file, (await readFile(dist + file, 'utf8')).trim()] as const),
    ),
  )
}

/** Writes all print rules of the guide into one file, which is loaded once and delays no screen; returns its address. */
export async function joinPrintSheets(pages: readonly Page[], sheets: Sheets, dist: string): Promise<string> {
  const text = textOf(
    pages.flatMap(({ page }) => linked(page, isPrint)),
    sheets,
  )
  const path = `_astro/print.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`
  await writeFile(dist + path, text)
  return site.base + path
}

/**
 * Turns a page's links to style sheets into one style element, where the first link stands, and a link to the print
 * rules. The order is the same on every page: the sheet that the head links first, then the others by name.
 */
export function inlineStyles(page: Root, sheets: Sheets, print: string, file: string): string {
  const found = selectAll('link[rel="stylesheet"]', page)
  const [base, paper] = [found.find((link) => !isPrint(link)), found.find(isPrint)]
  if (!base || !paper) throw new Error(`${file}: no style sheet for screens or none for print`)
  const style = textOf(
    linked(page, (link) => !isPrint(link)),
    sheets,
  )
  const removed = new Set<unknown>(found.filter((link) => link !== base && link !== paper))
  for (const element of selectAll('*', page))
    element.children = element.children.filter((child) => !removed.has(child))
  paper.properties['href'] = print
  base.tagName = 'style'
  base.properties = {}
  base.children = [{ type: 'text', value: style }]
  return style
}

/** Deletes the files that are in the pages now. */
export const removeSheets = (sheets: Sheets, dist: string): Promise<unknown> =>
  Promise.all([...sheets.keys()].map((address) => rm(dist + address.slice(site.base.length))))

const isPrint = ({ properties }: Element): boolean => properties['media'] === 'print'

const linked = (page: Root, wanted: (link: Element) => boolean): string[] =>
  selectAll('link[rel="stylesheet"]', page)
    .filter(wanted)
    .map(({ properties }) => String(properties['href']))

function textOf([first, ...others]: string[], sheets: Sheets): string {
  const addresses = new Set([first!, ...others.sort()])
  return [...addresses]
    .map((address) => {
      const text = sheets.get(address)
      if (text === undefined) throw new Error(`unknown style sheet: ${address}`)
      return text
    })
    .join('')
}
