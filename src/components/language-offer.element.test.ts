// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { queryRequired } from '../lib/dom.ts'
import { openPage } from '../testing/open-page.ts'
import './language-offer.element.ts'

const notice = () => queryRequired<HTMLElement>(document.documentElement, 'language-offer section')
const prefer = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
const key = () => queryRequired<HTMLElement>(document.documentElement, 'language-offer').dataset['storage']!
/** Connects the offer again, as on the next page. */
const reconnect = () => document.body.append(queryRequired(document.documentElement, 'language-offer'))

afterEach(() => void vi.restoreAllMocks())

it.each([
  ['/daten/', ['en-GB', 'de'], true],
  ['/daten/', ['fr', 'en'], true],
  ['/daten/', ['de-AT', 'en'], false],
  ['/daten/', ['fr'], false],
  ['/daten/', [], false],
  ['/daten/', ['', '*', 'tlh-Latn-x-private'], false],
  ['/en/data/', ['de'], true],
  ['/en/data/', ['en-US', 'de'], false],
])('on %s a reader of %s is made an offer: %s', async (address, languages, offered) => {
  prefer(...languages)
  await openPage(address)
  await vi.waitFor(() => expect(notice().hidden).toBe(!offered))
  await vi.dynamicImportSettled()
  expect(notice().hidden).toBe(!offered)
  expect(localStorage).toHaveLength(0)
})

it('an answer is kept, and no second offer made', async () => {
  prefer('en')
  await openPage('/daten/')
  await vi.waitFor(() => expect(notice().hidden).toBe(false))
  queryRequired<HTMLElement>(notice(), 'button').click()
  expect(notice().hidden).toBe(true)
  await vi.waitFor(() => expect(localStorage.getItem(key())).toContain('"languageAnswered":true'))
  reconnect()
  await vi.dynamicImportSettled()
  expect(notice().hidden).toBe(true)
})

it.each([
  ['/daten/?stand=2025-10-15&x=1#likes', '?stand=2025-10-15', '#likes'],
  ['/daten/', '', ''],
])('links to the other language keep place and day of %s', async (address, search, hash) => {
  await openPage(address)
  const link = queryRequired<HTMLAnchorElement>(document.documentElement, 'header a[hreflang]')
  link.addEventListener('click', (event) => event.preventDefault())
  link.click()
  expect([link.search, link.hash]).toEqual([search, hash])
})
