import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { pageAt, steps, wordsOf } from './built-site.ts'
import { expect, test } from './guarded.ts'

const report = process.env['REPORT_URL']

for (const name of ['/checkliste/', '/en/checklist/']) {
  const { checklist, claims } = wordsOf(name)

  test(`every step of ${name} says that nobody has walked it yet`, () => {
    const items = selectAll('li[data-code]', pageAt(name).tree)
    expect(items).toHaveLength(steps.length)
    for (const item of items) expect(toText(select('details', item)!)).toContain(`${checklist.staleLabels}.`)
  })

  test(`steps of ${name} take reports only where an address is set`, async ({ page }) => {
    await page.goto(pageAt(name).address)
    await page
      .getByRole('group')
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await expect(page.getByText(checklist.staleLabels).first()).toBeVisible()
    await expect(page.getByRole('link', { name: claims.age.report })).toHaveCount(report ? steps.length : 0)
  })
}
