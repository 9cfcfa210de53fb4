// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import type { LetterData } from '../../content/schemas/letter.ts'
import { de } from '../../i18n/de.ts'
import { inWords } from '../../lib/calendar-date.ts'
import { queryRequired } from '../../lib/dom.ts'
import { interpolate } from '../../lib/interpolate.ts'
import { day } from '../../testing/days.ts'
import { openPage } from '../../testing/open-page.ts'
import './answer-deadline.element.ts'

const { deadline: t } = de
const letters = parse(readFileSync('content/letter.yaml', 'utf8')) as LetterData[]
const { reminder } = letters.find(({ id }) => id === 'de')!
const host = () => queryRequired<HTMLElement>(document.body, 'answer-deadline')
const field = (name: string) => queryRequired<HTMLInputElement>(host(), `[name=${name}]`)
const text = (name: string) => queryRequired(host(), `.${name}`).textContent
const letter = () => queryRequired(document.body, '#frist-erinnerung .text').textContent
const button = () => queryRequired<HTMLButtonElement>(host(), '.result button')
const said = () => (vi.advanceTimersByTime(1000), queryRequired(host(), '[role=status]').textContent)
const full = (date: string) => inWords(day(date), 'de', true)

async function enter(name: string, value: string) {
  field(name).value = value
  field(name).dispatchEvent(new Event('input', { bubbles: true }))
  await vi.dynamicImportSettled()
}
async function choose(way: string) {
  queryRequired<HTMLInputElement>(host(), `[value=${way}]`).checked = true
  await enter('transit', field('transit').value)
}
const open = (today: string) => openPage(`/widerspruch/?stand=${today}`)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('an objection leads to two dates, a count and a letter, by the law of the region', async () => {
  const inLetter = (law: 'eu' | 'uk') => interpolate(reminder.text.split('\n')[0]!, { law: reminder.law[law] })
  const shown = () => ['last', 'moved', 'extended', 'receipt', 'counted', 'left'].map(text)
  const [extended, receipt] = [full('2027-02-25'), full('2026-11-25')]
  const moved = interpolate(t.result.moved.holiday, { date: full('2026-12-25') })
  await open('2026-12-16')
  expect(letter()).toContain(reminder.receipt)
  await enter('day', '2026-11-25')
  expect(shown()).toEqual([full('2026-12-28'), moved, extended, receipt, t.result.counted.eu, 'Noch 12 Tage'])
  expect(said()).toBe(`${interpolate(t.said, { date: full('2026-12-28') })} Noch 12 Tage`)
  for (const part of [inLetter('eu'), '25. November 2026', '28. Dezember 2026']) expect(letter()).toContain(part)
  const { text: toCopy } = queryRequired<HTMLElement>(document.body, '#frist-erinnerung copy-button').dataset
  expect(toCopy).toBe(letter())
  await enter('region', 'uk')
  expect(shown()).toEqual([full('2026-12-25'), '', extended, receipt, t.result.counted.uk, 'Noch 9 Tage'])
  expect(said()).toContain(full('2026-12-25'))
  expect(letter()).toContain(inLetter('uk'))
})

it('counts from the receipt of a letter, known or assumed', async () => {
  await open('2026-12-01')
  const hidden = () => field('transit').parentElement!.hidden
  await enter('day', '2026-11-24')
  expect([hidden(), text('receipt')]).toEqual([true, full('2026-11-24')])
  await choose('received')
  expect([hidden(), text('last'), field('day').labels![0]!.textContent.trim()]).toEqual([
    true,
    full('2026-12-24'),
    t.day.received,
  ])
  await choose('sent')
  const assumed = (date: string) => interpolate(t.result.assumed, { date: full(date) })
  expect([hidden(), text('receipt')]).toEqual([false, assumed('2026-11-27')])
  expect(text('moved')).toBe(interpolate(t.result.moved.weekend, { date: full('2026-12-27') }))
  await enter('transit', '5')
  expect([text('receipt'), text('last')]).toEqual([assumed('2026-11-29'), full('2026-12-29')])
})

it('has a sentence, and no date, for what is no day to count from, once its field is left', async () => {
  await open('2026-11-25')
  const refused = (name: string, sentence: string) => {
    expect(text('fault')).toBe(sentence)
    expect(said()).toBe(sentence)
    expect(['day', 'transit'].map((one) => field(one).ariaInvalid)).toEqual(
      ['day', 'transit'].map((one) => String(one === name)),
    )
    expect(queryRequired<HTMLElement>(host(), '.result').hidden).toBe(true)
    expect(letter()).toContain(reminder.receipt)
  }
  field('day').focus()
  await enter('day', '2026-11-26')
  expect([text('fault'), field('day').ariaInvalid]).toEqual(['', 'false'])
  field('day').blur()
  refused('day', t.faults.future)
  await enter('day', '2025-09-17')
  refused('day', interpolate(t.faults.early, { date: '18. September 2025' }))
  await enter('day', '2025-09-18')
  expect([text('fault'), field('day').ariaInvalid, said()]).toEqual(['', 'false', expect.stringContaining('2025')])
  await choose('sent')
  await enter('transit', '31')
  refused('transit', interpolate(t.faults.transit, { longest: 30 }))
})

it('follows the clock in silence, not beyond its last day, and not out of the page', async () => {
  vi.setSystemTime('2026-12-26T22:59:00Z')
  await openPage('/widerspruch/')
  document.documentElement.dataset['built'] = '2026-11-23'
  await enter('day', '2026-11-25')
  const announced = said()
  expect([text('left'), button().hidden]).toEqual(['Noch 2 Tage', false])
  await vi.advanceTimersByTimeAsync(60_000)
  expect([text('left'), said()]).toEqual(['Noch 1 Tag', announced])
  const element = host()
  const parent = element.parentElement!
  element.remove()
  await vi.advanceTimersByTimeAsync(50 * 3_600_000)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(queryRequired(element, '.left').textContent).toBe('Noch 1 Tag')
  parent.append(element)
  await vi.dynamicImportSettled()
  expect([text('left'), button().hidden]).toEqual(['Seit 1 Tag abgelaufen', true])
})

it('gives dates, and no count, where the clock is not believed', async () => {
  vi.setSystemTime('2044-01-01T12:00:00Z')
  await openPage('/widerspruch/')
  await enter('day', '2026-11-25')
  expect([text('last'), text('left')]).toEqual([full('2026-12-28'), ''])
})

it('saves the last day as a calendar file, and offers it as text, as nobody knows whether it was saved', async () => {
  const names: string[] = []
  URL.createObjectURL = () => 'blob:file'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  await open('2026-12-01')
  await enter('day', '2026-11-25')
  button().click()
  await vi.dynamicImportSettled()
  expect(names).toEqual(['antwortfrist-2026-12-28.ics'])
  expect(said()).toBe(interpolate(de.textToCopy.file, { name: names[0]! }))
  const box = queryRequired<HTMLElement>(host(), '.text-to-copy')
  expect([box.hidden, queryRequired(box, 'summary').textContent]).toEqual([false, de.textToCopy.reasons.file])
  const file = queryRequired<HTMLTextAreaElement>(box, 'textarea').value
  for (const part of ['DATE:20261228', `SUMMARY:${t.calendar.title}`, '/widerspruch/#frist-danach'])
    expect(file).toContain(part)
})

it('shows what the browser brings back, a way of sending without a day as well', async () => {
  const after = async (bringBack: () => void) => {
    await open('2026-12-16')
    bringBack()
    dispatchEvent(new PageTransitionEvent('pageshow'))
    await vi.dynamicImportSettled()
  }
  await after(() => (queryRequired<HTMLInputElement>(host(), '[value=sent]').checked = true))
  expect(field('transit').parentElement!.hidden).toBe(false)
  await after(() => (field('day').value = '2026-11-25'))
  expect(text('last')).toBe(full('2026-12-28'))
})
