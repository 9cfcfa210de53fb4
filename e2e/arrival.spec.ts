import { EventEmitter, once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { guidePages, isPrintPage } from './built-site.ts'
import { expect, test } from './fixtures.ts'

type Shift = { score: number; moved: string[] }

/** The guide as a slow network brings it: pages in pieces, fonts after the first paint. */
let slowNetwork: Server
const browser = new EventEmitter()

/** Until the browser has shown what has arrived; it shows nothing as long as the page asks it to wait. */
const shown = () => Promise.race([once(browser, 'frame').then(() => once(browser, 'frame')), wait(100)])

test.use({
  baseURL: async ({ baseURL }, use) => {
    slowNetwork = createServer((request, response) => {
      void (async () => {
        const answer = await fetch(new URL(request.url!, baseURL))
        const body = Buffer.from(await answer.arrayBuffer())
        const isPage = request.url!.endsWith('/')
        const first = isPage ? body.indexOf('<body') : 0
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
        response.write(body.subarray(0, first))
        if (request.url!.endsWith('.woff2')) await wait(300)
        const piece = isPage ? 5000 : body.length
        for (let at = first; at < body.length; at += piece) {
          response.write(body.subarray(at, at + piece))
          if (isPage) await shown()
        }
        response.end()
      })()
    })
    await once(slowNetwork.listen(0), 'listening')
    await use(`http://localhost:${(slowNetwork.address() as AddressInfo).port}`)
    slowNetwork.close()
  },
  // Readers of English are offered the other page, which must not move anything either.
  locale: 'en-GB',
})

for (const width of [360, 1280])
  test(`nothing moves while a page arrives in pieces, and the offer of the other language covers nothing, ${width} px${width === 360 ? '' : ' @thorough'}`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 740 })
    await page.exposeFunction('reportFrame', () => browser.emit('frame'))
    await page.addInitScript(() => {
      requestAnimationFrame(function report() {
        ;(Reflect.get(window, 'reportFrame') as () => void)()
        requestAnimationFrame(report)
      })
      const shifts: Shift[] = []
      Reflect.set(window, 'shifts', shifts)
      type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[])
          shifts.push({
            score: value,
            moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? ''),
          })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const one of guidePages.filter((one) => !one.name.startsWith('/en/') && !isPrintPage(one))) {
      const font = page.waitForResponse(/\.woff2$/)
      await page.goto(one.address)
      await (await font).finished()
      await expect(page.locator('language-offer section'), one.name).toBeVisible()
      const covered = await page.evaluate(() => {
        const { bottom } = document.querySelector('language-offer section')!.getBoundingClientRect()
        const texts = [...document.querySelectorAll('main :is(h1, p, li, a, dt, dd, text)')]
        return texts
          .filter((text) => text.checkVisibility({ opacityProperty: true }))
          .filter((text) => text.getBoundingClientRect().top < bottom - 1)
          .map(({ textContent }) => textContent.trim().slice(0, 40))
      })
      expect.soft(covered, one.name).toEqual([])
      // A shift is on record one frame after it happens.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
      const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[])
      const score = shifts.reduce((sum, shift) => sum + shift.score, 0)
      expect.soft(score, `${one.name}: ${JSON.stringify(shifts, null, 2)}`).toBeLessThanOrEqual(0.001)
    }
  })

test('headings get their font on the first page of a visit, text on the second', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'others drop an optional font that comes a moment late')
  const fonts = () =>
    page.evaluate(() =>
      [...document.fonts].flatMap(({ family, weight, status }) =>
        status === 'loaded' && !family.includes('fallback') ? [`${family.replaceAll('"', '')} ${weight}`] : [],
      ),
    )
  await page.goto('daten/')
  await expect.poll(fonts).toEqual(['Barlow Semi Condensed 600'])
  await page.goto('abschalten/')
  await expect.poll(async () => (await fonts()).length).toBe(3)
})
