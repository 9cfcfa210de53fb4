import { type Locator, type Page } from '@playwright/test'
import { selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { de } from '../src/i18n/de.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { base, built, pageAt } from './built-site.ts'
import { cellOn, today } from './days.ts'
import { expect, test } from './fixtures.ts'

const { starts, until, since } = de.counter
const counter = (page: Page): Locator => page.locator('day-counter')
const says = (page: Page, cell: string): Promise<void> =>
  expect(counter(page).locator('dl > :last-child')).toHaveText(cell, { useInnerText: true })
const strip = (page: Page): Locator => page.locator('as-of-strip')

test('the counter fits before, on and after the day, in a box that keeps its height', async ({
  browser,
  page,
  baseURL,
}) => {
  const heights: Record<number, Record<string, number>> = { 360: {}, 1280: {} }
  const measure = async (one: Page, name: string) => {
    for (const [width, found] of Object.entries(heights)) {
      await one.setViewportSize({ width: Number(width), height: 800 })
      found[name] = (await counter(one).boundingBox())!.height
    }
  }
  const still = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
  await still.goto('')
  await measure(still, 'without script')
  await still.close()
  for (const [stand, label, cell] of [
    ['2025-10-15', starts.before, `${until}\nin 19 Tagen`],
    ['2025-11-03', starts.before, `${until}\nheute`],
    ['2025-11-15', starts.after, `${since}\n12 Tage`],
    ['2026-11-23', starts.after, `${since}\n1 Jahr und 20 Tage\n385 Tage`],
    ['2038-11-01', starts.after, `${since}\n12 Jahre und 363 Tage\n4.746 Tage`],
  ] as const) {
    await page.goto(`?stand=${stand}`)
    await says(page, cell)
    await expect(counter(page).locator('dl > :first-child')).toHaveText(`${label}\nMontag, 3. November 2025`, {
      useInnerText: true,
    })
    await measure(page, stand)
  }
  for (const found of Object.values(heights)) {
    const all = Object.values(found)
    expect(Math.max(...all) - Math.min(...all), JSON.stringify(found, null, 2)).toBeLessThan(1)
  }
})

test('the strip names the day and leads back to today', async ({ page }) => {
  await page.goto('?stand=2025-10-15#schalter')
  const viewed = interpolate(de.asOf.view, { date: '15. Oktober 2025' })
  await expect(strip(page).getByText(viewed, { exact: true })).toBeVisible()
  await strip(page).getByRole('link', { name: de.asOf.back }).click()
  await expect(page).toHaveURL(`${base}#schalter`)
  await expect(strip(page).getByText(viewed)).toBeHidden()
  await expect(counter(page)).toContainText(since)
})

test('what is no day in ?stand is named as such, and today stands', async ({ page }) => {
  // More of them: as-of.test.ts.
  await page.goto(`?stand=${encodeURIComponent('<script>alert(1)</script>')}`)
  await expect(strip(page).getByText(de.asOf.invalid)).toBeVisible()
  await expect(strip(page)).not.toContainText(/\d/)
  await says(page, cellOn([today(), built].sort()[1]!))
  expect(await variantsShown(page, 'effective')).toEqual(new Set(['after']))
})

/** Which wordings of a milestone's texts can be seen. */
const variantsShown = async (page: Page, milestone: string): Promise<Set<string>> => {
  const all = await page.locator(`[data-when^="${milestone}-"]`).filter({ visible: true }).all()
  const names = await Promise.all(all.map((one) => one.getAttribute('data-when')))
  return new Set(names.map((name) => name!.slice(milestone.length + 1)))
}

const leads: Record<string, RegExp> = {
  before: /\bab dem 3\. November 2025\b/i,
  on: /\bheute, dem 3\. November 2025\b/,
  after: /\bseit dem 3\. November 2025\b/i,
}

test('texts around a date fit before, on and after it', async ({ page }) => {
  for (const { milestone, address, days } of [
    { milestone: 'effective', address: '', days: ['2025-11-02', '2025-11-03', '2025-11-04'] },
    { milestone: 'ai-act-marking', address: 'rechtsgrundlage/', days: ['2026-12-01', '2026-12-02', '2026-12-03'] },
  ])
    for (const [i, when] of ['before', 'on', 'after'].entries()) {
      await page.goto(`${address}?stand=${days[i]}`)
      expect(await variantsShown(page, milestone)).toEqual(new Set([when]))
      const wordings = selectAll(`[data-when="${milestone}-${when}"]`, pageAt(`/${address}`).tree)
      expect(wordings.length).toBeGreaterThan(0)
      await expect(page.locator(`[data-when="${milestone}-${when}"]`)).toHaveText(
        wordings.map((one) => toText(one).trim()),
      )
      if (address) continue
      await expect(page.locator('.lead')).toHaveText(leads[when]!, { useInnerText: true })
    }
})
