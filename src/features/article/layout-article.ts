import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'

/** A source cited for the first time, under its number. */
type Note = { n: number; source: string }

/** An h2 with what follows it; the first section is what stands before every h2. */
type Section = {
  html: string
  /** Blocks that stand beside the text, as HTML. */
  beside: string
  notes: Note[]
  /** Whether the notes stand under the text: it takes the full width, or they would be longer than it. */
  below: boolean
}

/** A heading of the second level, and the short names of the questions under it. */
export type Heading = { id: string; text: string; questions: { id: string; text: string }[] }

/** A question of the page with its answer as plain text; `id` is the fragment that leads there. */
export type Question = { id: string; question: string; answer: string }

/** A sentence that the page judges, and why, as plain text; `id` is the fragment that leads there. */
export type Claim = { id: string; says: string; verdict: 'wrong' | 'unclear' | 'short' | 'right'; why: string }

export type ArticleContent = {
  sections: Section[]
  headings: Heading[]
  /** Headings of the items of a list. */
  steps: { id: string; text: string }[]
  questions: Question[]
  claims: Claim[]
  /** Ids of the cited sources, in the order of their numbers. */
  cited: string[]
}

/** What the links that are added say and where they lead. */
export type ArticleLinks = {
  /** Where evidence is looked up; without it, the text carries no marks. */
  evidence?: ((source: string) => string) | undefined
  citation: (n: number) => string
  /** Name of the link behind a heading; without it, there is none. */
  heading?: ((text: string) => string) | undefined
  claim: (n: number) => string
}

/**
 * Reads the flat HTML of a page and lays it out in sections. Marks get their numbers here, in document order, because
 * components render in no guaranteed order. What components say of themselves for this pass, in `data-sources`,
 * `data-claim`, `data-index` and `data-beside`, is not in the result.
 */
export function layoutArticle(html: string, links: ArticleLinks): ArticleContent {
  const content: ArticleContent = { sections: [], headings: [], steps: [], questions: [], claims: [], cited: [] }
  const groups: Root[] = [{ type: 'root', children: [] }]
  for (const node of fromHtml(html, { fragment: true }).children) {
    if (isElement(node) && node.tagName === 'h2') groups.push({ type: 'root', children: [] })
    groups.at(-1)!.children.push(node)
  }
  content.sections = groups.map((group) => sectionOf(group, content, links))
  return content
}

function sectionOf(group: Root, content: ArticleContent, links: ArticleLinks): Section {
  // Marks have no text before they get numbers, so that none has to be taken out of answers and reasons.
  const lines = linesOf(group)
  readHeadings(group.children.filter(isElement), content)
  const first = content.cited.length
  addLinks(group, content, links)
  const notes = content.cited.slice(first).map((source, i) => ({ n: first + i + 1, source }))
  const beside = group.children.filter((node) => isElement(node) && take(node, 'dataBeside') !== undefined)
  const text = group.children.filter((node) => !beside.includes(node))
  const wide = text.some((node) => isElement(node) && [node.properties['className']].flat().includes('full'))
  // The opening has a title and a lead beside its notes, however short its text.
  const long = content.headings.length > 0 && notes.length * linesOfNote > lines
  return { html: toHtml(text), beside: toHtml(beside), notes, below: wide || long }
}

/** What a note takes in the margin, in lines of the text. */
const linesOfNote = 2.5

/** About how many lines a section takes, at 66 characters a line and one line between blocks. */
const linesOf = ({ children }: Root): number =>
  children.filter(isElement).reduce((sum, block) => sum + Math.ceil(plain(block).length / 66) + 1, 0)

/** Lists headings, and questions with the text below them up to the next heading. */
function readHeadings(blocks: Element[], { headings, questions }: ArticleContent): void {
  let open: Question | undefined
  for (const block of blocks) {
    const text = plain(block)
    if (!/^h[2-6]$/.test(block.tagName)) {
      if (open) open.answer = `${open.answer} ${text}`.trim()
      continue
    }
    const id = idOf(block)
    open = block.tagName === 'h3' && text.endsWith('?') ? { id, question: text, answer: '' } : undefined
    if (open) questions.push(open)
    const short = take(block, 'dataIndex')
    if (block.tagName === 'h2') headings.push({ id, text, questions: [] })
    else if (short) headings.at(-1)?.questions.push({ id, text: short })
  }
}

function idOf(heading: Element): string {
  const id = String(heading.properties['id'] ?? '')
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Error(`heading without an ASCII id: ${toText(heading)}`)
  return id
}

/** Numbers marks and judged sentences, and puts a link to itself behind every heading but those of steps. */
function addLinks(parent: Root | Element, content: ArticleContent, links: ArticleLinks): void {
  const children: RootContent[] = []
  for (const child of parent.children) {
    children.push(child)
    if (!isElement(child)) continue
    const sources = take(child, 'dataSources')
    const claim = take(child, 'dataClaim')
    if (claim) addClaim(child, JSON.parse(claim) as Omit<Claim, 'why'>, content, links)
    if (sources) addMarks(children, sources.split(' '), content, links)
    else addLinks(child, content, links)
    const id = /^h[23]$/.test(child.tagName) && child.properties['id']
    if (id && isStep(parent)) content.steps.push({ id: String(id), text: plain(child) })
    else if (id && links.heading)
      children.push(h('a.anchor', { href: `#${String(id)}`, ariaLabel: links.heading(plain(child)) }, '#'))
  }
  parent.children = children as ElementContent[]
}

/** Fills the mark that is the last of these nodes, right behind the text before it. */
function addMarks(nodes: RootContent[], sources: string[], { cited }: ArticleContent, links: ArticleLinks): void {
  const mark = nodes.at(-1) as Element
  const before = nodes.at(-2)
  if (before?.type === 'text') before.value = before.value.replace(/[ \n]+$/, '')
  if (!links.evidence) nodes.pop()
  for (const source of sources) {
    if (!cited.includes(source)) cited.push(source)
    const n = cited.indexOf(source) + 1
    mark.children.push(h('a', { href: links.evidence?.(source), ariaLabel: links.citation(n) }, String(n)))
  }
}

function addClaim(box: Element, claim: Omit<Claim, 'why'>, { claims }: ArticleContent, links: ArticleLinks): void {
  const reason = select('[data-why]', box)!
  take(reason, 'dataWhy')
  const why = plain(reason)
  if (!why) throw new Error(`#${claim.id}: no reason`)
  claims.push({ ...claim, why })
  const link = select('[data-number]', box)!
  take(link, 'dataNumber')
  link.properties['ariaLabel'] = links.claim(claims.length)
  link.children = [{ type: 'text', value: String(claims.length) }]
}

const isStep = (node: Root | Element): boolean => 'tagName' in node && node.tagName === 'li'

const isElement = (node: RootContent): node is Element => node.type === 'element'

/** The value of an attribute, which the element loses. */
function take(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  delete element.properties[name]
  return value === undefined || value === null ? undefined : String(value)
}

/** Text in one line, without what is hidden. */
const plain = (element: Element): string =>
  toText({ type: 'root', children: [element] })
    .replace(/\s+/g, ' ')
    .trim()
