import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { pageAt, steps, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const report = process.env['REPORT_URL']
const labelled = /(?:Herbst|autumn) 2025/

for (const name of ['/checkliste/', '/en/checklist/']) {
  const { checklist, claims } = wordsOf(name)

  test(`${name} says once how old its labels are, and no step says that somebody walked it`, () => {
    const { tree } = pageAt(name)
    const walked = [checklist.reenacted, claims.age.old].map((text) => text.replace(/\{date\}.*/, ''))
    const items = selectAll('li[data-code]', tree).map((item) => toText(item))
    expect(items).toHaveLength(steps.length)
    for (const item of items) for (const text of walked) expect(item).not.toContain(text)
    expect(toText(select('.lead', tree)!)).toMatch(labelled)
    expect(toText(select('article', tree)!).split(labelled)).toHaveLength(2)
  })

  test(`steps of ${name} take reports only where an address is set`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    await page
      .getByRole('group')
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await expect(page.getByText(checklist.sources).first()).toBeVisible()
    await expect(page.getByRole('link', { name: claims.age.report })).toHaveCount(report ? steps.length : 0)
  })
}
