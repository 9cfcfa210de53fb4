import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Tick } from '../../lib/stored.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { stateInWords, type StepRow, type TickLabels } from './step-row.ts'

export type ProtocolTexts = Record<
  'title' | 'intro' | 'step' | 'labels' | 'state' | 'files' | 'account' | 'place' | 'signature' | 'fileName',
  string
>
type Ticks = ReadonlyMap<string, Tick>

/** LinkedIn's own labels of a step in both languages, the page's own first, if known. */
function labelsOf({ item }: StepRow): string {
  const labels = [...item.querySelectorAll<HTMLElement>(':is(.label, .path.web) [lang]')]
  const byLanguage = [...Map.groupBy(labels, ({ lang }) => lang).values()]
  const joined = byLanguage.map((all) => all.map(({ textContent }) => textContent).join(' › ')).join(' / ')
  // Without the soft hyphens of the page.
  return joined.replaceAll('\u00ad', '')
}

/** The record as text, with lines to sign. */
export function protocolText(
  rows: StepRow[],
  ticks: Ticks,
  texts: ProtocolTexts,
  tickLabels: TickLabels,
  today: CalendarDate,
): string {
  const line = '_'.repeat(40)
  const steps = rows.map((row, i) =>
    [
      `${i + 1}. ${row.title}`,
      ...(labelsOf(row) ? [`   ${labelsOf(row)}`] : []),
      `   ${texts.state}: ${stateInWords(ticks.get(row.id), tickLabels)}`,
      `   ${texts.files}: ${line}`,
    ].join('\n'),
  )
  const foot = [texts.account, texts.place, texts.signature].map((text) => `${text}: ${line}`)
  return [
    texts.title,
    interpolate(texts.intro, { date: inWords(today, document.documentElement.lang) }),
    ...steps,
    foot.join('\n\n'),
    '',
  ].join('\n\n')
}

/** The record as elements for print. */
export function protocolPage(
  rows: StepRow[],
  ticks: Ticks,
  texts: ProtocolTexts,
  tickLabels: TickLabels,
  today: CalendarDate,
): HTMLElement[] {
  const table = make('table', [
    make('thead', [
      make(
        'tr',
        [texts.step, texts.labels, texts.state, texts.files].map((text) => make('th', [text])),
      ),
    ]),
    make(
      'tbody',
      rows.map((row, i) =>
        make('tr', [
          make('th', [`${i + 1}. ${row.title}`]),
          ...[labelsOf(row), stateInWords(ticks.get(row.id), tickLabels), ''].map((text) => make('td', [text])),
        ]),
      ),
    ),
  ])
  for (const head of table.querySelectorAll('th')) head.scope = head.closest('thead') ? 'col' : 'row'
  const foot = [texts.account, texts.place, texts.signature].map((text) => make('p', [text]))
  const sign = make('div', foot)
  sign.className = 'sign'
  return [
    make('h1', [texts.title]),
    make('p', [interpolate(texts.intro, { date: inWords(today, document.documentElement.lang) })]),
    table,
    sign,
  ]
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  children: (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.append(...children)
  return element
}
