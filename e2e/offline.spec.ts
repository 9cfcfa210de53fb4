import type { Page } from '@playwright/test'
import { toText } from 'hast-util-to-text'
import { select } from 'hast-util-select'
import { fileURLToPath } from 'node:url'
import { statSync } from 'node:fs'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { bundle } from '../src/integrations/bundle.ts'
import { base, dist, guidePages, pageAt, storageKey } from './built-site.ts'
import { boxOf, openTools } from './checklist.ts'
import { CopiedSite } from './copied-site.ts'
import { expect, recordProblems, test } from './fixtures.ts'

test.use({ serviceWorkers: 'allow' })

const cacheName = `ki-training-aus:offline${base}`
const german = guidePages.filter(({ name }) => !name.startsWith('/en/'))
const english = guidePages.filter(({ name }) => name.startsWith('/en/'))
const titleOf = ({ tree }: (typeof guidePages)[number]): string => toText(select('title', tree)!)

/** Opens a page and skips what the worker waits after it. */
async function open(page: Page, address: string): Promise<void> {
  await page.clock.install()
  await page.goto(address)
  await page.clock.fastForward(5000)
}

/** Opens a page and waits until the worker answers for it, thus until its cache is complete. */
async function settle(page: Page, address: string): Promise<void> {
  await open(page, address)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      )
  })
}

/** Waits until no new worker is on its way. */
const installed = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBeNull()

/** Paths in the cache, without the hash of their build. */
const cached = (page: Page): Promise<string[]> =>
  page.evaluate(async (name) => {
    if (!(await caches.has(name))) return []
    const requests = await (await caches.open(name)).keys()
    return requests.map(({ url }) => new URL(url).pathname).sort()
  }, cacheName)

/** Cached texts of a path, of any build. */
const cachedTexts = (page: Page, path: string): Promise<string[]> =>
  page.evaluate(
    async ([name, path]) => {
      const cache = await caches.open(name)
      const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname.endsWith(path))
      return Promise.all(keys.map(async (key) => (await cache.match(key))!.text()))
    },
    [cacheName, path] as const,
  )

test('after one visit all pages of the language open without a network, and the list works', async ({
  page,
  context,
}) => {
  const problems = await recordProblems(page)
  await settle(page, 'daten/')
  await context.setOffline(true)
  for (const built of german) {
    await page.goto(built.address)
    await expect(page, built.name).toHaveTitle(titleOf(built))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('en/microsoft/')
  await expect(page.getByRole('heading', { level: 1, name: de.offline.title })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: en.offline.title })).toBeVisible()
  await expect(page.getByText(en.offline.text)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: de.offline.home }).click()
  await expect(page).toHaveTitle(titleOf(pageAt('/')))
  await page.goto('daten')
  await expect(page).toHaveURL(/\/daten\/$/)
  await page.goto('checkliste/?stand=2025-10-15#saved-cv')
  await expect(page.getByRole('region', { name: de.asOf.label })).toBeVisible()
  await boxOf(page, 'saved-cv').check()
  await page.reload()
  await expect(boxOf(page, 'saved-cv')).toBeChecked()
  await openTools(page)
  await page.getByRole('button', { name: de.checklist.tools.qrCode }).click()
  await expect(page.getByRole('img', { name: de.checklist.sharing.qrCodeLabel })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.list-filter').first()).toHaveCSS('display', 'none')
  const fonts = await page.evaluate(() => document.fonts.ready.then((all) => [...all].map(({ status }) => status)))
  expect(fonts).toContain('loaded')
  for (const qrCode of await page.locator('.qr-codes img').all())
    expect(await qrCode.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(problems.blocked).toEqual([])
})

test('nothing is cached but the files of the language that was read, at most 600 kB', async ({
  page,
  context,
}) => {
  await settle(page, 'checkliste/?stand=2025-10-15&name=Erika#gen-ai-off')
  await boxOf(page, 'gen-ai-off').check()
  await page.goto('?utm_source=mail')
  await page.goto('gibt/es/nicht/')
  const requests = await page.evaluate(async (name) => {
    const keys = await (await caches.open(name)).keys()
    return keys.map(({ url, headers }) => ({ search: new URL(url).search, headers: [...headers].length }))
  }, cacheName)
  for (const { search, headers } of requests) {
    expect(search).toMatch(/^(\?v=sha256-[\w%]+)?$/)
    expect(headers).toBe(0)
  }
  const addresses = (all: typeof guidePages) => all.map(({ address }) => address)
  const all = await cached(page)
  expect(all).toEqual(expect.arrayContaining(addresses(german)))
  expect(all.filter((path) => addresses(english).includes(path))).toEqual([])
  expect(all.filter((path) => !path.startsWith(base) || path.includes('nicht'))).toEqual([])
  expect(await page.evaluate(() => caches.keys())).toEqual([cacheName])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([storageKey])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  const size = all.reduce((sum, path) => {
    const file = dist + path.slice(base.length).replace(/(^|\/)$/, '$1index.html')
    return sum + statSync(path.endsWith('.woff2') ? file : `${file}.br`).size
  }, 0)
  console.log(`Kept for German: ${all.length} files, ${size} bytes after Brotli`)
  expect(size).toBeLessThanOrEqual(600_000)

  await test.step('the other language joins with its first page', async () => {
    await page.goto('en/data/')
    await expect.poll(() => cached(page)).toEqual(expect.arrayContaining(addresses(english)))
    await context.setOffline(true)
    for (const name of ['/en/checklist/', '/']) {
      await page.goto(pageAt(name).address)
      await expect(page).toHaveTitle(titleOf(pageAt(name)))
    }
  })
})

test.describe('on a host of its own', () => {
  let site: CopiedSite
  test.use({
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its parameter.
    baseURL: async ({}, use) => {
      site = new CopiedSite()
      await use(await site.open())
      site.close()
    },
  })

  const changed = 'Zweite Ausgabe dieser Seite'
  const revise = (html: string) => html.replace(/(<h1[^>]*>)[^<]*/, `$1${changed}`)

  test('a new build is read at once, and without a network after one reload', async ({ page, context }) => {
    await settle(page, 'checkliste/')
    await boxOf(page, 'gen-ai-off').check()
    const before = await cached(page)
    site.publish('daten/index.html', revise)
    site.requests.length = 0
    await page.goto('daten/')
    await expect(page.getByRole('heading', { level: 1, name: changed })).toBeVisible()
    await expect.poll(() => cachedTexts(page, '/daten/')).toEqual([expect.stringContaining(changed)])
    await installed(page)
    expect(new Set(site.requests.filter((path) => path.endsWith('/')))).toEqual(new Set(['/daten/']))
    await page.reload()
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: changed })).toBeVisible()
    await page.goto('checkliste/')
    await expect(boxOf(page, 'gen-ai-off')).toBeChecked()
    expect(await cached(page), 'nothing of the former build is left').toEqual(before)
  })

  test('while a page and the list do not fit yet, the former cache stays complete', async ({ page, context }) => {
    await settle(page, 'daten/')
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    const former = site.read('microsoft/index.html')
    site.publish('daten/index.html', revise)
    // The worker is out, but one page of its build is not.
    site.publish('microsoft/index.html', revise)
    site.write('microsoft/index.html', former)
    site.requests.length = 0
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: changed })).toBeVisible()
    // Before that the new worker has not begun, and the former copy would be whole without its doing.
    await expect.poll(() => site.requests).toContain('/microsoft/')
    await installed(page)
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!)
  })

  test('a host that fails leaves the copy to read, and its own answers where it has none', async ({ page }) => {
    await settle(page, 'daten/')
    const title = await page.title()
    for (const status of [502, 503, 504]) {
      site.fails = status
      await page.goto('about:blank')
      await page.goto('daten')
      await expect(page, `${status}`).toHaveTitle(title)
    }
    expect((await page.goto('en/gibt-es-nicht/'))?.status()).toBe(504)
    site.fails = 404
    expect((await page.goto('daten/'))?.status()).toBe(404)
  })

  test('switched off by one build, the worker deletes its cache and unregisters', async ({ page, context }) => {
    await settle(page, '')
    expect((await cached(page)).length).toBeGreaterThan(0)
    const unregisterWorker = new URL('../src/features/offline/unregister-worker.ts', import.meta.url)
    site.write('sw.js', await bundle(fileURLToPath(unregisterWorker), { CACHE: cacheName }))
    site.write('index.html', site.read('index.html').replace(/ data-worker="[^"]*"/, ''))
    await page.reload()
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
    await page.reload()
    await expect(page).toHaveTitle(titleOf(pageAt('/')))
    await context.setOffline(true)
    await expect(page.goto('')).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  })

  test('a missing, broken or failing worker leaves the pages as they are', async ({ page }) => {
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    site.delete('sw.js')
    await open(page, 'checkliste/')
    await boxOf(page, 'gen-ai-off').check()
    for (const script of [null, 'this is { no script', 'throw new Error("no")']) {
      if (script) site.write('sw.js', script)
      site.requests.length = 0
      await open(page, 'checkliste/')
      await expect(boxOf(page, 'gen-ai-off')).toBeChecked()
      await expect.poll(() => site.requests).toContain('/sw.js')
      await expect.poll(registrations).toBe(0)
    }
  })
})

test('a browser without workers reads on', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto('checkliste/')
  await expect(boxOf(page, 'gen-ai-off')).toBeEnabled()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})
