// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { de } from '../i18n/de.ts'
import { queryRequired } from '../lib/dom.ts'
import { openPage } from '../testing/open-page.ts'
import './as-of-strip.element.ts'

const strip = () => queryRequired<HTMLElement>(document.documentElement, 'as-of-strip section')

it.each([
  ['?stand=2025-10-15', 'Ansicht vom 15. Oktober 2025', ''],
  ['?stand=2025-02-30&x=1', de.asOf.invalid, '?x=1'],
])('%s is said, with the way back to today', async (query, text, rest) => {
  await openPage(`/danach/${query}#texte`)
  expect(strip().hidden).toBe(false)
  expect(strip().querySelector('strong')?.textContent).toBe(text)
  const { pathname, search, hash } = queryRequired<HTMLAnchorElement>(strip(), 'a')
  expect([pathname, search, hash]).toEqual(['/danach/', rest, '#texte'])
})

it('leads from a path that looks like a host back to this host', async () => {
  await openPage('/danach/')
  history.replaceState(null, '', `${location.origin}//evil.example/x/?stand=2025-10-15`)
  const element = strip().parentElement!
  element.replaceWith(element)
  expect(queryRequired<HTMLAnchorElement>(strip(), 'a').href).toBe(`${location.origin}//evil.example/x/`)
})

it('without a day asked for, nothing is said', async () => {
  await openPage('/danach/')
  expect(strip().hidden).toBe(true)
})
