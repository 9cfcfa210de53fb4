import { selectAll } from 'hast-util-select'
import { de } from '../src/i18n/de.ts'
import { built, isPrintPage, pages, steps, wordsOf } from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { daysBetween, effective, today } from './days.ts'
import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('every page shows its text once, and no button that would do nothing', async ({ page }) => {
  // Every page of the guide, in one browser page.
  test.slow()
  for (const built of pages) {
    const { name, address, tree } = built
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible()
    expect((await page.getByRole('main').innerText()).length, name).toBeGreaterThan(
      name === '/404.html' ? 60 : 400,
    )
    const phased = selectAll('[data-when$="-before"]', tree)
    const wordings = page.locator('[data-when]').filter({ visible: true })
    await expect(wordings, `${name}: one wording of what depends on the day`).toHaveCount(phased.length)
    const buttons = page.getByRole('button').filter({ visible: true })
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(buttons, name).toHaveCount(0)
    await page.setViewportSize({ width: 360, height: 800 })
    // Print pages have no menu.
    await expect(buttons, name).toHaveText(isPrintPage(built) ? [] : [wordsOf(name).menu])
  }
})

test('the menu of a phone works', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('')
  await page.getByRole('button', { name: de.menu }).click()
  await page.getByRole('navigation', { name: de.mainNav }).getByRole('link', { name: 'Daten' }).click()
  await expect(page).toHaveURL(/\/daten\/$/)
})

test('the checklist is a complete list of boxes that can be ticked', async ({ page }) => {
  await page.goto('checkliste/')
  await expect(page.getByRole('checkbox')).toHaveCount(steps.length)
  for (const { title } of steps) {
    const box = boxOf(page, title.de)
    await expect(box).toBeEnabled()
    await box.check()
    await expect(box).toBeChecked()
  }
  await expect(page.getByText(de.checklist.stored.summary, { exact: true })).toBeHidden()
})

test('the counter shows the date itself and the day of this copy, no number of days', async ({ page }) => {
  await page.goto('')
  const counter = page.locator('day-counter')
  await expect(counter).toContainText('Montag, 3. November 2025')
  await expect(counter).toContainText(new RegExp(`${de.counter.built}\\s+\\d+\\. \\p{L}+ 20\\d\\d`, 'u'))
  await expect(counter).not.toContainText(/\d\s*Tag/)
})

test('no page carries a number of days', () => {
  const counts = [built, today()].flatMap((day) => [-1, 0, 1].map((off) => daysBetween(effective, day) + off))
  const baked = new RegExp(`Seither\\s+\\d|in \\d+ Tagen|\\b(${counts.join('|')})\\s+Tagen?\\b`)
  expect('Seither 12 Tage').toMatch(baked)
  for (const { name, html } of pages) expect(baked.exec(html)?.[0], name).toBeUndefined()
})
