import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Tick } from '../../lib/stored.ts'
import { interpolate } from '../../lib/interpolate.ts'
import type { TickLabels, StepRow } from './step-row.ts'

export type ProtocolTexts = Record<
  'title' | 'intro' | 'step' | 'labels' | 'state' | 'files' | 'account' | 'place' | 'signature' | 'fileName',
  string
>
type Ticks = ReadonlyMap<string, Tick>

const inLocale = (day: CalendarDate) => inWords(day, document.documentElement.lang)

const stateOf = (id: string, ticks: Ticks, tickLabels: TickLabels): string => {
  const tick = ticks.get(id)
  return tick ? `${tickLabels[tick.state]} ${inLocale(tick.on)}` : tickLabels.open
}

/** LinkedIn's own labels of a step in both languages, if known. */
const labelsOf = ({ item }: StepRow): string =>
  [...item.querySelectorAll<HTMLElement>('.path:not(.app) span')].map((one) => one.textContent.trim()).join(' / ')

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
      `   ${texts.state}: ${stateOf(row.id, ticks, tickLabels)}`,
      `   ${texts.files}: ${line}`,
    ].join('\n'),
  )
  const foot = [texts.account, texts.place, texts.signature].map((text) => `${text}: ${line}`)
  return [texts.title, interpolate(texts.intro, { date: inLocale(today) }), ...steps, foot.join('\n\n'), ''].join(
    '\n\n',
  )
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
          ...[labelsOf(row), stateOf(row.id, ticks, tickLabels), ''].map((text) => make('td', [text])),
        ]),
      ),
    ),
  ])
  for (const head of table.querySelectorAll('th')) head.scope = head.closest('thead') ? 'col' : 'row'
  const foot = [texts.account, texts.place, texts.signature].map((text) => make('p', [text]))
  const sign = make('div', foot)
  sign.className = 'sign'
  return [make('h1', [texts.title]), make('p', [interpolate(texts.intro, { date: inLocale(today) })]), table, sign]
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  children: (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.append(...children)
  return element
}
