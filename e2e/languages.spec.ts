import { select, selectAll } from 'hast-util-select'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { base, frontmatter, guidePages, pageAt, type BuiltPage } from './built-site.ts'
import { boxOf } from './checklist.ts'
import { expect, test } from './fixtures.ts'

const alternates = ({ tree }: BuiltPage): Map<string, string> =>
  new Map(
    selectAll('link[rel=alternate][hreflang]', tree).map(({ properties }) => [
      String(properties['hrefLang']),
      new URL(String(properties['href'])).pathname,
    ]),
  )
const german = guidePages.filter(({ name }) => !name.startsWith('/en/'))
const twinOf = (page: BuiltPage): BuiltPage => pageAt(`/${alternates(page).get('en')!.slice(base.length)}`)
const all = (page: BuiltPage, selector: string, property: string): string[] =>
  selectAll(selector, page.tree).map(({ properties }) => String(properties[property] ?? ''))

test('every page has a twin, and both name each other and the German one as default', () => {
  expect(german.length).toBe(guidePages.length / 2)
  for (const page of german) {
    const twin = twinOf(page)
    expect(twin.name).toMatch(/^\/en\//)
    const named = { de: page.address, en: twin.address, 'x-default': page.address }
    for (const one of [page, twin]) expect(Object.fromEntries(alternates(one)), one.name).toEqual(named)
  }
})

test('both editions have the same headings, steps, evidence, tables and next step', () => {
  const same = (page: BuiltPage, twin: BuiltPage, selector: string, property = 'id') =>
    expect.soft(all(twin, selector, property), `${twin.name}: ${selector}`).toEqual(all(page, selector, property))
  for (const page of german) {
    const twin = twinOf(page)
    for (const selector of ['h2', 'h3', 'li[data-code]', '.verdict']) same(page, twin, selector)
    expect
      .soft(all(twin, '.evidence li, .glossary dt', 'id').sort(), `${twin.name}: evidence and terms`)
      .toEqual(all(page, '.evidence li, .glossary dt', 'id').sort())
    for (const selector of ['tr', '.verdict', '.ui-path', '[data-when]', '.timeline li', '.next a'])
      expect
        .soft(selectAll(selector, twin.tree).length, `${twin.name}: ${selector}`)
        .toBe(selectAll(selector, page.tree).length)
    const link = select('.next a', page.tree)
    if (!link) continue
    const next = pageAt(`/${String(link.properties['href']).slice(base.length)}`)
    expect.soft(all(twin, '.next a', 'href'), twin.name).toEqual([twinOf(next).address])
  }
})

test('both editions of a page were reviewed on the same day', () => {
  for (const page of german) {
    const [one, other] = [page, twinOf(page)].map(({ name }) => frontmatter.get(name)?.reviewed)
    expect(one, page.name).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(other, page.name).toBe(one)
  }
})

test('an English page speaks English, and links to English pages only', () => {
  for (const page of german.map(twinOf)) {
    expect(String(select('html', page.tree)!.properties['lang'])).toBe('en')
    const links = all(page, 'main a[href], footer a[href], header a[href]', 'href')
    const inside = links.filter((href) => href.startsWith(base) && !href.startsWith('//'))
    // Codes are pictures without a language; their names tell the pages apart.
    const foreign = inside.filter((href) => !href.startsWith(`${base}en/`) && !href.startsWith(`${base}qr/en-`))
    expect(
      foreign.filter((href) => href !== alternates(page).get('de')),
      page.name,
    ).toEqual([])
  }
})

test('the language link keeps page, fragment and ticks', async ({ page }) => {
  await page.goto('checkliste/#saved-cv')
  await boxOf(page, 'saved-cv').check()
  const toEnglish = page.getByRole('banner').getByRole('link', { name: en.language })
  await toEnglish.filter({ visible: true }).click()
  await expect(page).toHaveURL(/\/en\/checklist\/#saved-cv$/)
  await expect(page.locator('#saved-cv')).toHaveAttribute('data-state', 'done')
  await expect(page.locator('#saved-cv').getByText(en.checklist.state.done)).toBeVisible()
  await page.getByRole('navigation', { name: en.mainNav }).getByRole('link', { name: de.language }).click()
  await expect(page).toHaveURL(/\/checkliste\/#saved-cv$/)
})

test.describe('readers who prefer English', () => {
  test.use({ locale: 'en-GB' })

  test('follow it to the same place of the same day', async ({ page }) => {
    await page.goto('danach/?stand=2025-10-15#texte')
    const offer = page.getByRole('region', { name: en.languageOffer.label })
    await offer.getByRole('link', { name: en.languageOffer.go }).click()
    await expect(page).toHaveURL(/\/en\/after\/\?stand=2025-10-15#texte$/)
    await expect(page.locator('language-offer section')).toBeHidden()
  })
})

test('LinkedIn’s labels stand in the reader’s language first', () => {
  const languages = (page: BuiltPage) => all(page, '#gen-ai-off .path.web [lang]', 'lang').join(' ')
  expect(languages(pageAt('/checkliste/'))).toMatch(/^de en( de en)*$/)
  expect(languages(pageAt('/en/checklist/'))).toMatch(/^en de( en de)*$/)
})
