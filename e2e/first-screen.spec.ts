import type { Locator } from '@playwright/test'
import { frontmatter, pageAt } from './built-site.ts'
import { expect, test } from './fixtures.ts'
import { paper } from './paper.ts'

const names = ['/', '/en/', '/abschalten/', '/en/opt-out/']

/** Words that readers see in the text above an element, without the numbers of citations. */
const wordsBefore = (element: Locator): Promise<number> =>
  element.evaluate((target) => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    let words = 0
    while (walker.nextNode() && !target.contains(walker.currentNode)) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement!.checkVisibility() || parentElement!.closest('.cite, .sr-only')) continue
      words += textContent!.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    }
    return words
  })

for (const locale of ['de-DE', 'en-GB'])
  test.describe(`on the first visit, in a browser that prefers ${locale}`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 } })

    test('the first screen leads to LinkedIn’s setting, and home is no longer than 8.5 screens', async ({
      page,
    }) => {
      for (const name of names) {
        await page.goto(pageAt(name).address)
        const link = page.locator('main a[href^="https://www.linkedin.com/mypreferences/"]').first()
        const box = (await link.boundingBox())!
        expect(box.y + box.height, name).toBeLessThanOrEqual(740)
        expect(await wordsBefore(link), name).toBeLessThanOrEqual(45)
        // The offer of the other language comes before the link, where there is one.
        if (locale.startsWith(name.startsWith('/en/') ? 'en' : 'de')) {
          for (let stop = 0; stop < 5; stop++) {
            await page.keyboard.press('Tab')
            if (await link.evaluate((one) => one === document.activeElement)) break
          }
          await expect(link, name).toBeFocused()
        }
        for (const button of [link, ...(await page.locator('.actions a').all())])
          await button.click({ trial: true, timeout: 5000 })
        const screens = await page.evaluate(() => document.documentElement.scrollHeight / 740)
        if (frontmatter.get(name)!.kind === 'home') expect(screens, name).toBeLessThanOrEqual(8.5)
      }
    })
  })

test('home and guide fit on two sheets of paper', async ({ page }) => {
  for (const name of names) {
    await page.goto(pageAt(name).address)
    expect.soft((await paper(page)).sizes.length, name).toBeLessThanOrEqual(2)
  }
})
