import type { Nodes, Root } from 'hast'
import { select } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'

/** What stays in the head of a bare page. */
const kept = ['title', 'meta']
const dropped = ['style', 'script', 'link', 'template', 'svg', 'img']

/** The same page as text and structure alone, the floor under any design: no style, script, font or picture. */
export function bareOf(tree: Root): string {
  const bare = structuredClone(tree)
  const head = select('head', bare)!
  head.children = head.children.filter(
    (child) =>
      child.type === 'element' && kept.includes(child.tagName) && child.properties['httpEquiv'] === undefined,
  )
  strip(bare)
  return toHtml(bare)
}

function strip(node: Nodes): void {
  if (!('children' in node)) return
  if (node.type === 'element') delete node.properties['className']
  node.children = node.children.filter((child) => child.type !== 'element' || !dropped.includes(child.tagName))
  for (const child of node.children) strip(child)
}
