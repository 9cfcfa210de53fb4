import { selectAll } from 'hast-util-select'
import { de } from '../src/i18n/de.ts'
import { built, isPrintPage, labelOf, pages, standardSteps, steps, wordsOf } from './built-site.ts'
import { boxOf } from './checklist.ts'
import { daysBetween, effective, today } from './days.ts'
import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('every page shows its text once, and no button that would do nothing', async ({ page }) => {
  // Every page of the guide, in one browser page.
  test.slow()
  for (const built of pages) {
    const { name, address, tree } = built
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(address)
    const look = () =>
      page.evaluate(() => {
        const visible = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter(
            (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0,
          )
        return {
          titles: visible('h1').length,
          text: document.querySelector('main')!.innerText.length,
          wordings: visible('[data-when]').length,
          buttons: visible('button, [role=button], [type=submit], [type=button]').map((one) => one.innerText),
        }
      })
    const { titles, text, wordings, buttons } = await look()
    expect({ titles, wordings, buttons }, `${name}: one wording of what depends on the day`).toEqual({
      titles: 1,
      wordings: selectAll('[data-when$="-before"]', tree).length,
      buttons: [],
    })
    expect(text, name).toBeGreaterThan(name === '/404.html' ? 60 : 400)
    await page.setViewportSize({ width: 360, height: 800 })
    // Print pages have no menu.
    expect((await look()).buttons, name).toEqual(isPrintPage(built) ? [] : [wordsOf(name).menu])
  }
})

test('the checklist is complete and unfolded, and its contacts follow the boxes', async ({ page }) => {
  await page.goto('checkliste/')
  const rows = page.locator('.checklist li[data-code]')
  await expect(rows).toHaveCount(steps.length)
  const ids = await rows.evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.slice(0, standardSteps.length).sort()).toEqual(standardSteps.map(({ id }) => id).sort())
  await expect(rows.locator('> details .why').filter({ visible: true })).toHaveCount(
    await rows.locator('> details .why').count(),
  )
  for (const role of ['radio', 'combobox', 'button'] as const)
    await expect(page.locator('.board').getByRole(role)).toHaveCount(0)
  await expect(page.getByText(de.checklist.stored.summary, { exact: true })).toBeHidden()
  const contact = page.locator('.checklist .contact.setting')
  await expect(contact).toContainText(de.circuit.on)
  for (const { id } of steps) await boxOf(page, id).check()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(steps.length)
  await expect(contact.getByText(de.circuit.off)).toBeVisible()
})

test('the counter shows dates and no number of days, and the menu of a phone works', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('')
  const counter = page.locator('day-counter')
  await expect(counter).toContainText('Montag, 3. November 2025')
  await expect(counter).toContainText(new RegExp(`${de.counter.built}\\s+\\d+\\. \\p{L}+ 20\\d\\d`, 'u'))
  await expect(counter).not.toContainText(/\d\s*Tag/)
  await page.getByRole('button', { name: de.menu }).click()
  await page
    .getByRole('navigation', { name: de.mainNav })
    .getByRole('link', { name: labelOf('/daten/') })
    .click()
  await expect(page).toHaveURL(/\/daten\/$/)
})

test('no page carries a number of days', () => {
  const counts = [built, today()].flatMap((day) => [-1, 0, 1].map((off) => daysBetween(effective, day) + off))
  const baked = new RegExp(`Seither\\s+\\d|in \\d+ Tagen|\\b(${counts.join('|')})\\s+Tagen?\\b`)
  expect('Seither 12 Tage').toMatch(baked)
  for (const { name, html } of pages) expect(baked.exec(html)?.[0], name).toBeUndefined()
})
