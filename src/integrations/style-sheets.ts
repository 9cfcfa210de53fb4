import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { createHash } from 'node:crypto'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { site } from '../site.ts'
import { remove } from './after-paint.ts'

/** The built style sheets by their addresses. */
export type Sheets = Map<string, string>

/** Puts the sheets of components but those for print into the layer that utilities override, on the dev server, too. */
export const componentsLayer: Plugin = {
  name: 'components-layer',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(components|features|layouts)\/(?!.*print).+\.css(?!\?url)/ },
    handler: (text) => ({ code: `@layer components {${text}}`, map: null }),
  },
}

/** Reads the style sheets of a build, without the licence comments that docs/licences.md repeats. */
export async function readSheets(dist: string): Promise<Sheets> {
  const sheets: Sheets = new Map()
  for await (const file of glob('_astro/*.css', { cwd: dist })) {
    const text = await readFile(dist + file, 'utf8')
    sheets.set(site.base + file, text.replace(/\/\*!.*?\*\/\s*/g, '').trim())
  }
  return sheets
}

/** Writes all print rules of the guide into one file, which is loaded once; returns its address. */
export async function joinPrintSheets(pages: readonly Root[], sheets: Sheets, dist: string): Promise<string> {
  const text = join(
    pages.flatMap((page) => stylesheets(page, isPrint)),
    sheets,
  )
  const path = `_astro/print.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`
  await writeFile(dist + path, text)
  return site.base + path
}

/**
 * Turns a page's links to style sheets into one style element, where the first link stands, those for after the paint
 * into one each, and those for print into one link, or for a file that loads nothing into part of the style. The order
 * is the same on every page: the sheet that the head links first, then the others by name. Returns all styles.
 */
export function inlineStyles(page: Root, sheets: Sheets, print: string, single: boolean): string[] {
  const screen = stylesheets(page, (link) => !isPrint(link) && !isLate(link))
  const late = stylesheets(page, isLate)
  const paper = stylesheets(page, isPrint)
  remove(page, [...screen.slice(1), ...paper.slice(1), ...(single ? [...late, paper[0]!] : [])])
  const style = join(screen, sheets) + (single ? `@media print{${join(paper, sheets)}}` : '')
  fill(screen[0]!, style)
  if (single) return [style]
  paper[0]!.properties['href'] = print
  return [style, ...late.map((link) => fill(link, join([link], sheets), { dataLate: '' }))]
}

/** Deletes the files that are in the pages now. */
export const removeSheets = (sheets: Sheets, dist: string): Promise<unknown> =>
  Promise.all([...sheets.keys()].map((address) => rm(dist + address.slice(site.base.length))))

const isPrint = ({ properties }: Element): boolean => properties['media'] === 'print'
const isLate = ({ properties }: Element): boolean => properties['dataLate'] !== undefined

const stylesheets = (page: Root, wanted: (link: Element) => boolean): Element[] =>
  selectAll('link[rel="stylesheet"]', page).filter(wanted)

/** The text of the linked sheets, each once. */
function join(links: readonly Element[], sheets: Sheets): string {
  const [first, ...others] = links.map(({ properties }) => String(properties['href']))
  return [...new Set([first!, ...others.sort()])]
    .map((address) => {
      const text = sheets.get(address)
      if (text === undefined) throw new Error(`unknown style sheet: ${address}`)
      return text
    })
    .join('')
}

function fill(link: Element, style: string, properties: Element['properties'] = {}): string {
  Object.assign(link, { tagName: 'style', properties, children: [{ type: 'text', value: style }] })
  return style
}
