import { selectAll } from 'hast-util-select'
import type { Locator, Page } from '@playwright/test'
import { interpolate, plural } from '../src/lib/interpolate.ts'
import { authorities, pageAt, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const names = ['/widerspruch/behoerden/', '/en/objection/authorities/']
const [german, english] = names.map((name) => name.slice(1)) as [string, string]
const { authorities: t } = wordsOf('/')

const field = (page: Page): Locator => page.getByRole('searchbox', { name: t.search })
const all = (page: Page): Locator => page.getByRole('button', { name: t.all })
const rows = (page: Page): Locator => page.locator('authority-search').getByRole('listitem')
const said = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('article').getByRole('status')).toHaveText(text)
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
      order.slice(0, 3).map(({ tagName }) => tagName),
      name,
    ).toEqual(['p', 'h2', 'input'])
  }
})

test('a name in another language says which', () => {
  const languageOf = (name: string, id: string) =>
    selectAll(`#${id} a`, pageAt(name).tree)[0]!.properties['lang'] ?? null
  expect(names.map((name) => languageOf(name, 'pl'))).toEqual(['pl', 'pl'])
  expect(names.map((name) => languageOf(name, 'de-nw'))).toEqual([null, 'de'])
  expect(names.map((name) => languageOf(name, 'ie'))).toEqual(['en', null])
})

test('typing a town leaves the authority of its Land, and says so', async ({ page }) => {
  await page.goto(german)
  await expect(rows(page)).toHaveCount(authorities.length)
  for (const typed of ['Köln', 'koeln', 'KOLN']) {
    await field(page).fill(typed)
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByRole('link', { name: nameOf('de-nw') })).toBeVisible()
    await said(page, plural('de', 1, t.found))
  }
  await expect(page.getByRole('region', { name: t.groups.germany.title })).toBeVisible()
  await expect(page.getByRole('region', { name: t.groups.eea.title })).toBeHidden()
})

test('a country is found in either language, an authority by its short name', async ({ page }) => {
  await page.goto(german)
  for (const [typed, id] of [
    ['Polen', 'pl'],
    ['Poland', 'pl'],
    ['BayLDA', 'de-by'],
    ['Úřad pro', 'cz'],
    ['urad pro', 'cz'],
    ['Roma', 'it'],
    ['SH', 'de-sh'],
    ['Bundesland Bayern', 'de-by'],
    ['Niedersachen', 'de-ni'],
    ['Ελλάδα', 'gr'],
  ] as const) {
    await field(page).fill(typed)
    await expect(rows(page), typed).toHaveCount(1)
    await expect(rows(page), typed).toHaveAttribute('id', id)
  }
  await field(page).fill('Deutschland')
  await expect(rows(page)).toHaveCount(16)
  await said(page, plural('de', 16, t.found))
})

test('what nobody is called gives a sentence and a way back, all by keyboard', async ({ page }) => {
  await page.goto(german)
  await expect(all(page)).toBeHidden()
  await field(page).focus()
  await page.keyboard.type('xyz')
  await said(page, t.none)
  await expect(rows(page)).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(all(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(authorities.length)
  await said(page, plural('de', authorities.length, t.found))
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  await expect(all(page)).toBeHidden()
})

test('a text longer than any name gets a sentence, at once', async ({ page }) => {
  await page.goto(german)
  const length = Number(await field(page).getAttribute('maxlength'))
  await field(page).fill('ö'.repeat(length + 1))
  await expect(field(page)).toHaveValue('ö'.repeat(length))
  await said(page, interpolate(t.full, { n: length }))
  await field(page).fill('Köln')
  await said(page, plural('de', 1, t.found))
  const ms = await field(page).evaluate((input: HTMLInputElement) => {
    const start = performance.now()
    input.value = `Köln${' b'.repeat(30_000)}`
    input.dispatchEvent(new Event('input'))
    return performance.now() - start
  })
  expect(ms).toBeLessThan(200)
  await said(page, interpolate(t.full, { n: length }))
})

test('Enter in the field changes nothing', async ({ page }) => {
  await page.goto(german)
  await field(page).fill('Wien')
  await field(page).press('Enter')
  await expect(rows(page)).toHaveCount(1)
  expect(new URL(page.url()).search).toBe('')
})

test('the English page finds what the German one finds', async ({ page }) => {
  const { authorities: words } = wordsOf('/en/')
  await page.goto(english)
  for (const [typed, id] of [
    ['Cologne', 'de-nw'],
    ['Bayern', 'de-by'],
    ['Spanien', 'es'],
    ['FDPIC', 'ch'],
  ] as const) {
    await page.getByRole('searchbox', { name: words.search }).fill(typed)
    await expect(rows(page), typed).toHaveCount(1)
    await expect(rows(page), typed).toHaveAttribute('id', id)
  }
  await said(page, plural('en', 1, words.found))
})

test('a link to an authority that the search has hidden shows it', async ({ page }) => {
  await page.goto(german)
  await field(page).fill('Wien')
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('main').getByRole('link', { name: 'EDÖB', exact: true }).click()
  await expect(page.getByRole('link', { name: nameOf('ch') })).toBeInViewport()
  await expect(rows(page)).toHaveCount(authorities.length)
})

test('an element that is taken out of the page stays silent', async ({ page }) => {
  await page.goto(german)
  const left = await page.locator('authority-search').evaluate((element) => {
    element.remove()
    const input = element.querySelector('input')!
    input.value = 'Wien'
    input.dispatchEvent(new Event('input'))
    return element.querySelectorAll('li:not([hidden])').length
  })
  expect(left).toBe(authorities.length)
})

test('paper shows the list without the search', async ({ page }) => {
  await page.goto(german)
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
