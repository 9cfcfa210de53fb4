import { selectAll } from 'hast-util-select'
import type { Locator, Page } from '@playwright/test'
import { plural } from '../src/lib/interpolate.ts'
import { authorities, pageAt, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const names = ['/widerspruch/behoerden/', '/en/objection/authorities/']
const [german, english] = names.map((name) => name.slice(1)) as [string, string]
const { authorities: t } = wordsOf('/')

const field = (page: Page): Locator => page.getByRole('searchbox', { name: t.search })
const rows = (page: Page): Locator => page.locator('authority-search').getByRole('listitem')
const nameOf = (id: string): string => authorities.find((authority) => authority.id === id)!.name

test('both editions list every authority under the same id, with its website', () => {
  for (const name of names) {
    const links = selectAll('authority-search li', pageAt(name).tree).map((row) => [
      row.properties['id'],
      selectAll('a', row).map(({ properties }) => properties['href']),
    ])
    expect(Object.fromEntries(links), name).toEqual(
      Object.fromEntries(authorities.map(({ id, url }) => [id, url ? [url] : []])),
    )
  }
})

test('every source of an address is cited on the page', () => {
  const used = [...new Set(authorities.flatMap(({ sources }) => sources))].sort()
  for (const name of names) {
    const cited = selectAll('.cite a', pageAt(name).tree).map(({ properties }) =>
      String(properties['href']).slice(5),
    )
    expect(
      used.filter((id) => !cited.includes(id)),
      name,
    ).toEqual([])
  }
})

test('the search is what follows the lead', () => {
  for (const name of names) {
    const order = selectAll('main :is(.lead, h2, nav, input[type=search])', pageAt(name).tree)
    expect(
      order.slice(0, 2).map(({ tagName }) => tagName),
      name,
    ).toEqual(['p', 'input'])
  }
})

test('a name in another language says which', () => {
  const languageOf = (name: string, id: string) =>
    selectAll(`#${id} a`, pageAt(name).tree)[0]!.properties['lang'] ?? null
  expect(names.map((name) => languageOf(name, 'pl'))).toEqual(['pl', 'pl'])
  expect(names.map((name) => languageOf(name, 'de-nw'))).toEqual([null, 'de'])
  expect(names.map((name) => languageOf(name, 'ie'))).toEqual(['en', null])
})

test('typing a town leaves the authority of its Land, and paper the list alone', async ({ page }) => {
  await page.goto(german)
  await expect(rows(page)).toHaveCount(authorities.length)
  await field(page).focus()
  await page.keyboard.type('Köln')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('link', { name: nameOf('de-nw') })).toBeVisible()
  await expect(page.getByRole('article').getByRole('status')).toHaveText(plural('de', 1, t.found))
  expect(new URL(page.url()).search).toBe('')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t.all })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(authorities.length)
  await expect(field(page)).toBeFocused()
  await page.emulateMedia({ media: 'print' })
  await expect(field(page)).toBeHidden()
  await expect(page.getByRole('link', { name: nameOf('de-nw') })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the list is complete and the field does not show', async ({ page }) => {
    for (const address of [german, english]) {
      await page.goto(address)
      await expect(page.getByRole('searchbox')).toBeHidden()
      await expect(rows(page)).toHaveCount(authorities.length)
      await expect(page.getByRole('link', { name: nameOf('de-nw') })).toBeVisible()
    }
  })
})
