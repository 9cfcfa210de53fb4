import type { Element, ElementContent, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.ts'

/** The one inline script of the guide, whose hash the policy holds. */
export const afterPaintScript = async (): Promise<string> => (await bundle(loader)).trim()

const loader = fileURLToPath(new URL('../layouts/after-paint.ts', import.meta.url))
const late =
  'head > style[data-late], head > link:is([media=print], [rel=icon], [rel=manifest], [rel=apple-touch-icon]), script[src]'

/**
 * Moves what no first paint needs into a template in the head, and puts the script behind it that adds it after the
 * paint; without script, fonts and print rules are there from the beginning.
 */
export function deferAfterPaint(page: Root, script: string): void {
  const moved = selectAll(late, page)
  remove(page, moved)
  for (const style of moved) delete style.properties['dataLate']
  const template: Element = {
    type: 'element',
    tagName: 'template',
    properties: {},
    children: [],
    content: { type: 'root', children: moved },
  }
  const [fonts, print] = moved
  select('head', page)!.children.push(template, h('script', script), h('noscript', [fonts!, print!]))
}

/** Takes elements out of a page. */
export function remove(page: Root, elements: readonly ElementContent[]): void {
  const gone = new Set<unknown>(elements)
  for (const element of selectAll('*', page))
    element.children = element.children.filter((child) => !gone.has(child))
}
