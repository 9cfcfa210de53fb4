import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { hardIn } from '../src/testing/plain-language.ts'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { base, pageAt } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const limits = { words: 12, letters: 20 }
const editions = [
  { name: '/einfach/', t: de, sources: 'quellen' },
  { name: '/en/plain/', t: en, sources: 'en/sources' },
]
const articleOf = (name: string): string => toHtml(select('article', pageAt(name).tree)!)

for (const { name, t, sources } of editions) {
  test(`${name} keeps to short sentences and short words`, () => {
    expect(hardIn(articleOf(name), limits)).toEqual([])
  })

  test(`${name} leads from the start to the switch in four steps`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    await expect(page.getByRole('main').locator('h2').first(), 'the steps come first').toHaveId('abschalten')
    const list = page.getByRole('main').locator('.passage > :is(ol, ul)').first()
    expect(await list.evaluate(({ localName }) => localName)).toBe('ol')
    await expect(list.locator('> li')).toHaveCount(4)
    await expect(list.locator('a.button[href*="data-for-ai-improvement"]')).toBeVisible()
    await expect(page.getByRole('main').locator('h2#hilfe')).toBeVisible()
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: /^(Einfache Sprache|Plain English)$/ }),
    ).toBeVisible()
  })

  test(`${name} carries no evidence and leads to it`, async ({ page }) => {
    expect(selectAll('.cite, .source-notes', pageAt(name).tree)).toEqual([])
    await page.goto(pageAt(name).address)
    const link = page.getByRole('main').locator(`article a[href="${base}${sources}/"]`)
    await expect(link).toHaveCount(1)
    await expect(link).toBeVisible()
  })

  test(`the switch of ${name} says in words what it shows`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    const figure = page.getByRole('figure', { name: t.circuit.simple.alternative })
    await expect(figure.getByText(t.circuit.simple.on.text)).toBeVisible()
    await expect(figure.getByText(t.circuit.simple.off.text)).toBeVisible()
    for (const width of [320, 899, 1087, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const sizes = await figure
        .locator('text')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)))
      expect(Math.min(...sizes), `${width} px`).toBeGreaterThanOrEqual(13)
    }
  })

  test(`${name} prints in large type`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    await page.emulateMedia({ media: 'print' })
    const points = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => (parseFloat(getComputedStyle(one).fontSize) * 72) / 96))
    const texts = await points(
      'article .passage > p, article .passage > ul:not([class]) > li, article ol:not([class]) > li',
    )
    expect(texts.length).toBeGreaterThan(20)
    expect(Math.min(...texts)).toBeGreaterThanOrEqual(14)
  })
}
