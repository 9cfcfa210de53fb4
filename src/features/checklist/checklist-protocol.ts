import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { makeElement as make } from '../../lib/make-element.ts'
import type { Tick } from '../../lib/stored.ts'
import type { ShareWords } from './share-words.de.ts'
import { stateInWords, type StepRow, type TickLabels } from './step-row.ts'

/** The record of a day: what it says about each step, and in which words. */
export type Protocol = {
  words: ShareWords['protocol']
  intro: string
  steps: { title: string; labels: string; state: string }[]
}

/** The record of steps in their states on a day. */
export const protocolOf = (
  rows: StepRow[],
  ticks: ReadonlyMap<string, Tick>,
  words: ShareWords['protocol'],
  tickLabels: TickLabels,
  today: CalendarDate,
): Protocol => ({
  words,
  intro: interpolate(words.intro, { date: inWords(today, document.documentElement.lang) }),
  steps: rows.map((row, i) => ({
    title: `${i + 1}. ${row.title}`,
    labels: labelsOf(row),
    state: stateInWords(ticks.get(row.id), tickLabels),
  })),
})

/** LinkedIn's own labels of a step in both languages, the page's own first, if known. */
function labelsOf({ item }: StepRow): string {
  const labels = [...item.querySelectorAll<HTMLElement>(':is(.label, .path.web) [lang]')]
  const byLanguage = [...Map.groupBy(labels, ({ lang }) => lang).values()]
  const joined = byLanguage.map((all) => all.map(({ textContent }) => textContent).join(' › ')).join(' / ')
  // Without the soft hyphens of the page.
  return joined.replaceAll('\u00ad', '')
}

/** The record as text, with lines to sign. */
export function protocolText({ words, intro, steps }: Protocol): string {
  const line = '_'.repeat(40)
  return [
    words.title,
    intro,
    ...steps.map(({ title, labels, state }) =>
      [title, ...(labels ? [labels] : []), `${words.state}: ${state}`, `${words.files}: ${line}`].join('\n   '),
    ),
    ...[words.account, words.place, words.signature].map((text) => `${text}: ${line}`),
    '',
  ].join('\n\n')
}

/** The record as elements for print. */
export function protocolPage({ words, intro, steps }: Protocol): HTMLElement[] {
  const heads = [words.step, words.labels, words.state, words.files].map((text) =>
    make('th', { scope: 'col' }, text),
  )
  const rows = steps.map(({ title, labels, state }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, title),
      ...[labels, state, ''].map((text) => make('td', {}, text)),
    ),
  )
  const signatures = [words.account, words.place, words.signature].map((text) => make('p', {}, text))
  return [
    make('h1', {}, words.title),
    make('p', {}, intro),
    make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows)),
    make('div', { className: 'sign' }, ...signatures),
  ]
}
