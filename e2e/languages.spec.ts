import { select, selectAll } from 'hast-util-select'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import {
  base,
  frontmatter,
  guidePages,
  pageAt,
  standardSteps,
  steps,
  storageKey,
  type BuiltPage,
} from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { qrCodesIn, renderPages } from './qr-codes.ts'
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
      .soft(all(twin, '.evidence li', 'id').sort(), `${twin.name}: evidence`)
      .toEqual(all(page, '.evidence li', 'id').sort())
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
  await boxOf(page, steps.find(({ id }) => id === 'saved-cv')!.title.de).check()
  await page.getByRole('navigation', { name: de.mainNav }).getByRole('link', { name: en.language }).click()
  await expect(page).toHaveURL(/\/en\/checklist\/#saved-cv$/)
  await expect(page.locator('#saved-cv')).toHaveAttribute('data-state', 'done')
  await expect(page.locator('#saved-cv').getByText(en.checklist.state.done, { exact: true })).toBeVisible()
  await page.getByRole('navigation', { name: en.mainNav }).getByRole('link', { name: de.language }).click()
  await expect(page).toHaveURL(/\/checkliste\/#saved-cv$/)
})

test.describe('readers who prefer English', () => {
  test.use({ locale: 'en-GB' })
  test('are offered the English page, quietly, until they answer once', async ({ page }) => {
    await page.goto('daten/#likes')
    const offer = page.getByRole('region', { name: en.languageOffer.label })
    await expect(offer).toBeVisible()
    expect(await page.evaluate(() => localStorage.length), 'nothing is stored before an answer').toBe(0)
    await page.getByRole('button', { name: en.languageOffer.stay }).click()
    await expect(offer).toBeHidden()
    await expect
      .poll(() => page.evaluate((key) => localStorage.getItem(key), storageKey))
      .toContain('"languageAnswered":true')
    await page.goto('checkliste/')
    await expect(page.getByRole('region', { name: en.languageOffer.label })).toBeHidden()
  })

  test('see no offer on an English page', async ({ page }) => {
    await page.goto('en/data/')
    await expect(page.locator('.offer')).toBeHidden()
  })

  test('follow the offer to the same place', async ({ page }) => {
    await page.goto('daten/#nicht')
    await page.getByRole('link', { name: en.languageOffer.go }).click()
    await expect(page).toHaveURL(/\/en\/data\/#nicht$/)
  })

  for (const width of [320, 1280])
    test(`tab to nothing that lies under the offer, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 })
      await page.goto('daten/')
      const focused = () =>
        page.evaluate(() => {
          const [control, offer] = [document.activeElement!, document.querySelector('.offer')!]
          const under = control.getBoundingClientRect().top >= offer.getBoundingClientRect().top
          return {
            name: control.textContent.trim(),
            left: control === document.body,
            under: under && !offer.contains(control),
          }
        })
      for (let stops = 0; ; stops++) {
        await page.keyboard.press('Tab')
        const { name, left, under } = await focused()
        if (left) {
          expect(stops).toBeGreaterThan(40)
          break
        }
        expect.soft(under, name).toBe(false)
      }
    })
})

test('German readers of a German page see no offer', async ({ page }) => {
  await page.goto('')
  await expect(page.locator('.offer')).toBeHidden()
})

test('LinkedIn’s labels stand in the reader’s language first', () => {
  const languages = (page: BuiltPage) => all(page, '#gen-ai-off .path.web span', 'lang')
  expect(languages(pageAt('/checkliste/'))).toEqual(['de', 'en'])
  expect(languages(pageAt('/en/checklist/'))).toEqual(['en', 'de'])
})

test('a missing address answers in both languages', async ({ page }) => {
  await page.goto('en/missing/')
  await expect(page.getByRole('heading', { name: de.notFound.title })).toBeVisible()
  await expect(page.getByRole('heading', { name: en.notFound.title })).toBeVisible()
})

test('the counter says in English what it says in German', async ({ page }) => {
  const { before, on, after, afterYears } = en.counter
  for (const [day, sentence] of [
    ['2025-10-15', interpolate(before.other, { n: 19, date: 'Monday 3 November 2025' })],
    ['2025-11-02', before.one],
    ['2025-11-03', interpolate(on, { date: '3 November 2025' })],
    ['2025-11-04', interpolate(after, { span: '1 day' })],
    ['2025-11-15', interpolate(after, { span: '12 days' })],
    ['2026-11-03', interpolate(afterYears, { span: '1 year', total: '365 days' })],
    ['2026-11-23', interpolate(afterYears, { span: '1 year and 20 days', total: '385 days' })],
    ['2027-11-03', interpolate(afterYears, { span: '2 years', total: '730 days' })],
  ] as const) {
    await page.goto(`en/?stand=${day}`)
    const counter = page.getByRole('region', { name: en.counter.label })
    await expect(counter.getByText(sentence, { exact: true })).toBeVisible()
    await expect(counter.getByText('Monday 3 November 2025', { exact: true })).toBeVisible()
  }
})

test('the English sheet is one page as well, with steps and codes of its own', async ({ page }) => {
  await page.goto('en/checklist/')
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const sheets = await renderPages(new Uint8Array(pdf))
  expect(sheets).toHaveLength(1)
  const found = (await qrCodesIn(sheets[0]!)).sort((a, b) => a.box.x - b.box.x)
  expect(found).toHaveLength(5)
  expect(found.at(-1)!.text).toBe(all(pageAt('/en/checklist/'), 'link[rel=canonical]', 'href')[0])
  for (const { title } of standardSteps) await boxOf(page, title.en).check()
  expect(await renderPages(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).toHaveLength(1)
})
