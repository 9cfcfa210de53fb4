import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
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

  test(`${name} leads from the start to the switch in four steps, and to the evidence it does not carry`, () => {
    const { tree } = pageAt(name)
    const main = select('main', tree)!
    expect(select('h2', main)!.properties.id, 'the steps come first').toBe('abschalten')
    const list = select('.passage > :is(ol, ul)', main)!
    expect([list.tagName, selectAll(':scope > li', list).length]).toEqual(['ol', 4])
    expect(selectAll('a.button[href*="data-for-ai-improvement"]', list)).toHaveLength(1)
    expect(selectAll('h2#hilfe', main)).toHaveLength(1)
    const links = selectAll('footer a', tree).map((link) => toText(link).trim())
    expect(links.filter((text) => /^(Einfache Sprache|Plain English)$/.test(text))).toHaveLength(1)
    expect(selectAll('.cite, .source-notes', tree)).toEqual([])
    expect(selectAll(`article a[href="${base}${sources}/"]`, main)).toHaveLength(1)
  })

  test(`the switch of ${name} says in words what it shows, and paper has large type`, async ({ page }) => {
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
