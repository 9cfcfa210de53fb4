import type { Phase } from '../../lib/phase.ts'
import { interpolate, plural, type Plurals } from '../../lib/interpolate.ts'

/** Templates of the counter, in the page's language. `target` is the day in words, with its weekday. */
export type StatusTexts = {
  before: Plurals
  on: string
  after: string
  afterYears: string
  and: string
  years: Plurals
  daysDative: Plurals
  days: Plurals
  today: string
  tomorrow: string
  target: string
}

/** The counter's figure and sentence in a phase. */
export function statusOf(phase: Phase, texts: StatusTexts, locale: string): { figure: string; sentence: string } {
  const days = (n: number, forms = texts.days) => plural(locale, n, forms)
  switch (phase.name) {
    case 'before':
      return {
        figure: phase.days === 1 ? texts.tomorrow : days(phase.days),
        sentence: plural(locale, phase.days, texts.before, { date: texts.target }),
      }
    case 'on':
      return { figure: texts.today, sentence: texts.on }
    case 'after': {
      const span = phase.years === 0 ? days(phase.days, texts.daysDative) : yearsAndDays(phase, texts, locale)
      const template = phase.years === 0 ? texts.after : texts.afterYears
      return { figure: days(phase.days), sentence: interpolate(template, { span, total: days(phase.days) }) }
    }
  }
}

function yearsAndDays(phase: Phase & { name: 'after' }, texts: StatusTexts, locale: string): string {
  const years = plural(locale, phase.years, texts.years)
  if (phase.restDays === 0) return years
  return interpolate(texts.and, { a: years, b: plural(locale, phase.restDays, texts.daysDative) })
}
