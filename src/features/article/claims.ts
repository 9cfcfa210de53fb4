import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'

const verdicts = ['wrong', 'unclear', 'short', 'right'] as const

/** A claim with the page's verdict; all texts are plain. */
export type Claim = {
  /** Fragment of the sentence on its page. */
  id: string
  /** The sentence, without quotation marks. */
  says: string
  verdict: (typeof verdicts)[number]
  /** The reason in full sentences, without citation marks. */
  why: string
}

/**
 * The claims of a page that can be linked to, in document order. Throws for a verdict without a
 * known rating, a claim or a reason.
 */
export function claimsIn(html: string): Claim[] {
  return selectAll('.verdict[id]', fromHtml(html, { fragment: true })).map((element) => {
    const id = String(element.properties['id'])
    const verdict = verdicts.find((name) => classesOf(element).includes(name))
    if (!verdict) throw new Error(`#${id}: no known verdict`)
    const says = textOf(select('.says', element)).replace(/^[„“]|[“”]$/g, '')
    const why = selectAll(':scope > div > :not(.says, .here)', element).map(textOf).join(' ')
    if (!says || !why) throw new Error(`#${id}: no ${says ? 'reason' : 'sentence'}`)
    return { id, says, verdict, why }
  })
}

const classesOf = ({ properties }: Element): (string | number)[] =>
  Array.isArray(properties['className']) ? properties['className'] : []

/** Text in one line, without citation marks. */
function textOf(element: Element | undefined): string {
  if (!element) return ''
  for (const mark of selectAll('.cite', element)) mark.children = []
  return toText(element).replace(/\s+/g, ' ').trim()
}
