import { inWords, type CalendarDate } from '../../lib/calendar-date.ts'
import type { Deadline, Standing } from './deadline.ts'
import type { Receipt } from './receipt.ts'
import { interpolate, plural } from '../../lib/interpolate.ts'
import type { deadline } from './words.de.ts'

/** Templates of the result, in the page's language. */
export type DeadlineTexts = Omit<(typeof deadline)['result'], 'counted'>

/** The texts of a deadline; empty for what does not apply or is unknown. */
export function deadlineWords(
  { month, extended, standing }: Deadline,
  receipt: Receipt & { name: 'day' },
  texts: DeadlineTexts,
  locale: string,
): Record<'left' | 'last' | 'moved' | 'extended' | 'receipt', string> {
  const day = (date: CalendarDate) => inWords(date, locale, true)
  return {
    left: standingWords(standing, texts, locale),
    last: day(month.last),
    moved: month.moved ? interpolate(texts.moved[month.moved], { date: day(month.falls) }) : '',
    extended: day(extended.last),
    receipt: receipt.assumed ? interpolate(texts.assumed, { date: day(receipt.day) }) : day(receipt.day),
  }
}

function standingWords(standing: Standing, texts: DeadlineTexts, locale: string): string {
  if (standing.name === 'unknown') return ''
  return standing.name === 'on' ? texts.on : plural(locale, standing.days, texts[standing.name])
}
