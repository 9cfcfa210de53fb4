import { describe, expect, it } from 'vitest'
import { day } from '../../testing/days.ts'
import { deadlineWords, type DeadlineTexts } from './deadline-words.ts'
import { deadlineOf } from './deadline.ts'

const texts: DeadlineTexts = {
  before: { one: 'Noch {n} Tag', other: 'Noch {n} Tage' },
  on: 'Heute ist der letzte Tag',
  after: { one: 'Seit {n} Tag abgelaufen', other: 'Seit {n} Tagen abgelaufen' },
  moved: { weekend: 'Wochenende: {date}', holiday: 'Feiertag: {date}' },
  assumed: '{date} (Annahme)',
}
const wordsOn = (today: string, receipt = '2026-11-25', assumed = false) => {
  const seen = today === 'unknown' ? today : day(today)
  const received = { name: 'day', day: day(receipt), assumed } as const
  return deadlineWords(deadlineOf(received.day, 'eu', seen), received, texts, 'de')
}

describe('deadlineWords', () => {
  it.each([
    ['2026-11-25', 'Noch 33 Tage'],
    ['2026-12-27', 'Noch 1 Tag'],
    ['2026-12-28', 'Heute ist der letzte Tag'],
    ['2026-12-29', 'Seit 1 Tag abgelaufen'],
    ['unknown', ''],
  ])('on %s: %s', (today, left) => expect(wordsOn(today).left).toBe(left))

  it('names the days with their weekdays, and why the last one moved', () => {
    expect(wordsOn('2026-12-28')).toEqual({
      left: 'Heute ist der letzte Tag',
      last: 'Montag, 28. Dezember 2026',
      moved: 'Feiertag: Freitag, 25. Dezember 2026',
      extended: 'Donnerstag, 25. Februar 2027',
      receipt: 'Mittwoch, 25. November 2026',
    })
    expect(wordsOn('2027-05-12', '2027-05-12')).toMatchObject({ moved: 'Wochenende: Samstag, 12. Juni 2027' })
    expect(wordsOn('2026-11-24', '2026-11-24')).toMatchObject({ moved: '', last: 'Donnerstag, 24. Dezember 2026' })
  })

  it('marks a receipt that is assumed', () => {
    expect(wordsOn('2026-11-25', '2026-11-28', true).receipt).toBe('Samstag, 28. November 2026 (Annahme)')
  })
})
