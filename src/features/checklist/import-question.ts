import type { ChecklistFilter } from '../../lib/checklist-filter.ts'
import { queryRequired } from '../../lib/dom.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'
import type { Announce } from '../../lib/live-region.ts'
import type { SiteStore } from '../../lib/site-store.ts'
import { changesBetween, merged, replaced, type Change } from './merge.ts'
import type { ImportResult } from './share-link.ts'
import type { ShareWords } from './share-words.de.ts'
import { stateInWords, StepRow, type TickLabels } from './step-row.ts'

/** What the parts of sharing work with: the tools, the list around them, and how to announce something. */
export type ShareContext = {
  host: HTMLElement
  list: HTMLElement
  store: SiteStore
  words: ShareWords
  tickLabels: TickLabels
  say: Announce
}

/** What a dialog asks: paragraphs, changed steps, and the answers it takes. */
export type Question = {
  heading: string
  text: string[]
  changes?: string[]
  answers: ('view' | 'merge' | 'replace' | 'show' | 'cancel' | 'close')[]
}

/** What to ask about an import. */
export function questionOf(result: ImportResult, fromAddress: boolean, context: ShareContext): Question {
  const { list, store, words: { sharing } } = context // prettier-ignore
  if (result.kind === 'unreadable')
    return { heading: sharing.damagedHeading, text: [sharing[result.why]], answers: ['close'] }
  if (result.kind === 'state')
    return { heading: fromAddress ? sharing.linkHeading : sharing.importHeading, ...aboutState(result, context) }
  const [shown, own] = [result.filter, store.filter].map((filter) => filterInWords(list, filter))
  return {
    heading: sharing.listHeading,
    text: [interpolate(sharing.listIs, { list: shown!, own: own! })],
    answers: store.read().newer ? ['view', 'cancel'] : ['view', 'show', 'cancel'],
  }
}

function aboutState(
  { ticks, unknown, unread = 0, differing = 0, redated = 0 }: Extract<ImportResult, { kind: 'state' }>,
  context: ShareContext,
): Omit<Question, 'heading'> {
  const { list, store, words: { sharing } } = context // prettier-ignore
  const { lang } = document.documentElement
  const own = store.read()
  const merging = changesBetween(own.ticks, merged(own.ticks, ticks))
  // A step that could not be read must not become an open one.
  const partial = unread > 0
  const replacing = partial ? merging : changesBetween(own.ticks, replaced(own.ticks, ticks, idsIn(list)))
  const would = partial ? sharing.wouldMerge : sharing.would
  const nothing = partial ? sharing.nothingNew : sharing.same
  const counts = replacing.length > 0 && plural(lang, merging.length, would, { replaced: replacing.length })
  const told = (n: number, forms: Plurals) => (n > 0 ? [plural(lang, n, forms)] : [])
  const summary = [
    own.newer ? sharing.locked : counts || nothing,
    ...told(unknown, sharing.unknown),
    ...told(unread, sharing.unread),
    ...told(differing, sharing.differing),
    ...told(redated, sharing.redated),
  ].join(' ')
  const changes = inWords(replacing, new Set(merging.map(({ id }) => id)), context)
  if (own.newer || !counts) return { text: [summary], changes, answers: ['view', 'cancel'] }
  if (partial) return { text: [summary], changes, answers: ['view', 'merge', 'cancel'] }
  return { text: [summary, sharing.mergeMeans], changes, answers: ['view', 'merge', 'replace', 'cancel'] }
}

/** The steps that this edition knows. */
export const idsIn = (list: HTMLElement): Set<string> => new Set(StepRow.in(list).map(({ id }) => id))

/** Changes line by line; some of them come with replacing only. */
function inWords(
  changes: Change[],
  merging: ReadonlySet<string>,
  { list, words: { sharing }, tickLabels }: ShareContext,
): string[] {
  const titles = new Map(StepRow.in(list).map(({ id, title }) => [id, title]))
  return changes.map(({ id, from, to }) =>
    interpolate(merging.has(id) ? sharing.change : sharing.changeReplacing, {
      title: titles.get(id) ?? id,
      from: stateInWords(from, tickLabels),
      to: stateInWords(to, tickLabels),
    }),
  )
}

/** A filter as its controls name it. */
const filterInWords = (list: HTMLElement, { timeBudget, region, audience }: ChecklistFilter): string =>
  [`label:has([value='${timeBudget}'])`, `option[value='${region}']`, `option[value='${audience}']`]
    .map((one) => queryRequired(list, `.list-filter ${one}`).textContent.trim())
    .join(', ')
