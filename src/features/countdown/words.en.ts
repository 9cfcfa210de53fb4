import type { Dictionary } from '../../i18n/de.ts'

export const counter: Dictionary['counter'] = {
  starts: { before: 'Starts', after: 'Started', always: 'Start date' },
  until: 'That is',
  since: 'Since then',
  built: 'Page built on',
}
