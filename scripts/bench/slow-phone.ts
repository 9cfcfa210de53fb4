import type { Browser, CDPSession, Page } from '@playwright/test'

/** The longest task over 50 ms, or 0, and the sum of all layout shifts. */
export type Calm = { longTask: number; shift: number }

const SLOWDOWN = 4
/** Slow 4G, in ms and bytes a second, as Lighthouse's mobile preset applies it in the browser (`devtools`). */
const slow4g = { latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 }
/** On a slow line text stands in the fallback font for a while, and must not move when its own arrives. */
const FONTS_LATE_MS = 500

/** Reads a page to its end on a phone whose processor takes four times as long, and whose fonts come late. */
export const readSlowly = (browser: Browser, address: string): Promise<Calm> =>
  onSlowPhone(browser, async (page) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((later) => setTimeout(later, FONTS_LATE_MS))
      await route.continue()
    })
    await page.addInitScript(observe)
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    await page.evaluate(readToTheEnd)
    await page.waitForTimeout(500)
    return page.evaluate(() => Reflect.get(window, 'calm') as Calm)
  })

/** The largest paint of a page, in ms, on that phone and a slow line. */
export const paintSlowly = (browser: Browser, address: string): Promise<number> =>
  onSlowPhone(browser, async (page, devtools) => {
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...slow4g })
    await page.goto(address, { waitUntil: 'networkidle' })
    return page.evaluate(
      () =>
        new Promise<number>((found) => {
          new PerformanceObserver((list) => found(list.getEntries().at(-1)!.startTime)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          })
        }),
    )
  })

async function onSlowPhone<T>(
  browser: Browser,
  visit: (page: Page, devtools: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    return await visit(page, devtools)
  } finally {
    await context.close()
  }
}

/** Runs in the page: one screen after the other, as what is put off appears when a reader comes near. */
async function readToTheEnd(): Promise<void> {
  const { scrollingElement } = document
  for (let before = -1; scrollingElement!.scrollTop > before;) {
    before = scrollingElement!.scrollTop
    scrollBy(0, innerHeight)
    await new Promise((later) => setTimeout(later, 150))
  }
}

/** Runs in the page, before anything of the page itself. */
function observe(): void {
  const calm = { longTask: 0, shift: 0 }
  Reflect.set(window, 'calm', calm)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) calm.longTask = Math.max(calm.longTask, duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) calm.shift += Number(Reflect.get(entry, 'value'))
  }).observe({ type: 'layout-shift', buffered: true })
}
