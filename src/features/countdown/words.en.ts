import type { Dictionary } from '../../i18n/de.ts'

export const counter: Dictionary['counter'] = {
  label: 'Start of the training',
  since: { before: 'Starts', on: 'Starts today', after: 'Started', always: 'Start date' },
  copy: 'Page built on {date}',
  before: { one: 'It starts tomorrow.', other: '{n} days to go until {date}.' },
  on: 'It starts today, {date}.',
  after: 'Started {span} ago.',
  afterYears: 'Started {span} ago ({total}).',
  and: '{a} and {b}',
  years: { one: '{n} year', other: '{n} years' },
  daysDative: { one: '{n} day', other: '{n} days' },
  days: { one: '{n} day', other: '{n} days' },
  tomorrow: 'Tomorrow',
  today: 'Today',
}
