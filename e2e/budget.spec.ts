import { globSync, readFileSync } from 'node:fs'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { dist, pages, type BuiltPage } from './built-site.ts'
import { expect, test } from './fixtures.ts'
import { compressed, scriptsOf, weighed } from './weights.ts'

/** What a page may weigh, compressed: an HTML file of 14,600 bytes arrives with the first packets. */
const firstPackets = 14_600
/** What pages have reached, and keep. */
const reached: Record<string, number> = {
  '/': 12_500,
  '/en/': 12_500,
  '/abschalten/': 11_000,
  '/en/opt-out/': 11_000,
  '/checkliste/': 17_000,
  '/en/checklist/': 17_000,
  '/widerspruch/': firstPackets,
  '/en/objection/': firstPackets,
  '/widerspruch/behoerden/': firstPackets,
  '/en/objection/authorities/': firstPackets,
}
/** A page to look things up in may be longer, as its first screen comes first. */
const budgetOf = ({ name, tree }: BuiltPage) => ({
  html: reached[name] ?? (select('article.reference', tree) ? 20_000 : firstPackets),
  scripts: /\/(checkliste|checklist)\/$/.test(name) ? 10_000 : 5_000,
})

test('every page keeps its budget, and most arrive with the first packets', async ({ request }) => {
  const rows: string[] = []
  for (const page of pages) {
    const { html, scripts, onDemand } = weighed(page)
    const budget = budgetOf(page)
    const columns = [html, `of ${budget.html}`, scripts, `of ${budget.scripts}`, onDemand]
    rows.push(`${page.name.padEnd(30)}${columns.map((one) => String(one).padStart(10)).join('')}`)
    expect.soft(html, `${page.name}: HTML`).toBeLessThanOrEqual(budget.html)
    expect.soft(scripts, `${page.name}: scripts`).toBeLessThanOrEqual(budget.scripts)
    if (select('article.reference', page.tree)) continue
    const headers = (await request.get(page.address)).headersArray()
    const sent = headers.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0)
    expect.soft(html + sent, `${page.name}: HTML and headers`).toBeLessThanOrEqual(firstPackets)
  }
  console.log(['Bytes after Brotli: HTML with style, scripts, on demand', ...rows].join('\n'))
})

test('the imports of scripts are counted', () => {
  const list = pages.find(({ name }) => name === '/checkliste/')!
  expect(scriptsOf(list).size).toBeGreaterThan(selectAll('script[src]', list.tree).length)
})

test('fonts keep their budget', () => {
  const fonts = globSync('**/*.woff2', { cwd: dist })
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.reduce((sum, file) => sum + readFileSync(dist + file).length, 0)).toBeLessThanOrEqual(45_000)
})

test('the first screen of a long list arrives with the first packets', () => {
  for (const { name, html, tree } of pages) {
    if (!select('article.reference', tree)) continue
    const end = /<\/(fieldset|section)>/.exec(html.slice(html.indexOf('<h1')))
    expect(end, name).not.toBeNull()
    const prefix = html.slice(0, html.indexOf('<h1') + end!.index + end![0].length)
    expect.soft(compressed(prefix), name).toBeLessThanOrEqual(firstPackets)
  }
})

test('a page ships the rules of the features on it, and no others', () => {
  for (const feature of ['circuit', 'cells', 'print-page', 'timeline', 'ui-path', 'verdict']) {
    const named = new RegExp(`\\.${feature}[{>]`)
    const shipping = pages.filter(({ tree }) =>
      selectAll('style', tree).some((style) => named.test(toText(style))),
    )
    // What is on paper only has its rules among those for print.
    const showing = pages.filter(({ tree }) => select(`.${feature}:not(.on-paper)`, tree))
    expect(showing.length, feature).toBeGreaterThan(0)
    expect(
      shipping.map(({ name }) => name),
      feature,
    ).toEqual(showing.map(({ name }) => name))
  }
})
