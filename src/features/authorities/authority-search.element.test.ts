// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { de } from '../../i18n/de.ts'
import { queryRequired } from '../../lib/dom.ts'
import { interpolate, plural } from '../../lib/interpolate.ts'
import { openPage } from '../../testing/open-page.ts'
import './authority-search.element.ts'

const t = de.authorities
const search = () => queryRequired<HTMLElement>(document.documentElement, 'authority-search')
const field = () => queryRequired<HTMLInputElement>(search(), 'input')
const all = () => queryRequired<HTMLButtonElement>(search(), 'button')
const shown = () => [...search().querySelectorAll('li:not([hidden])')].map(({ id }) => id)
const type = (text: string) => {
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
}
/** What is announced once typing pauses. */
const said = () => {
  vi.runAllTimers()
  return queryRequired(search(), '[role=status]').textContent
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await openPage('/widerspruch/behoerden/')
})
afterEach(() => vi.useRealTimers())

it('leaves what fits, with its group, and says how many', () => {
  const count = shown().length
  type('koeln')
  expect([shown(), said()]).toEqual([['de-nw'], plural('de', 1, t.found)])
  expect([...search().querySelectorAll('section')].map(({ hidden }) => hidden)).toEqual([false, true, true])
  type('Deutschland')
  expect([shown().length, said()]).toEqual([16, plural('de', 16, t.found)])
  type('xyz')
  expect([shown(), said(), all().hidden]).toEqual([[], t.none, false])
  all().click()
  expect([shown().length, said(), field().value]).toEqual([count, plural('de', count, t.found), ''])
  expect([document.activeElement, all().hidden]).toEqual([field(), true])
})

it('says so where a text is longer than any name, at once', () => {
  const start = performance.now()
  type(`Köln${' b'.repeat(30_000)}`)
  expect(performance.now() - start).toBeLessThan(200)
  expect(said()).toBe(interpolate(t.full, { n: field().maxLength }))
})

it('shows a hidden row that a link leads to', () => {
  Element.prototype.scrollIntoView = vi.fn()
  type('Wien')
  expect(shown()).toEqual(['at'])
  location.hash = 'ch'
  dispatchEvent(new Event('hashchange'))
  expect(shown()).toContain('ch')
  expect(field().value).toBe('')
})

it('stays silent once it is taken out of the page', () => {
  const element = search()
  element.remove()
  const input = queryRequired<HTMLInputElement>(element, 'input')
  input.value = 'Wien'
  input.dispatchEvent(new Event('input'))
  expect(element.querySelectorAll('li[hidden]')).toHaveLength(0)
})
