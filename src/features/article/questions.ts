import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'

/** A question of a page and its answer as plain text; `id` is the fragment that leads there. */
export type Question = { id: string; question: string; answer: string }

/**
 * The questions of a page arranged in passages: every h3 that ends with a question mark, and the
 * text below it up to the next heading. Citation marks, evidence, lists of links and what is
 * hidden are left out, for search engines quote an answer without its page.
 */
export function questionsIn(html: string): Question[] {
  const questions: Question[] = []
  let open = false
  for (const block of blocksOf(fromHtml(html, { fragment: true }))) {
    const text = plain(block)
    if (/^h[1-6]$/.test(block.tagName)) {
      open = isQuestion(block)
      if (open) questions.push({ id: String(block.properties['id']), question: text, answer: '' })
    } else if (open) {
      const last = questions.at(-1)!
      last.answer = `${last.answer} ${text}`.trim()
    }
  }
  return questions
}

/**
 * Puts an index before the text: one row for every h2, which leads there and to the questions
 * under it. A question is listed by the short name in its `data-index`, so that the index stays
 * small; one without stops the build.
 */
export function withQuestionIndex(html: string, label: string): string {
  const { children } = fromHtml(html, { fragment: true })
  const rows: { part: Element; questions: Element[] }[] = []
  for (const block of children) {
    if (block.type !== 'element') continue
    if (block.tagName === 'h2') rows.push({ part: linkTo(block, toText(block)), questions: [] })
    else if (isQuestion(block)) {
      const row = rows.at(-1)
      if (!row) throw new Error(`question before the first h2: ${toText(block)}`)
      row.questions.push(h('li', linkTo(block, nameOf(block))))
    }
  }
  const list = rows.map(({ part, questions }) =>
    h('li', [h('b', part), ...(questions.length > 0 ? [h('ul', questions)] : [])]),
  )
  const index = h('nav', { className: ['on-this-page', 'full'], ariaLabel: label }, h('ol.rows', list))
  return toHtml([index, ...children])
}

const isQuestion = (heading: Element): boolean => heading.tagName === 'h3' && plain(heading).endsWith('?')

const linkTo = ({ properties }: Element, text: string): Element =>
  h('a', { href: `#${String(properties['id'])}` }, text)

function nameOf(question: Element): string {
  const name = question.properties['dataIndex']
  if (!name) throw new Error(`question without data-index: ${toText(question)}`)
  delete question.properties['dataIndex']
  return String(name)
}

/** The blocks of a page without the layout elements around them. */
function blocksOf({ children }: Root | Element): Element[] {
  const blocks = children.filter((node) => node.type === 'element' && !isAside(node)) as Element[]
  return blocks.flatMap((block) => (isLayout(block) ? blocksOf(block) : block))
}

const classesOf = ({ properties }: Element): unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : []

const isLayout = (block: Element): boolean => block.tagName === 'section' || classesOf(block).includes('passage')

const isAside = (element: Element): boolean =>
  element.tagName === 'nav' ||
  element.properties['hidden'] === true ||
  ['margin', 'cite'].some((name) => classesOf(element).includes(name))

const plain = (element: Element): string => toText(shown(element)).replace(/\s+/g, ' ').trim()

const shown = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((child) => child.type !== 'element' || !isAside(child))
    .map((child) => (child.type === 'element' ? shown(child) : child)),
})
