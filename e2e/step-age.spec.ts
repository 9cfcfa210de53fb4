import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { pageAt, steps, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const report = process.env['REPORT_URL']
const labelled = /(?:Herbst|autumn) 2025/

for (const name of ['/checkliste/', '/en/checklist/']) {
  const { checklist, claims } = wordsOf(name)

  test(`${name} says once how old its labels are, and of each step whether somebody walked it`, () => {
    const { tree } = pageAt(name)
    const said = [checklist.reenacted, claims.age.old].map((text) => text.replace(/\{date\}.*/, ''))
    const items = selectAll('li[data-code]', tree)
    const walked = items.filter((item) => said.some((text) => toText(item).includes(text)))
    expect(walked.map(({ properties }) => properties.id)).toEqual(
      steps.filter(({ reenacted }) => reenacted).map(({ id }) => id),
    )
    expect(items).toHaveLength(steps.length)
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
