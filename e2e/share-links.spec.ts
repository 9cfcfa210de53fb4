import type { Locator, Page } from '@playwright/test'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { readFileSync, statSync } from 'node:fs'
import sharp from 'sharp'
import {
  base,
  canonicalOf,
  dist,
  frontmatter,
  guidePages,
  isPrintPage,
  pageAt,
  wordsOf,
  type BuiltPage,
} from './built-site.ts'
import { expect, test } from './fixtures.ts'

const meta = ({ tree }: BuiltPage, property: string): string =>
  String(select(`meta[property="${property}"]`, tree)?.properties.content ?? '')
const block = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: wordsOf(name).shareLinks.label })
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const name = '/en/data/'
const { shareLinks: t } = wordsOf(name)

test('a heading has a link to itself, and a click copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(name.slice(1))
  const id = String(select('main h2[id]', pageAt(name).tree)!.properties.id)
  const heading = page.locator(`main a.anchor[href="#${id}"]`)
  await heading.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#${id}$`))
  await expect(page.getByRole('status').filter({ hasText: t.copied })).toHaveCount(1)
  await expect(heading).toHaveAttribute('data-copied', t.copied)
  expect(await clipboard(page)).toBe(page.url())
  await expect(heading, 'the confirmation passes').not.toHaveAttribute('data-copied')
})

test('the device’s own sheet gets title and address, and may be closed', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = []
    Object.assign(window, { shared })
    navigator.canShare = () => true
    navigator.share = (data) => {
      shared.push(data!)
      return Promise.reject(new DOMException('closed', 'AbortError'))
    }
  })
  await page.goto(name.slice(1))
  await block(page, name).getByRole('button', { name: t.native }).click()
  const shared = await page.evaluate(() => Reflect.get(window, 'shared') as ShareData[])
  expect(shared).toEqual([{ title: meta(pageAt(name), 'og:title'), url: canonicalOf(pageAt(name)) }])
})

test('the address stands there where nothing can be copied or shared', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    Object.assign(navigator, { canShare: undefined, share: undefined })
  })
  await page.goto(name.slice(1))
  await expect(block(page, name).getByRole('button')).toHaveCount(0)
  await expect(page.getByText(canonicalOf(pageAt(name)), { exact: true })).toBeVisible()
  await expect(block(page, name).getByRole('link', { name: t.mail })).toBeVisible()
})

test('every page offers a mail with its title and address, its code and the ready texts', () => {
  for (const page of guidePages.filter((page) => !isPrintPage(page))) {
    const { shareLinks: t } = wordsOf(page.name)
    const links = new Map(selectAll('pass-on a', page.tree).map((link) => [toText(link).trim(), link.properties]))
    const mail = new URL(String(links.get(t.mail)!.href))
    expect([mail.protocol, mail.pathname], page.name).toEqual(['mailto:', ''])
    expect(mail.searchParams.get('subject'), page.name).toBe(meta(page, 'og:title'))
    expect(mail.searchParams.get('body'), page.name).toContain(canonicalOf(page))
    // Where it leads, qr-codes.spec.ts reads.
    const { file } = frontmatter.get(page.name)!
    expect(links.get(t.qrCode), page.name).toMatchObject({
      href: `${base}qr/${file}.svg`,
      download: expect.anything(),
    })
    expect(String(links.get(t.texts)?.href), page.name).toMatch(/\/teams?\/#texte$/)
    for (const { href } of links.values()) expect(String(href), page.name).not.toMatch(/utm_|^https?:/)
  }
})

test('no name of a class or an element is one that blockers hide', () => {
  const hidden = guidePages.flatMap(({ name, tree }) =>
    selectAll('*', tree)
      .map(({ tagName, properties }) => [tagName, properties.id, properties.className].flat().join(' '))
      .filter((names) => /share|social|tweet|addthis/i.test(names))
      .map((names) => `${name}: ${names}`),
  )
  expect(hidden).toEqual([])
})

test('every page has a preview of its own: what it says, and a picture in the right size and light enough', async () => {
  const pictures = guidePages.map((page) => ({ page, url: new URL(meta(page, 'og:image')) }))
  expect(new Set(pictures.map(({ url }) => url.pathname)).size).toBe(guidePages.length)
  for (const { page, url } of pictures) {
    expect(url.origin, page.name).toBe(new URL(canonicalOf(page)).origin)
    const file = dist + url.pathname.slice(base.length)
    const { format, width, height } = await sharp(readFileSync(file)).metadata()
    expect({ format, width, height }, page.name).toEqual({ format: 'png', width: 1200, height: 630 })
    expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630'])
    expect(statSync(file).size, page.name).toBeLessThan(150_000)
    const { siteName, subtitle } = wordsOf(page.name)
    expect(meta(page, 'og:title'), page.name).not.toBe('')
    expect(meta(page, 'og:description'), page.name).toBe(
      String(select('meta[name=description]', page.tree)!.properties.content),
    )
    expect(meta(page, 'og:url'), page.name).toBe(canonicalOf(page))
    expect(meta(page, 'og:site_name'), page.name).toBe(`${siteName}: ${subtitle}`)
    const alternative = meta(page, 'og:image:alt')
    expect(alternative, page.name).toContain(toText(select('h1', page.tree)!).replace(/\s+/g, ' '))
    expect(alternative, 'no number of days').not.toMatch(/\d+ (Tage|days)/)
    // An empty picture would pass everything above.
    const pixels = await sharp(readFileSync(file)).resize(60).greyscale().raw().toBuffer()
    expect(Math.max(...pixels) - Math.min(...pixels), page.name).toBeGreaterThan(100)
  }
})
