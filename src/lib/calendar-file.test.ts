import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
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
const events = [event('a', '2025-11-03'), event('b', '2027-02-23'), event('c', '2028-02-29')]
const parsed = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[])

describe('calendarFile', () => {
  it('lists every event as a whole day, in the order given', () => {
    const found = parsed(calendarFile(events)).getAllSubcomponents('vevent')
    const values = ['uid', 'dtstart', 'dtend', 'summary', 'description', 'url'] as const
    expect(found.map((one) => values.map((name) => String(one.getFirstPropertyValue(name))))).toEqual([
      ['a@example.org', '2025-11-03', '2025-11-04', 'Titel a', 'Text a', 'https://example.org/#a'],
      ['b@example.org', '2027-02-23', '2027-02-24', 'Titel b', 'Text b', 'https://example.org/#b'],
      ['c@example.org', '2028-02-29', '2028-03-01', 'Titel c', 'Text c', 'https://example.org/#c'],
    ])
  })

  it('has alarms only where events ask for one', () => {
    const [first, second] = events as [CalendarEvent, CalendarEvent]
    const found = parsed(calendarFile([first, { ...second, alarm: 9 }])).getAllSubcomponents('vevent')
    const triggers = found.map((one) =>
      String(one.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')),
    )
    expect(triggers).toEqual(['undefined', 'PT9H'])
  })

  it.each([
    ['Termine', { name: 'Termine', refresh: 'P7D', method: 'PUBLISH' }],
    // The parser does not know this younger property, so its value comes back as it is written.
    ['a, b; c', { name: 'a\\, b\\; c', refresh: 'P7D', method: 'PUBLISH' }],
    [undefined, { name: 'null', refresh: 'null', method: 'null' }],
  ])('named %j it is published for subscribers, unnamed it is not', (name, expected) => {
    const root = parsed(calendarFile(events, name))
    const value = (property: string) => String(root.getFirstPropertyValue(property))
    expect({ name: value('name'), refresh: value('refresh-interval'), method: value('method') }).toEqual(expected)
  })
})
