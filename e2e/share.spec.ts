import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { de } from '../src/i18n/de.ts'
import { plural } from '../src/lib/interpolate.ts'
import { storageKey } from './built-site.ts'
import { boxOf, copiedBy, keepToolsOpen, storedTicks, type Ticks } from './checklist.ts'
import { qrCodesInPng } from './qr-codes.ts'
import { expect, test } from './fixtures.ts'

// What is offered and taken is tested in checklist-tools.element.test.ts.
const { tools, sharing, viewing, backToMine } = de.checklist

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
/** The list of a reader who has these ticks. */
async function openWith(page: Page, state: Ticks): Promise<void> {
  // Has no script that could write as well.
  await page.goto('robots.txt')
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key!, text!),
    [storageKey, JSON.stringify({ version: 1, ticks: state })],
  )
  await page.goto('checkliste/')
}

const mine: Ticks = {
  'gen-ai-off': { state: 'done', on: '2026-11-01' },
  verify: { state: 'na', on: '2026-11-02' },
  'saved-cv': { state: 'done', on: '2026-10-31' },
}
const theirs: Ticks = {
  'gen-ai-off': { state: 'done', on: '2026-11-20' },
  'research-off': { state: 'done', on: '2026-11-20' },
}

test.beforeEach(({ context }) => keepToolsOpen(context))

test('a link to a state reaches no server, changes nothing unasked, and can be taken back', async ({ page }) => {
  await openWith(page, theirs)
  const link = await copiedBy(page, tools.stateLink)
  await openWith(page, mine)
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  const follow = async () => {
    await page.goto('about:blank')
    await page.goto(link)
    await expect(page.getByRole('dialog', { name: sharing.linkHeading })).toBeVisible()
  }
  await follow()
  await expect.poll(() => storedTicks(page)).toEqual(mine)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/checkliste\/$/)
  await follow()
  await button(page, sharing.view).click()
  await expect(page.getByText(viewing)).toBeVisible()
  await expect(button(page, backToMine)).toBeFocused()
  await expect(boxOf(page, 'research-off')).toBeChecked()
  await expect(boxOf(page, 'research-off')).toBeDisabled()
  await follow()
  await button(page, sharing.merge).click()
  expect(await storedTicks(page)).toEqual({ ...mine, 'research-off': theirs['research-off'] })
  await expect(page.getByRole('status').filter({ hasText: plural('de', 1, sharing.taken) })).toHaveCount(1)
  await expect(button(page, sharing.undo)).toBeFocused()
  await button(page, sharing.undo).click()
  await expect.poll(() => storedTicks(page)).toEqual(mine)
  expect(requested.length).toBeGreaterThan(1)
  expect(requested.filter((url) => url.includes(new URL(link).hash.slice(3)))).toEqual([])
})

test('a state is a code on screen, dark on white whatever the screen is, drawn on demand', async ({ page }) => {
  const later: string[] = []
  page.on('request', (request) => {
    if (/share-controller|qr-code|reminder/.test(request.url())) later.push(request.url())
  })
  await openWith(page, mine)
  expect(later, 'nothing on demand before it is asked for').toEqual([])
  const link = await copiedBy(page, tools.stateLink)
  await expect(page.locator('.said').filter({ hasText: sharing.copied })).toBeInViewport()
  for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(look)
    await button(page, tools.qrCode).click()
    const code = page.getByRole('img', { name: sharing.qrCodeLabel })
    await expect(code, 'where it is asked for').toBeInViewport({ ratio: 0.9 })
    expect((await qrCodesInPng(await code.screenshot())).map(({ text }) => text)).toEqual([link])
  }
  expect(later.filter((url) => /qr-code/.test(url))).toHaveLength(1)
  expect(later.filter((url) => /reminder/.test(url))).toEqual([])
})

test('a state survives a file and the text of a chat, whatever other programs make of them', async ({ page }) => {
  await openWith(page, mine)
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, tools.file).click()])
  expect(file.suggestedFilename()).toMatch(/\.json$/)
  const json = Buffer.from(`\ufeff${await readFile((await file.path())!, 'utf8')}`)
  const text = Buffer.from(`\ufeff${await copiedBy(page, tools.text)}`, 'utf16le')
  for (const [buffer, mimeType] of [
    [json, 'application/octet-stream'],
    [text, 'text/plain'],
  ] as const) {
    // prettier-ignore
    await openWith(page, theirs)
    await button(page, tools.read).click()
    // Chosen before the form opens, the file would be dropped with what was entered before.
    await expect(page.getByLabel(sharing.readFile)).toBeVisible()
    await page.getByLabel(sharing.readFile).setInputFiles({ name: 'liste', mimeType, buffer })
    await button(page, sharing.readGo).click()
    await expect(page.getByRole('dialog', { name: sharing.importHeading })).toBeVisible()
    await button(page, sharing.replace).click()
    await expect.poll(() => storedTicks(page)).toEqual(mine)
  }
})
