import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'
import { setMarks } from './marks.ts'

/** A note in the margin on a source; all texts are ready to show. */
export type SourceNote = {
  /** Type of the publisher: LinkedIn, an authority, a court, the law or a report. */
  who: string
  title: string
  url: string | null
  language: string
  /** What is unusual about the source; may be empty. */
  note: string
}

export type LayoutOptions = {
  /** The source note of a source id; throws for an unknown one, naming the content file. */
  sourceNoteOf: (source: string) => SourceNote
  /** The page's h1. */
  title: string
  /** Label of the contents list; without one the page gets none. */
  contentsLabel?: string | undefined
  /** Whether every h2 starts a section element. */
  sections: boolean
  /** Address of the list where marks look evidence up; without it every passage has source notes of its own. */
  evidenceAt?: string | undefined
  /** Accessible name of the n-th citation mark. */
  citeLabel: (n: number) => string
  /** Accessible name of a list of source notes. */
  listLabel: string
}

type Heading = { id: string; text: string }

export type ArticleLayout = {
  /** The article in sections and passages, as HTML. */
  html: string
  /** Headings of the second level: what a contents list needs. */
  headings: Heading[]
  /** Ids of the cited sources, in the order of their numbers. */
  cited: string[]
}

/**
 * Turns the flat HTML of a page into passages: blocks of text and a margin with the source notes of the
 * sources they cite for the first time, right behind the citing block, so that a stylesheet can
 * put them beside it or under it. The first passage holds the title. With `sections`, every h2
 * starts a section of its own. Citation marks get their numbers here, in document order, because
 * components render in no guaranteed order.
 */
export function layoutArticle(html: string, options: LayoutOptions): ArticleLayout {
  const blocks = blocksOf(fromHtml(html, { fragment: true }))
  for (const heading of blocks.flatMap((block) => selectAll('h2[id], h3[id]', block))) linkToItself(heading)
  blocks.forEach(setMarks)
  const cited: string[] = []
  const headings = blocks.filter(isHeading(2)).map((heading) => ({ id: idOf(heading), text: toText(heading) }))
  const [opening, ...groups] = groupByHeading(blocks)
  const first = openingOf(opening!, headings, cited, options)
  const rest = options.sections
    ? groups.map((group) => h('section', passagesOf(group, [], cited, options)))
    : passagesOf(groups.flat(), [first], cited, options).slice(1)
  return { html: toHtml([first, ...rest]), headings, cited }
}

/** The first group has no heading; every other one starts with its h2. */
function groupByHeading(blocks: Element[]): Element[][] {
  const groups: Element[][] = [[]]
  for (const block of blocks) {
    if (block.tagName === 'h2') groups.push([])
    groups.at(-1)!.push(block)
  }
  return groups
}

/** Turns a heading into a link to itself, so that readers can share it. */
function linkToItself(heading: Element): void {
  heading.children = [h('a', { href: `#${String(heading.properties['id'])}` }, heading.children)]
}

function idOf(heading: Element): string {
  const id = String(heading.properties['id'] ?? '')
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Error(`heading without an ASCII id: ${toText(heading)}`)
  return id
}

function openingOf(blocks: Element[], headings: Heading[], cited: string[], options: LayoutOptions): Element {
  const fresh = blocks.flatMap((block) => numberCitations(block, cited, options))
  const margin = [...blocks.filter(isBeside), ...(fresh.length > 0 ? [sourceNoteList(fresh, cited, options)] : [])]
  const text = [h('h1', options.title), ...blocks.filter((block) => !isBeside(block))]
  // Beside the source notes the list would push the first section down, so it follows the lead. A page may bring its own.
  const wanted = headings.length > 2 && !blocks.some(({ tagName }) => tagName === 'nav')
  const contents = options.contentsLabel && wanted ? [contentsList(headings, options.contentsLabel)] : []
  return h('div', { className: ['passage'] }, [...text, h('div', { className: ['margin'] }, margin), ...contents])
}

/** Adds blocks to the last passage; a block with new citations starts a passage, together with the heading above it. */
function passagesOf(blocks: Element[], passages: Element[], cited: string[], options: LayoutOptions): Element[] {
  let waiting: Element[] = []
  for (const block of blocks) {
    waiting.push(block)
    if (isHeading()(block)) {
      if (select('[data-source]', block)) throw new Error(`citation in a heading: ${toText(block)}`)
      continue
    }
    const fresh = numberCitations(block, cited, options)
    if (fresh.length > 0) waiting.push(h('div', { className: ['margin'] }, sourceNoteList(fresh, cited, options)))
    const last = passages.at(-1)
    if (fresh.length > 0 || !last) passages.push(h('div', { className: ['passage'] }, waiting))
    else last.children.push(...waiting)
    waiting = []
  }
  if (waiting.length > 0) throw new Error(`heading without text: ${toText(waiting[0]!)}`)
  return passages
}

const isHeading = (level?: number) => (block: Element) =>
  level ? block.tagName === `h${level}` : /^h[2-6]$/.test(block.tagName)

const isBeside = (block: Element): boolean =>
  Array.isArray(block.properties['className']) && block.properties['className'].includes('beside')

function contentsList(headings: Heading[], label: string): Element {
  const items = headings.map(({ id, text }) => h('li', h('a', { href: `#${id}` }, text)))
  return h('nav', { className: ['on-this-page'], ariaLabel: label }, [h('p', label), h('ul', items)])
}

function blocksOf(root: Root): Element[] {
  const isBlock = (node: RootContent): node is Element => node.type === 'element'
  const stray = root.children.find((node) => node.type === 'text' && node.value.trim() !== '')
  if (stray) throw new Error(`text outside any block: ${toText(stray)}`)
  return root.children.filter(isBlock)
}

/** Numbers the citation marks inside a block; returns the sources whose source notes go beside it. */
function numberCitations(
  block: Element,
  cited: string[],
  { sourceNoteOf, citeLabel, evidenceAt }: LayoutOptions,
): string[] {
  const fresh: string[] = []
  for (const mark of selectAll('[data-source]', block)) {
    const source = String(mark.properties['dataSource'])
    sourceNoteOf(source)
    if (!cited.includes(source)) {
      fresh.push(source)
      cited.push(source)
    }
    const n = cited.indexOf(source) + 1
    delete mark.properties['dataSource']
    const href = `${evidenceAt ?? ''}#${evidenceAt ? '' : 'src-'}${source}`
    mark.children = [h('a', { href, ariaLabel: citeLabel(n) }, String(n))]
  }
  return evidenceAt ? [] : fresh
}

function sourceNoteList(
  fresh: string[],
  cited: string[],
  { sourceNoteOf, listLabel }: LayoutOptions,
): ElementContent {
  const items = fresh.map((source) => {
    const note = sourceNoteOf(source)
    const n = cited.indexOf(source) + 1
    return h('li', { id: `src-${source}`, value: n }, [
      h('b', `${n} ${note.who}`),
      ' ',
      note.url ? h('a', { href: note.url, hrefLang: note.language }, note.title) : h('cite', note.title),
      ...(note.note ? [h('span', `, ${note.note}`)] : []),
    ])
  })
  return h('ol', { className: ['source-notes'], ariaLabel: listLabel }, items)
}
