import type { Page } from '@playwright/test'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Locale } from '../src/site.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { base, pageAt, sharedTexts, wordsOf } from './built-site.ts'
import { qrCodesIn, qrCodesInPng, renderPages } from './qr-codes.ts'
import { expect, test } from './fixtures.ts'

const addressOf = (name: string): string =>
  String(select('link[rel=canonical]', pageAt(name).tree)?.properties.href)
/** Where each language starts, in full. */
const guide: Record<Locale, string> = { de: addressOf('/'), en: addressOf('/en/') }
const texts = sharedTexts.map((one) => ({ ...one, text: interpolate(one.text, { guide: guide[one.language] }) }))

const editions = [
  { locale: 'de', team: 'team/', poster: 'team/poster/', slide: 'team/folie/' },
  { locale: 'en', team: 'en/teams/', poster: 'en/teams/poster/', slide: 'en/teams/slide/' },
] as const

/** A fake clipboard. */
const stubClipboard = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      Reflect.set(window, 'copied', text)
      return Promise.resolve()
    }
  })
const copied = (page: Page): Promise<string> => page.evaluate(() => String(Reflect.get(window, 'copied')))

test('there are texts for every way to address colleagues, short and long, and a note of each', () => {
  expect(sharedTexts.map(({ id }) => id).sort()).toEqual(
    ['de-sie', 'de-du', 'en']
      .flatMap((way) => ['kurz', 'lang', 'hinweis'].map((length) => `${length}-${way.replace('de-', '')}`))
      .sort(),
  )
})

for (const { id, language, text } of texts)
  test(`the text ${id} names the guide and says: voluntary, private, not checked`, () => {
    const musts = {
      de: [/freiwillig/, /privaten Konto/, /Arbeitgeber prüft/],
      en: [/voluntary/, /private account/, /employer does not check/],
    }[language]
    for (const must of musts) expect(text).toMatch(must)
    expect(text.split(guide[language])).toHaveLength(2)
    expect(text, 'no number of days').not.toMatch(/\d+ (Tage|days)/)
    if (id.endsWith('-sie')) expect(text).not.toMatch(/\b(du|dir|dich|dein\w*)\b/i)
    if (id.endsWith('-du')) expect(text).not.toMatch(/\b(Sie|Ihnen|Ihre?[mnrs]?)\b/)
  })

for (const { locale, team } of editions) {
  const t = wordsOf(`/${team}`)

  test(`/${team} hands every text over as it stands`, async ({ page }) => {
    await stubClipboard(page)
    await page.goto(team)
    for (const { title, text } of texts) {
      await expect(page.getByRole('heading', { level: 3, name: title[locale], exact: true })).toBeVisible()
      const button = page.getByRole('button', {
        name: interpolate(t.copy.label, { text: title[locale] }),
        exact: true,
      })
      await button.click()
      await expect.poll(() => copied(page), title[locale]).toBe(text)
    }
    await expect(page.getByRole('button', { name: t.copy.copied, exact: true }).last()).toBeVisible()
  })

  test(`without a clipboard the texts of /${team} stand there to be copied by hand, the first at once`, async ({
    page,
  }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(team)
    await expect(page.getByRole('button', { name: t.copy.word })).toHaveCount(0)
    const blocks = page.getByRole('main').locator('div[lang]')
    expect(await blocks.allTextContents()).toEqual(texts.map(({ text }) => text))
    expect(await blocks.evaluateAll((all) => all.map((one) => (one as HTMLElement).lang))).toEqual(
      texts.map(({ language }) => language),
    )
    await expect(blocks.filter({ visible: true })).toHaveCount(1)
    for (const { title } of texts.slice(1)) await page.getByText(title[locale], { exact: true }).click()
    await expect(blocks.filter({ visible: true })).toHaveCount(texts.length)
  })

  test(`the snippet of /${team} is a link with a drawing and nothing that runs or loads`, async ({ page }) => {
    await stubClipboard(page)
    await page.goto(team)
    await page.getByRole('button', { name: interpolate(t.copy.label, { text: t.team.embed.snippet }) }).click()
    await expect.poll(() => copied(page)).toContain('<a ')
    const snippet = await copied(page)
    expect(await page.locator('pre').textContent()).toBe(snippet)
    const elements = selectAll('*', fromHtml(snippet, { fragment: true }))
    expect(new Set(elements.map(({ tagName }) => tagName))).toEqual(new Set(['p', 'a', 'svg', 'path', 'circle']))
    const attributes = elements.flatMap(({ properties }) => Object.keys(properties))
    expect(attributes.filter((name) => /^on|style|src|class|^id$/i.test(name) && name !== 'strokeWidth')).toEqual(
      [],
    )
    await expect(page.getByRole('link', { name: t.team.embed.link })).toHaveAttribute('href', guide[locale])
    expect(elements.map(({ properties }) => properties['href']).filter(Boolean)).toEqual([guide[locale]])
  })
}

/** The printed pages: sizes in millimetres, the QR codes of the first page, all text. */
async function print(page: Page) {
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true }))
  const dpi = 200
  const millimetres = (pixels: number): number => (pixels / dpi) * 25.4
  const bitmaps = await renderPages(bytes.slice(), dpi)
  const codes = (await qrCodesIn(bitmaps[0]!)).map(({ text, box }) => ({
    text,
    side: millimetres(Math.min(box.width, box.height)),
    bottom: millimetres(box.y + box.height),
  }))
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  const sizes = bitmaps.map(({ width, height }) =>
    [width, height].map((length) => Math.round(millimetres(length))),
  )
  return { sizes, codes, text: text.replace(/\s+/g, '') }
}

const formats = [
  { printFormat: 'poster', size: [210, 297], codes: 8, side: 16 },
  { printFormat: 'slide', size: [339, 191], codes: 1, side: 35 },
] as const

for (const edition of editions)
  for (const { printFormat, size, codes, side } of formats) {
    const address = edition[printFormat]
    const t = wordsOf(`/${address}`)

    test(`/${address} is one page, and its codes lead to the guide`, async ({ page, browser, baseURL }) => {
      const check = async (one: Page, how: string) => {
        const printed = await print(one)
        expect.soft(printed.sizes, how).toEqual([size])
        expect
          .soft(
            printed.codes.map(({ text }) => text),
            how,
          )
          .toEqual(Array.from({ length: codes }, () => guide[edition.locale]))
        for (const code of printed.codes) expect.soft(code.side, how).toBeGreaterThanOrEqual(side)
        // The last words of the sheet are on it.
        expect.soft(printed.text, how).toContain(t.noOffer.replaceAll(' ', ''))
        for (const absent of [t.team.back, t.team.print[printFormat], t.skip, t.menu])
          expect.soft(printed.text, how).not.toContain(absent.replaceAll(' ', ''))
      }
      await page.goto(address)
      await check(page, 'from a desk')
      await page.setViewportSize({ width: 360, height: 800 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await check(page, 'from a phone in the dark')
      const still = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
      await still.goto(address)
      await check(still, 'without script')
      await still.close()
    })

    test(`/${address} has a quiet line on screen: back, language, print`, async ({ page }) => {
      await page.addInitScript(() => (window.print = () => void Reflect.set(window, 'printed', true)))
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('list', { name: t.evidence.list }).first()).toBeVisible()
      await page.getByRole('button', { name: t.team.print[printFormat] }).click()
      expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true)
      // No beforeprint came, as in browsers inside apps.
      await page.getByText(t.textToCopy.reasons.print).click()
      await expect(page.getByLabel(t.textToCopy.label)).toHaveValue(page.url())
      const sources = page.getByLabel(t.titleBlock.label).getByRole('link')
      await expect(sources).toHaveAttribute(
        'href',
        `${base}${edition.locale === 'de' ? 'quellen' : 'en/sources'}/`,
      )
      await page.getByRole('link', { name: t.team.back }).click()
      await expect(page).toHaveURL(new RegExp(`/${edition.team}#aushang$`))
    })

    test(`the codes of /${address} can be read from a dark screen`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.goto(address)
      await page.getByRole('img', { name: t.team.home }).scrollIntoViewIfNeeded()
      const found = await qrCodesInPng(await page.screenshot())
      expect(found.map(({ text }) => text)).toEqual(Array.from({ length: codes }, () => guide[edition.locale]))
    })
  }

test('the poster leaves the room that Safari takes', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const { poster } of editions) {
    await page.setViewportSize({ width: Math.floor((182 / 25.4) * 96), height: 1000 })
    await page.goto(poster)
    const height = await page.evaluate(() => document.body.scrollHeight)
    expect((height / 96) * 25.4, poster).toBeLessThanOrEqual(265)
    const spare = await page.evaluate(() => {
      const [frame, last] = ['.print-page main', '.print-page section:last-of-type'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().bottom,
      )
      return ((frame! - last!) / 96) * 25.4
    })
    expect(spare, `${poster}: nothing sticks out of the frame`).toBeGreaterThan(2)
  }
})
