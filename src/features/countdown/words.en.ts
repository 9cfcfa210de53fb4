import type { Dictionary } from '../../i18n/de.ts'

export const counter: Dictionary['counter'] = {
  starts: { before: 'Starts', after: 'Started', always: 'Start date' },
  until: 'That is',
  since: 'Since then',
  units: { year: { one: 'year', other: 'years' }, day: { one: 'day', other: 'days' }, and: 'and' },
  built: 'Page built on',
}
