import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { pageAt, wordsOf } from './built-site.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { expect, test } from './fixtures.ts'

const { evidence, contentsLink } = wordsOf('/danach/')

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a number opens its source on a phone, wide screens show all, paper once', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('danach/')
    const folds = page.locator('.evidence')
    for (const fold of await folds.all()) {
      await expect(fold).toHaveJSProperty('open', false)
      expect((await fold.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    }
    const note = folds.nth(1).locator('li').last()
    const n = await note.evaluate((one: HTMLLIElement) => one.value)
    await expect(folds.nth(1).locator('summary'), 'names its numbers').toContainText(String(n))
    const mark = interpolate(evidence.cite, { n })
    await page.getByRole('link', { name: mark, exact: true }).first().click()
    await expect(note).toBeInViewport()
    await expect(folds.nth(1)).toHaveJSProperty('open', true)

    await page.setViewportSize({ width: 1280, height: 800 })
    for (const note of await page.locator('.evidence li').all()) await expect(note).toBeVisible()
    await expect(page.locator('.evidence summary').first()).toBeHidden()

    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.evidence, .contents').filter({ visible: true })).toHaveCount(0)
    const list = page.locator('article > .section ~ .paper-sources:last-of-type li')
    const notes = selectAll('.evidence li', pageAt('/danach/').tree).map((note) => toText(note))
    await expect(list).toHaveText(notes)
  })
})

test('numbers are targets of 24 px that do not cover each other', async ({ page }) => {
  await page.goto('rechtsgrundlage/')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const boxes = await page
      .locator('.cite a')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([])
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 8 && b.top < a.bottom - 8
    const covered = boxes.filter((one) => boxes.some((other) => other !== one && overlap(one, other)))
    expect(covered).toEqual([])
  }
})

test('a heading is no link; the one behind it shows when pointed at or focused', async ({
  page,
  browser,
  baseURL,
  browserName,
}) => {
  await page.goto('danach/')
  await expect(page.locator(':is(h1, h2, h3) a')).toHaveCount(0)
  const title = toText(select('main h2', pageAt('/danach/').tree)!)
  const link = page.getByRole('link', { name: interpolate(contentsLink, { title }), exact: true })
  await expect(link).toHaveCSS('opacity', '0')
  await page.getByRole('heading', { name: title }).hover()
  await expect(link).toHaveCSS('opacity', '1')
  await page.mouse.move(0, 0)
  await link.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(link).toHaveCSS('opacity', '1')
  test.skip(browserName !== 'chromium', 'only Chromium can be a phone')
  const touch = await browser.newContext({
    ...(baseURL && { baseURL }),
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
  })
  const phone = await touch.newPage()
  await phone.goto('danach/')
  await expect(phone.locator('.anchor').filter({ visible: true })).toHaveCount(0)
  await touch.close()
})
