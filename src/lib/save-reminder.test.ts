import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { anyDay, day, deviceZones, everywhere, shifted } from '../testing/days.ts'
import { reminderFile, sixMonthsAfter, type Reminder } from './save-reminder.ts'

const zones = [...deviceZones, 'America/Havana', 'Pacific/Apia']
const plain: Reminder = {
  day: day('2027-05-24'),
  title: 'KI-Training: Einstellungen prüfen',
  text: 'Stimmen die Schalter noch?',
  url: 'https://example.org/de/',
  uid: '2027-05-24-example.org',
  stamp: new Date('2026-11-24T10:15:30Z'),
}

/** What another program reads out of a file of one event with one alarm. */
function parsed(file: string) {
  const [event, ...others] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
  const value = (name: string) => String(event!.getFirstPropertyValue(name) ?? '')
  return {
    others,
    types: ['dtstart', 'dtend'].map((name) => event!.getFirstProperty(name)!.type),
    values: ['dtstart', 'dtend', 'dtstamp', 'summary', 'description', 'url', 'uid', 'transp'].map(value),
    alarms: event!
      .getAllSubcomponents('valarm')
      .map((alarm) =>
        ['action', 'trigger', 'description'].map((name) => String(alarm.getFirstPropertyValue(name))),
      ),
  }
}

const expected = ({ day, title, text, url, uid, stamp }: Reminder) => ({
  others: [],
  types: ['date', 'date'],
  values: [
    ...[day, shifted(day, 1), stamp.toISOString().replace(/\.\d+/, '')],
    ...[title, text, url, uid, 'TRANSPARENT'],
  ],
  alarms: [['DISPLAY', 'PT9H', title]],
})

it.each([
  ['2026-11-24', '2027-05-24'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-30', '2028-02-29'],
  ['2026-12-31', '2027-06-30'],
  ['2028-02-29', '2028-08-29'],
])('six months after %s is %s, wherever the device is', (from, to) =>
  expect(everywhere(() => sixMonthsAfter(day(from)), zones)).toBe(to),
)

// Days whose midnight some zone does not have, and ends of months and years.
it.each(['2026-03-08', '2026-04-24', '2011-12-30', '2028-02-28'])(
  'covers %s and no other day, wherever the device is',
  (text) => {
    const event = { ...plain, day: day(text) }
    expect(parsed(everywhere(() => reminderFile(event), zones))).toEqual(expected(event))
  },
)

it('encodes what would be escaped in an address, and throws for a stamp that is no time', () => {
  expect(reminderFile({ ...plain, url: 'https://example.org/a,b;c' })).toContain(
    'URL:https://example.org/a%2Cb%3Bc',
  )
  expect(() => reminderFile({ ...plain, stamp: new Date('') })).toThrow(RangeError)
})

it('comes back from another program as it was, in lines of 75 octets', () => {
  const unit = fc.oneof(
    fc.constantFrom(...',;:\\\n"^nNäß€ \t', '😀', '\\n', 'END:VEVENT'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  )
  const text = fc.array(unit, { maxLength: 200, size: 'max' }).map((units) => units.join(''))
  const url = fc.webUrl().map((url) => url.replace(/[,;]/g, ''))
  const stamp = fc.date({ min: new Date(0), max: new Date('2130-01-01'), noInvalidDate: true })
  const event = fc.record({ day: anyDay, title: text, text, url, uid: fc.uuid(), stamp })
  fc.assert(
    fc.property(event, (event) => {
      const file = reminderFile(event)
      expect(parsed(file)).toEqual(expected(event))
      expect(file.split('\r\n').filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([])
      expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/KI-Training aus\/\/Kalender\/\/DE\r\n/)
      expect(Buffer.from(file).toString()).toBe(file)
    }),
  )
})
