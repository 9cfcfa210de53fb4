import type { Page } from '@playwright/test'
import { isPrintPage, pages, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

/** What readers do who enlarge text alone: the root's letters double, the window keeps its size. */
const enlarge = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('html { font-size: 32px !important }')
    document.adoptedStyleSheets = [sheet]
    for (const one of document.querySelectorAll('details')) one.open = true
  })

/** Innermost elements beyond the right edge of the window. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 0.5,
    )
    const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)))
    return innermost
      .slice(0, 5)
      .map((one) => `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`)
  })

/** Words on two lines without a hyphen; addresses may break anywhere. */
const torn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!
      if (
        !parent.checkVisibility() ||
        parent.closest('svg, textarea, pre, code, .sr-only, [translate=no], .ways small')
      )
        continue
      if (getComputedStyle(parent).overflowWrap === 'anywhere') continue
      for (const { 0: part, index } of text.nodeValue!.matchAll(/\p{L}{6,}/gu)) {
        const range = document.createRange()
        // A hyphen before the word belongs to its first letter.
        range.setStart(text, index + 1)
        range.setEnd(text, index + part.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push(part)
      }
    }
    return found
  })

for (const width of [360, 1280])
  test(`text twice as large fits every page, ${width} px`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 800 })
    for (const built of pages) {
      await page.goto(built.address)
      await enlarge(page)
      expect.soft(await sticksOut(page), built.name).toEqual([])
      // Posters and slides are drawn for paper.
      if (isPrintPage(built)) continue
      expect.soft(await torn(page), built.name).toEqual([])
      const menu = page.getByRole('button', { name: wordsOf(built.name).menu, exact: true })
      const [button, header] = [await menu.boundingBox(), await page.getByRole('banner').boundingBox()]
      expect.soft(button!.x + button!.width, built.name).toBeLessThanOrEqual(width)
      expect.soft(button!.height, `${built.name}: in one line`).toBeLessThan(100)
      expect.soft(header!.height, built.name).toBeLessThan(width < 900 ? 230 : 130)
    }
  })
