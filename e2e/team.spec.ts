import type { Page } from '@playwright/test'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import type { Locale } from '../src/site.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { base, canonicalOf, pageAt, sharedTexts, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'
import { paper, squeezed } from './paper.ts'
import { qrCodesIn, qrCodesInPng, renderPages } from './qr-codes.ts'

/** Where each language starts, in full. */
const guide: Record<Locale, string> = {
  de: canonicalOf(pageAt('/')),
  en: canonicalOf(pageAt('/en/')),
}
const texts = sharedTexts.map((one) => ({ ...one, text: interpolate(one.text, { guide: guide[one.language] }) }))

const editions = [
  { locale: 'de', team: 'team/', poster: 'team/poster/', slide: 'team/folie/' },
  { locale: 'en', team: 'en/teams/', poster: 'en/teams/poster/', slide: 'en/teams/slide/' },
] as const

test('the texts name the guide once and say: voluntary, private, not checked', () => {
  const musts = {
    de: [/freiwillig/, /privaten Konto/, /Arbeitgeber prüft/],
    en: [/voluntary/, /private account/, /employer does not check/],
  }
  const never = { sie: /\b(du|dir|dich|dein\w*)\b/i, du: /\b(Sie|Ihnen|Ihre?[mnrs]?)\b/, you: /\bhereby\b/ }
  expect(new Set(texts.map(({ length, address }) => `${length} ${address}`)).size).toBe(9)
  for (const { id, language, address, text } of texts) {
    for (const must of musts[language]) expect.soft(text, id).toMatch(must)
    expect.soft(text.split(guide[language]), id).toHaveLength(2)
    expect.soft(text, `${id}: no number of days`).not.toMatch(/\d+ (Tage|days)/)
    expect.soft(text, id).not.toMatch(never[address])
  }
})

for (const { locale, team } of editions) {
  test(`the snippet of /${team} stands there as it is copied, and leads to the guide`, () => {
    const { tree } = pageAt(`/${team}`)
    const buttons = selectAll('copy-button', tree).map(({ properties }) => String(properties['dataText']))
    const [snippet, ...others] = buttons.filter((text) => text.startsWith('<'))
    expect([toText(select('pre', tree)!), others]).toEqual([snippet, []])
    // What else is in it: embed.test.ts.
    expect(snippet).toContain(`<a href="${guide[locale]}">`)
  })
}

// Every length and address: text-chooser.element.test.ts. English has the same texts in another order.
const { team, poster, slide } = editions[0]
const { team: t, copy } = wordsOf(`/${team}`)

test('the team page has one text to copy, and leads to poster and slide at once', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(team)
  for (const address of [poster, slide])
    await expect(page.locator(`main a[href="${base}${address}"]`).first()).toBeInViewport({ ratio: 1 })
  const shown = page.locator('text-chooser div[lang]').filter({ visible: true })
  await expect(shown).toHaveText(texts[0]!.text)
  await page.getByRole('radio', { name: t.lengths.note, exact: true }).press('Space')
  await page.getByRole('radio', { name: t.addresses.du, exact: true }).press('Space')
  const chosen = texts.find(({ id }) => id === 'hinweis-du')!.text
  expect(await shown.allTextContents()).toEqual([chosen])
  await page.getByRole('button', { name: t.copy }).click()
  await expect(page.getByRole('button', { name: copy.copied, exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(chosen)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('all texts of the team page stand in folds', async ({ page }) => {
    await page.goto(team)
    await expect(page.getByRole('form', { name: t.chooser })).toBeHidden()
    const blocks = page.locator('text-chooser div[lang]')
    await expect(blocks.filter({ visible: true })).toHaveCount(1)
    for (const { length, address } of texts.slice(1))
      await page.getByText(`${t.lengths[length]}, ${t.addresses[address]}`, { exact: true }).click()
    await expect(blocks.filter({ visible: true })).toHaveCount(texts.length)
    expect((await blocks.allTextContents()).sort()).toEqual(texts.map(({ text }) => text).sort())
  })
})

/** The printed pages: sizes in millimetres, the QR codes of the first page, all text. */
async function print(page: Page) {
  const { bytes, sizes, text } = await paper(page)
  const dpi = 200
  const [first] = await renderPages(bytes, dpi)
  const codes = (await qrCodesIn(first!)).map(({ text, box }) => ({
    text,
    side: (Math.min(box.width, box.height) / dpi) * 25.4,
  }))
  return { sizes, codes, text: squeezed(text) }
}

const formats = [
  { printFormat: 'poster', size: [210, 297], codes: 9, side: 16, largest: 33 },
  { printFormat: 'slide', size: [339, 191], codes: 1, side: 35, largest: 35 },
] as const

for (const edition of editions)
  for (const { printFormat, size, codes, side, largest } of formats) {
    const address = edition[printFormat]
    const t = wordsOf(`/${address}`)

    test(`/${address} is one page, its codes lead to the guide, and a phone shows it smaller`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const check = async (one: Page, how: string) => {
        const printed = await print(one)
        const texts = printed.codes.map(({ text }) => text)
        expect.soft(printed.sizes, how).toEqual([size])
        expect.soft(texts, how).toEqual(Array.from({ length: codes }, () => guide[edition.locale]))
        const sides = printed.codes.map((code) => code.side)
        expect.soft(Math.min(...sides), how).toBeGreaterThanOrEqual(side)
        expect.soft(Math.max(...sides), how).toBeGreaterThanOrEqual(largest)
        // The last words of the sheet are on it.
        expect.soft(printed.text, how).toContain(t.noOffer.replaceAll(' ', ''))
        for (const absent of [t.team.back, t.team.print[printFormat], t.skip, t.menu])
          expect.soft(printed.text, how).not.toContain(absent.replaceAll(' ', ''))
      }
      const shape = () =>
        page.locator('.sheet').evaluate((sheet) => {
          const { width, height, top } = sheet.getBoundingClientRect()
          return [height / width, (sheet.querySelector('.small-print')!.getBoundingClientRect().top - top) / width]
        })
      await page.addInitScript(() => (window.print = () => void Reflect.set(window, 'printed', true)))
      await page.setViewportSize({ width: 360, height: 800 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByRole('link')).toHaveCount(0)
      const printButton = page.getByRole('button', { name: t.team.print[printFormat] })
      await expect(printButton).toBeInViewport({ ratio: 1 })
      const small = await shape()
      await check(page, 'from a phone in the dark')
      await page.setViewportSize({ width: 1280, height: 720 })
      const found = await qrCodesInPng(await page.screenshot({ fullPage: true }))
      expect(found.map(({ text }) => text)).toEqual(Array.from({ length: codes }, () => guide[edition.locale]))
      for (const [i, part] of (await shape()).entries()) expect(small[i]! / part).toBeCloseTo(1, 1)
      await printButton.click()
      expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true)
      // No beforeprint came, as in browsers inside apps.
      await page.getByText(t.textToCopy.reasons.print).click()
      await expect(page.getByLabel(t.textToCopy.label)).toHaveValue(page.url())
      const path = `${base}${edition.locale === 'de' ? 'quellen' : 'en/sources'}/`
      await expect(page.getByLabel(t.titleBlock.label)).toContainText(new URL(path, guide[edition.locale]).href)
      await page.getByRole('link', { name: t.team.back }).click()
      await expect(page).toHaveURL(new RegExp(`/${edition.team}#aushang$`))
      // English has other words in the same shape.
      if (edition.locale !== 'de') return
      const still = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
      await still.goto(address)
      await check(still, 'from a desk without script')
      await still.close()
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
