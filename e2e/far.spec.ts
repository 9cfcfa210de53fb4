import type { Locator, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from './guarded.ts'

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 800 }

/** Whether the browser has laid this out. */
const isLaidOut = (one: Locator) =>
  one.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))

/** How far below the upper edge of the window something stands, in px. */
const topOf = (one: Locator) => one.evaluate((element) => Math.round(element.getBoundingClientRect().top))

const lastWords = (page: Page) => page.locator('.passage.far > p').last()

test('a phone puts off what is far below, until the reader comes near', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('danach/')
  await expect.poll(() => isLaidOut(lastWords(page))).toBe(false)
  await lastWords(page).scrollIntoViewIfNeeded()
  await expect.poll(() => isLaidOut(lastWords(page))).toBe(true)
})

test('a wide window lays out everything', async ({ page }) => {
  await page.setViewportSize(desk)
  await page.goto('danach/')
  expect(await isLaidOut(lastWords(page))).toBe(true)
})

test('a phone prints and copies also what it has put off', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('danach/')
  await expect.poll(() => isLaidOut(lastWords(page))).toBe(false)
  const words = (await lastWords(page).textContent())!.replace(/\s+/g, ' ').trim().slice(0, 40)
  await page.keyboard.press('Control+a')
  expect(await page.evaluate(() => String(getSelection()).replace(/\s+/g, ' '))).toContain(words)
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  expect(text.replace(/\s+/g, ' ')).toContain(words)
})

for (const address of ['danach/', 'fragen/', 'widerspruch/', 'en/objection/authorities/'])
  test(`a link into /${address} arrives at its place on a phone and stays there`, async ({ page }) => {
    await page.setViewportSize(phone)
    await page.goto(address)
    const ids = await page
      .locator('.guide h2[id], .guide h3[id], .source-list li[id]')
      .evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(5)
    const some = ids.filter((_, i) => i % Math.ceil(ids.length / 8) === 0)
    for (const id of [...some, ids.at(-1)!]) {
      await page.goto('about:blank')
      await page.goto(`${address}#${id}`)
      await page.evaluate(() => document.fonts.ready)
      // The last places stand lower, as a page cannot scroll beyond its end.
      const atEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
      await expect
        .poll(async () => {
          const top = await topOf(page.locator(`[id="${id}"]`))
          return (top >= 0 && top <= 60) || ((await atEnd()) && top < phone.height)
        }, id)
        .toBe(true)
      const before = await topOf(page.locator(`[id="${id}"]`))
      await page.waitForTimeout(300)
      expect(Math.abs((await topOf(page.locator(`[id="${id}"]`))) - before), id).toBeLessThan(3)
    }
  })
