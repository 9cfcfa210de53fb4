// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { queryRequired } from '../../lib/dom.ts'
import { openPage } from '../../testing/open-page.ts'
import './text-chooser.element.ts'

const chooser = () => queryRequired<HTMLElement>(document.documentElement, 'text-chooser')
const texts = () => [...chooser().querySelectorAll('details')]
const shown = () => texts().filter(({ hidden, open }) => !hidden && open)
const copied = () => queryRequired<HTMLElement>(chooser(), 'copy-button').dataset['text']
const choose = (name: string, value: string) =>
  queryRequired<HTMLInputElement>(chooser(), `[name=${name}][value=${value}]`).click()

it('shows one text for each length and address, and hands it to the button', async () => {
  await openPage('/team/')
  const all = texts()
  expect(all).toHaveLength(9)
  expect(shown()).toEqual([all[0]])
  const seen = new Set<string>()
  for (const { id, dataset } of all) {
    choose('length', dataset['length']!)
    choose('address', dataset['address']!)
    expect(shown().map((one) => one.id)).toEqual([id])
    expect(copied()).toBe(queryRequired(shown()[0]!, '.text').textContent)
    seen.add(copied()!)
  }
  expect(seen.size).toBe(9)
})

it.each([
  ['/team/', 'kurz-sie'],
  ['/en/teams/', 'kurz-en'],
  ['/team/#lang-du', 'lang-du'],
  ['/team/#aushang', 'kurz-sie'],
])('%s begins with %s', async (address, id) => {
  await openPage(address)
  expect(shown().map((one) => one.id)).toEqual([id])
})

it('follows a link to another text', async () => {
  await openPage('/team/')
  location.hash = 'hinweis-en'
  dispatchEvent(new Event('hashchange'))
  expect(shown().map((one) => one.id)).toEqual(['hinweis-en'])
})
