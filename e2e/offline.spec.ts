import { test as plain, type Page } from '@playwright/test'
import { toText } from 'hast-util-to-text'
import { select } from 'hast-util-select'
import { fileURLToPath } from 'node:url'
import { statSync } from 'node:fs'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { bundle } from '../src/integrations/bundle.ts'
import { base, dist, guidePages, pageAt, steps, storageKey } from './built-site.ts'
import { openTools } from './checklist-tools.ts'
import { boxOf } from './checkbox.ts'
import { CopiedSite } from './copied-site.ts'
import { expect, recordProblems, test } from './fixtures.ts'

test.use({ serviceWorkers: 'allow' })

const cacheName = `ki-training-aus:offline${base}`
const german = guidePages.filter(({ name }) => !name.startsWith('/en/'))
const english = guidePages.filter(({ name }) => name.startsWith('/en/'))
const titleOf = ({ tree }: (typeof guidePages)[number]): string => toText(select('title', tree)!)

/** Waits until the worker answers for the page, thus until its cache is complete. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      )
  })

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

test('after one visit every page of the language opens without a network, and the checklist works', async ({
  page,
  context,
}) => {
  const problems = await recordProblems(page)
  await page.goto('daten/')
  await settled(page)
  await context.setOffline(true)
  for (const built of german) {
    await page.goto(built.address)
    await expect(page, built.name).toHaveTitle(titleOf(built))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('checkliste/?stand=2025-10-15#saved-cv')
  await expect(page.getByRole('region', { name: de.asOf.label })).toBeVisible()
  const box = boxOf(page, steps.find(({ id }) => id === 'saved-cv')!.title.de)
  await box.check()
  await page.reload()
  await expect(box).toBeChecked()
  await openTools(page)
  await page.getByRole('button', { name: de.checklist.tools.qrCode }).click()
  await expect(page.getByRole('img', { name: de.checklist.sharing.qrCodeLabel })).toBeVisible()
  expect(problems.blocked).toEqual([])
})

test('without a network the sheet prints with its styles, fonts and codes', async ({ page, context }) => {
  await page.goto('')
  await settled(page)
  await context.setOffline(true)
  await page.goto('checkliste/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.list-filter').first()).toHaveCSS('display', 'none')
  expect(
    await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))),
  ).toContain('loaded')
  for (const qrCode of await page.locator('.qr-codes img').all())
    expect(await qrCode.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('only the language that was read is cached, the other one joins with its first page', async ({
  page,
  context,
}) => {
  await page.goto('en/data/')
  await settled(page)
  const pagesOf = (all: typeof guidePages) => all.map(({ address }) => address)
  expect(await cached(page)).toEqual(expect.arrayContaining(pagesOf(english)))
  expect((await cached(page)).filter((path) => pagesOf(german).includes(path))).toEqual([])
  await page.goto('abschalten/')
  await expect.poll(() => cached(page)).toEqual(expect.arrayContaining(pagesOf(german)))
  await context.setOffline(true)
  await page.goto('en/checklist/')
  await expect(page).toHaveTitle(titleOf(pageAt('/en/checklist/')))
  await page.goto('')
  await expect(page).toHaveTitle(titleOf(pageAt('/')))
})

test('without a network a page that is not cached says so in both languages and leads on', async ({
  page,
  context,
}) => {
  await page.goto('daten/')
  await settled(page)
  await context.setOffline(true)
  await page.goto('en/microsoft/')
  await expect(page.getByRole('heading', { level: 1, name: de.offline.title })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: en.offline.title })).toBeVisible()
  await expect(page.getByText(en.offline.text)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: de.offline.home }).click()
  await expect(page).toHaveTitle(titleOf(pageAt('/')))
  await page.goto('daten')
  await expect(page).toHaveURL(/\/daten\/$/)
})

test('nothing of the reader is cached beside the guide’s own files', async ({ page }) => {
  await page.goto('checkliste/?stand=2025-10-15&name=Erika#gen-ai-off')
  await settled(page)
  await boxOf(page, steps[0]!.title.de).check()
  await page.goto('?utm_source=mail')
  await page.goto('gibt/es/nicht/')
  const stored = await page.evaluate(async (name) => {
    const requests = await (await caches.open(name)).keys()
    return requests.map(({ url, headers }) => ({ search: new URL(url).search, headers: [...headers].length }))
  }, cacheName)
  expect(stored.length).toBeGreaterThan(20)
  for (const { search, headers } of stored) {
    expect(search).toMatch(/^(\?v=sha256-[\w%]+)?$/)
    expect(headers).toBe(0)
  }
  const known = new Set(await cached(page))
  expect([...known].filter((path) => !path.startsWith(base) || path.includes('nicht'))).toEqual([])
  expect(await page.evaluate(() => caches.keys())).toEqual([cacheName])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([storageKey])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
})

test('what a language takes is at most 600 kB on the wire', async ({ page }) => {
  await page.goto('')
  await settled(page)
  const size = (paths: string[]): number =>
    paths.reduce((sum, path) => {
      const file = dist + path.slice(base.length).replace(/(^|\/)$/, '$1index.html')
      return sum + statSync(path.endsWith('.woff2') ? file : `${file}.br`).size
    }, 0)
  const all = await cached(page)
  console.log(`Kept for German: ${all.length} files, ${size(all)} bytes after Brotli`)
  expect(all.length).toBeGreaterThan(german.length)
  expect(size(all)).toBeLessThanOrEqual(600_000)
})

plain.describe('on a host of its own', () => {
  let site: CopiedSite
  let address: string
  let errors: string[] = []
  plain.use({ serviceWorkers: 'allow' })
  plain.beforeEach(async ({ page }) => {
    site = new CopiedSite()
    address = await site.open()
    errors = []
    page.on('pageerror', (error) => errors.push(error.message))
  })
  plain.afterEach(() => {
    site.close()
    expect(errors).toEqual([])
  })

  const changed = 'Zweite Ausgabe dieser Seite'
  const revise = (html: string) => html.replace(/(<h1[^>]*>)[^<]*/, `$1${changed}`)

  plain('a new build is read at once, and without a network after one reload', async ({ page, context }) => {
    await page.goto(`${address}checkliste/`)
    await settled(page)
    await boxOf(page, steps[0]!.title.de).check()
    const before = await cached(page)
    site.publish('daten/index.html', revise)
    await page.goto(`${address}daten/`)
    await expect(page.getByRole('heading', { level: 1, name: changed })).toBeVisible()
    await expect.poll(() => cachedTexts(page, '/daten/')).toEqual([expect.stringContaining(changed)])
    await page.reload()
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: changed })).toBeVisible()
    await page.goto(`${address}checkliste/`)
    await expect(boxOf(page, steps[0]!.title.de)).toBeChecked()
    expect(await cached(page), 'nothing of the former build is left').toEqual(before)
  })

  plain('only what has changed is fetched anew', async ({ page }) => {
    await page.goto(address)
    await settled(page)
    site.publish('daten/index.html', revise)
    site.requests.length = 0
    await page.reload()
    await expect.poll(() => site.requests).toContain('/daten/')
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBeNull()
    expect(site.requests.filter((path) => path.endsWith('/') && path !== '/')).toEqual(['/daten/'])
  })

  plain('while a page and the list do not fit yet, the former cache stays complete', async ({ page, context }) => {
    await page.goto(`${address}daten/`)
    await settled(page)
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    const page404 = site.read('microsoft/index.html')
    site.publish('daten/index.html', revise)
    // The worker is out, but one page of its build is not.
    site.publish('microsoft/index.html', revise)
    site.write('microsoft/index.html', page404)
    site.requests.length = 0
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: changed })).toBeVisible()
    // Before that the new worker has not begun, and the former copy would be whole without its doing.
    await expect.poll(() => site.requests).toContain('/microsoft/')
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBeNull()
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!)
  })

  plain('a host that fails leaves the copy to read, and its own answers where it has none', async ({ page }) => {
    await page.goto(`${address}daten/`)
    await settled(page)
    const title = await page.title()
    for (const status of [502, 503, 504]) {
      site.fails = status
      await page.goto('about:blank')
      await page.goto(`${address}daten`)
      await expect(page, `${status}`).toHaveTitle(title)
    }
    expect((await page.goto(`${address}en/gibt-es-nicht/`))?.status()).toBe(504)
    site.fails = 404
    expect((await page.goto(`${address}daten/`))?.status()).toBe(404)
  })

  plain('switched off by one build, the worker deletes its cache and unregisters', async ({ page, context }) => {
    await page.goto(address)
    await settled(page)
    expect((await cached(page)).length).toBeGreaterThan(0)
    const unregisterWorker = fileURLToPath(
      new URL('../src/features/offline/unregister-worker.ts', import.meta.url),
    )
    site.write('sw.js', await bundle(unregisterWorker, { CACHE: cacheName }))
    site.write('index.html', site.read('index.html').replace(/ data-worker="[^"]*"/, ''))
    await page.reload()
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
    await page.reload()
    await expect(page).toHaveTitle(titleOf(pageAt('/')))
    await context.setOffline(true)
    await expect(page.goto(address)).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  })

  for (const [fault, spoil] of [
    ['missing', () => site.delete('sw.js')],
    ['broken', () => site.write('sw.js', 'this is { no script')],
    ['failing', () => site.write('sw.js', 'throw new Error("no")')],
  ] as const)
    plain(`a ${fault} worker leaves the pages as they are`, async ({ page }) => {
      spoil()
      await page.goto(`${address}checkliste/`)
      const box = boxOf(page, steps[0]!.title.de)
      await box.check()
      await page.reload()
      await expect(box).toBeChecked()
      await expect.poll(() => site.requests).toContain('/sw.js')
      const registrations = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
      await expect.poll(registrations).toBe(0)
    })
})

test('a browser without workers reads on', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto('checkliste/')
  await expect(boxOf(page, steps[0]!.title.de)).toBeEnabled()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})
