import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { day } from '../testing/days.ts'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'

const event = (id: string, date: string): CalendarEvent => ({
  day: day(date),
  title: `Titel ${id}`,
  text: `Text ${id}`,
  url: `https://example.org/#${id}`,
  uid: `${id}@example.org`,
  stamp: new Date('2026-11-25T00:00:00Z'),
})
const parsed = (events: CalendarEvent[], name?: string) =>
  new ICAL.Component(ICAL.parse(calendarFile(events, name)) as unknown[])

it('lists every event as a whole day, in the order given, with an alarm where it asks for one', () => {
  const events = [event('a', '2025-11-03'), { ...event('b', '2028-02-29'), alarm: 9 }]
  const values = ['uid', 'dtstart', 'dtend', 'summary', 'description', 'url'] as const
  const found = parsed(events)
    .getAllSubcomponents('vevent')
    .map((one) => [
      ...values.map((name) => String(one.getFirstPropertyValue(name))),
      String(one.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')),
    ])
  expect(found).toEqual([
    ['a@example.org', '2025-11-03', '2025-11-04', 'Titel a', 'Text a', 'https://example.org/#a', 'undefined'],
    ['b@example.org', '2028-02-29', '2028-03-01', 'Titel b', 'Text b', 'https://example.org/#b', 'PT9H'],
  ])
})

it.each([
  // The parser does not know this younger property, so its value comes back as it is written.
  ['a, b; c', ['a\\, b\\; c', 'P7D', 'PUBLISH']],
  [undefined, ['null', 'null', 'null']],
])('named %j it is published for subscribers, unnamed it is not', (name, expected) => {
  const root = parsed([event('a', '2025-11-03')], name)
  const values = ['name', 'refresh-interval', 'method'].map((one) => String(root.getFirstPropertyValue(one)))
  expect(values).toEqual(expected)
})
