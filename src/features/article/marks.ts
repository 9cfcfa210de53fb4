import type { Element, ElementContent } from 'hast'
import { selectAll } from 'hast-util-select'

const isMark = (node?: ElementContent): boolean => node?.type === 'element' && 'dataSource' in node.properties

/**
 * Prepares the citation marks of a block, in place: removes the space before them, and adds the class
 * `further` to a mark right after another one, so that 1 and 2 do not read as 12.
 */
export function setMarks(block: Element): void {
  for (const { children } of [block, ...selectAll('*', block)])
    for (const [i, mark] of children.entries()) {
      if (!isMark(mark)) continue
      const before = children[i - 1]
      if (before?.type === 'text') before.value = before.value.trimEnd()
      const last = children.slice(0, i).findLast((node) => node.type !== 'text' || node.value !== '')
      if (isMark(last)) (mark as Element).properties['className'] = ['cite', 'further']
    }
}
