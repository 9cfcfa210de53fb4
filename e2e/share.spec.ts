import type { Browser, Locator, Page } from '@playwright/test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { readFile } from 'node:fs/promises'
import { de } from '../src/i18n/de.ts'
import { interpolate, plural } from '../src/lib/interpolate.ts'
import { standardSteps, steps, storageKey } from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { copiedBy, keepToolsOpen } from './checklist-tools.ts'
import { stopClock } from './clock.ts'
import { qrCodesInPng } from './qr-codes.ts'
import { expect, test } from './fixtures.ts'

const { checklist: t } = de
const { tools, sharing } = t
type Ticks = Record<string, { state: string; on: string }>

const titleOf = (id: string): string => steps.find((step) => step.id === id)!.title.de
const box = (page: Page, id: string): Locator => boxOf(page, titleOf(id))
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const said = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
const raw = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), storageKey)
const ticks = async (page: Page): Promise<Ticks> =>
  (JSON.parse((await raw(page)) ?? '{"ticks":{}}') as { ticks: Ticks }).ticks
const store = (page: Page, state: Ticks): Promise<void> =>
  page.evaluate(
    ([key, text]) => localStorage.setItem(key!, text!),
    [storageKey, JSON.stringify({ version: 1, ticks: state })],
  )
/** The list of a reader who has these ticks. */
async function readerWith(browser: Browser, baseURL: string | undefined, state: Ticks = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  await keepToolsOpen(context)
  const page = await context.newPage()
  await page.goto('checkliste/')
  if (Object.keys(state).length > 0) {
    await store(page, state)
    await page.reload()
  }
  return page
}
/** Opens a link as somebody who follows it from elsewhere. */
async function follow(page: Page, link: string): Promise<Locator> {
  await page.goto('about:blank')
  await page.goto(link)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}
const done = (on: string) => ({ state: 'done', on })
const na = (on: string) => ({ state: 'na', on })

const mine: Ticks = {
  'gen-ai-off': done('2026-11-01'),
  verify: na('2026-11-02'),
  'saved-cv': done('2026-10-31'),
}
const theirs: Ticks = { 'gen-ai-off': done('2026-11-20'), 'research-off': done('2026-11-20') }

test.beforeEach(({ context }) => keepToolsOpen(context))

test.describe('a link to a list', () => {
  test('names the filter, and shows or keeps it only when asked', async ({ page, browser, baseURL }) => {
    await page.goto('checkliste/')
    await page.getByRole('radio', { name: t.filter.timeBudgets['2'] }).check()
    await page.locator('.whose > summary').click()
    await page.getByRole('combobox', { name: t.filter.region }).selectOption(t.regions.uk)
    const link = await copiedBy(page, tools.listLink)
    expect(new URL(link).hash).toBe('#l=1.2.uk.member')
    await said(page, sharing.copied)

    const reader = await readerWith(browser, baseURL)
    for (const [answer, chosen, stays] of [
      [sharing.cancel, '10', '10'],
      [sharing.view, '2', '10'],
      [sharing.show, '2', '2'],
    ] as const) {
      const dialog = await follow(reader, link)
      await expect(dialog).toHaveAccessibleName(sharing.listHeading)
      const summary = interpolate(sharing.listIs, {
        list: [t.filter.timeBudgets['2'], t.regions.uk, t.filter.audiences.member].join(', '),
        own: [t.filter.timeBudgets['10'], t.regions['eea-ch'], t.filter.audiences.member].join(', '),
      })
      await expect(dialog.getByText(summary)).toBeVisible()
      await expect(button(reader, sharing.merge)).toBeHidden()
      await button(reader, answer).click()
      await expect(dialog).toBeHidden()
      await expect(reader).toHaveURL(/\/checkliste\/$/)
      await expect(reader.getByRole('radio', { name: t.filter.timeBudgets[chosen] })).toBeChecked()
      await reader.reload()
      await expect(reader.getByRole('radio', { name: t.filter.timeBudgets[stays] })).toBeChecked()
    }
  })
})

test.describe('a link to a state', () => {
  test('says what would change, and shows it without touching one’s own', async ({ browser, baseURL }) => {
    const link = await copiedBy(await readerWith(browser, baseURL, theirs), tools.stateLink)
    const page = await readerWith(browser, baseURL, mine)
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    const before = await raw(page)
    const dialog = await follow(page, link)
    await expect(dialog).toHaveAccessibleName(sharing.linkHeading)
    await expect(dialog.getByText(plural('de', 1, sharing.would, { replaced: 4 }))).toBeVisible()
    const line = (id: string, from: string, to: string, only = true) =>
      interpolate(only ? sharing.changeReplacing : sharing.change, { title: titleOf(id), from, to })
    await expect(dialog.getByRole('listitem')).toHaveText([
      line('gen-ai-off', `${t.state.done} 1. November 2026`, `${t.state.done} 20. November 2026`),
      line('verify', `${t.state.na} 2. November 2026`, t.state.open),
      line('saved-cv', `${t.state.done} 31. Oktober 2026`, t.state.open),
      line('research-off', t.state.open, `${t.state.done} 20. November 2026`, false),
    ])
    expect(await raw(page), 'nothing before an answer').toBe(before)
    await button(page, sharing.view).click()
    await expect(page).toHaveURL(/\/checkliste\/$/)
    await expect(page.getByText(t.viewing)).toBeVisible()
    await expect(button(page, t.backToMine)).toBeFocused()
    await expect(box(page, 'research-off')).toBeChecked()
    await expect(box(page, 'research-off')).toBeDisabled()
    await expect(box(page, 'saved-cv')).not.toBeChecked()
    expect(await raw(page)).toBe(before)
    await button(page, t.backToMine).click()
    await expect(box(page, 'saved-cv')).toBeChecked()
    await expect(box(page, 'saved-cv')).toBeEnabled()
    expect(await raw(page)).toBe(before)
    expect(requested.length).toBeGreaterThan(1)
    expect(requested.filter((url) => url.includes(new URL(link).hash.slice(3)))).toEqual([])
  })

  test('is read when programs changed it on its way', async ({ browser, baseURL }) => {
    const link = await copiedBy(await readerWith(browser, baseURL, theirs), tools.stateLink)
    const [address, state] = link.split('#') as [string, string]
    const page = await readerWith(browser, baseURL, mine)
    for (const changed of [
      `${link}).`,
      `${link}&utm_source=mail`,
      `${address}?utm_source=mail#${state}`,
      `${address}#${encodeURIComponent(state)}`,
      `${address}?utm_source=mail${encodeURIComponent(`#${state}`)}`,
      `${address}#${state.replaceAll('.', '%2E')}%20`,
    ]) {
      const dialog = await follow(page, changed)
      await expect(dialog, changed).toHaveAccessibleName(sharing.linkHeading)
      await expect(dialog.getByText(plural('de', 1, sharing.would, { replaced: 4 }))).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page).toHaveURL(/\/checkliste\/(\?utm_source=mail)?$/)
    }
    expect(await ticks(page)).toEqual(mine)
  })

  test('merges what is open, replaces all, and gives back what was', async ({ browser, baseURL }) => {
    const link = await copiedBy(await readerWith(browser, baseURL, theirs), tools.stateLink)
    const own = { ...mine, 'not-yet': done('2026-09-09') }
    const page = await readerWith(browser, baseURL, own)
    await follow(page, link)
    await button(page, sharing.merge).click()
    expect(await ticks(page)).toEqual({ ...own, 'research-off': theirs['research-off'] })
    await said(page, plural('de', 1, sharing.taken))
    await expect(button(page, sharing.undo)).toBeFocused()
    await button(page, sharing.undo).click()
    expect(await ticks(page)).toEqual(own)
    await said(page, sharing.undone)
    await expect(button(page, sharing.undo)).toBeHidden()

    await follow(page, link)
    await button(page, sharing.replace).click()
    expect(await ticks(page), 'steps this edition does not know stay').toEqual({
      ...theirs,
      'not-yet': own['not-yet'],
    })
    await box(page, 'verify').check()
    await expect(button(page, sharing.undo), 'a new tick ends the way back').toBeHidden()
  })

  test('offers nothing to take where nothing differs, or where one’s own state is locked', async ({
    browser,
    baseURL,
  }) => {
    const page = await readerWith(browser, baseURL, mine)
    const link = await copiedBy(page, tools.stateLink)
    let dialog = await follow(page, link)
    await expect(dialog.getByText(sharing.same)).toBeVisible()
    await expect(button(page, sharing.replace)).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\/checkliste\/$/)
    const newer = JSON.stringify({ version: 2, ticks: theirs })
    await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [storageKey, newer])
    dialog = await follow(page, link)
    await expect(dialog.getByText(sharing.locked)).toBeVisible()
    await expect(button(page, sharing.merge)).toBeHidden()
    await button(page, sharing.view).click()
    await expect(box(page, 'saved-cv')).toBeChecked()
    expect(await raw(page)).toBe(newer)
  })

  test('is a code on screen, dark on white whatever the screen is, drawn on demand', async ({ page }) => {
    const later: string[] = []
    page.on('request', (request) => {
      if (/share-controller|qr-code|reminder/.test(request.url())) later.push(request.url())
    })
    await page.goto('checkliste/')
    await store(page, mine)
    await page.reload()
    expect(later, 'nothing on demand before it is asked for').toEqual([])
    const link = await copiedBy(page, tools.stateLink)
    for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(look)
      await button(page, tools.qrCode).click()
      const code = page.getByRole('img', { name: sharing.qrCodeLabel })
      await expect(code).toBeVisible()
      expect((await qrCodesInPng(await code.screenshot())).map(({ text }) => text)).toEqual([link])
    }
    expect(later.filter((url) => /qr-code/.test(url))).toHaveLength(1)
    expect(later.filter((url) => /reminder/.test(url))).toEqual([])
  })
})

const download = async (page: Page, name: string): Promise<{ name: string; text: string }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return { name: file.suggestedFilename(), text: await readFile((await file.path())!, 'utf8') }
}
async function readIn(page: Page, from: string | { name: string; mimeType: string; buffer: Buffer }) {
  await button(page, tools.read).click()
  const dialog = page.getByRole('dialog', { name: sharing.readHeading })
  if (typeof from === 'string') await dialog.getByLabel(sharing.readText).fill(from)
  else await dialog.getByLabel(sharing.readFile).setInputFiles(from)
  await button(page, sharing.readGo).click()
  return dialog
}

test.describe('texts and files', () => {
  test('the text of a chat comes back, whatever the chat adds', async ({ browser, baseURL }) => {
    const page = await readerWith(browser, baseURL, mine)
    const text = await copiedBy(page, tools.text)
    expect(text).toContain(`[x] ${titleOf('gen-ai-off')} (gen-ai-off, 2026-11-01)`)
    expect(text).toContain(`[-] ${titleOf('verify')} (verify, 2026-11-02)`)
    for (const { id, title } of standardSteps) expect(text).toContain(`${title.de} (${id}`)
    const quoted = text
      .split('\n')
      .map((line) => `> [10:04] Kollegin:\u00a0\u200b${line}\r\n`)
      .join('')
    const wrapped = text
      .slice(0, text.indexOf('http'))
      .match(/.{1,30}|\n/g)!
      .join('\r\n> ')
      .replaceAll('[-]', '[–]')
    const link = text.split('\n').at(-1)!
    const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`
    const utf16 = { name: 'liste.txt', mimeType: 'text/plain', buffer: Buffer.from(`\ufeff${text}`, 'utf16le') }
    for (const from of [text, quoted, safe, wrapped, utf16]) {
      const other = await readerWith(browser, baseURL, theirs)
      await readIn(other, from)
      await expect(other.getByRole('dialog', { name: sharing.importHeading })).toBeVisible()
      await button(other, sharing.replace).click()
      expect(await ticks(other)).toEqual(mine)
      await other.context().close()
    }
  })

  test('what cannot be read is counted, and opens no step', async ({ browser, baseURL }) => {
    const page = await readerWith(browser, baseURL, theirs)
    await readIn(page, '[x] A (verify, 2026-11-02)\n[×] B (research-off, 2026-11-20)\n[x] C (groups, gestern)')
    const dialog = page.getByRole('dialog', { name: sharing.importHeading })
    await expect(dialog.getByText(plural('de', 2, sharing.unread))).toBeVisible()
    await expect(dialog.getByText(plural('de', 1, sharing.wouldMerge))).toBeVisible()
    await expect(button(page, sharing.replace)).toBeHidden()
    await button(page, sharing.merge).click()
    expect(await ticks(page)).toEqual({ ...theirs, verify: done('2026-11-02') })
  })

  test('a text and a file at once are one too many', async ({ browser, baseURL }) => {
    const page = await readerWith(browser, baseURL, theirs)
    const own = { format: 'ki-training-aus', version: 1, ticks: mine }
    await button(page, tools.read).click()
    const dialog = page.getByRole('dialog', { name: sharing.readHeading })
    await dialog.getByLabel(sharing.readText).fill('[x] A (verify, 2026-11-02)')
    await dialog.getByLabel(sharing.readFile).setInputFiles({
      name: 'liste.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(own)),
    })
    await button(page, sharing.readGo).click()
    await expect(dialog.getByLabel(sharing.readText)).toHaveAccessibleDescription(sharing.readBoth)
    await expect(dialog.getByLabel(sharing.readText)).toBeFocused()
    await dialog.getByLabel(sharing.readText).fill(' ')
    await button(page, sharing.readGo).click()
    await button(page, sharing.replace).click()
    expect(await ticks(page)).toEqual(mine)
  })

  test('any state survives a file', async ({ page }) => {
    await page.goto('checkliste/')
    const state = fc.dictionary(
      fc.constantFrom(...steps.map(({ id }) => id), 'not-yet', 'later-still'),
      fc.record({
        state: fc.constantFrom('done', 'na'),
        on: fc.constantFrom('2024-02-29', '2025-11-03', '2026-11-24', '1999-12-31'),
      }),
    )
    const samples = fc.sample(state, { numRuns: 6, seed: 20251103 }).filter((one) => Object.keys(one).length > 0)
    expect(samples.length).toBeGreaterThan(3)
    for (const sample of samples) {
      await store(page, sample)
      await page.reload()
      const { name, text } = await download(page, tools.file)
      expect(name).toMatch(/\.json$/)
      await page.evaluate((key) => localStorage.removeItem(key), storageKey)
      await page.reload()
      const buffer = Buffer.from(`\ufeff${text}`)
      await readIn(page, { name, mimeType: 'application/octet-stream', buffer })
      await button(page, sharing.merge).click()
      expect(await ticks(page)).toEqual(sample)
    }
  })

  test('the record as text says what was set when, with room to sign', async ({ page }) => {
    await page.goto('checkliste/')
    await store(page, mine)
    await page.reload()
    const { name, text } = await download(page, tools.protocolFile)
    expect(name).toMatch(/^protokoll-ki-training-\d{4}-\d\d-\d\d\.txt$/)
    for (const { title } of standardSteps) expect.soft(text).toContain(title.de)
    expect(text).toContain('Daten zur Verbesserung generativer KI')
    expect(text).toContain('Data for Generative AI Improvement')
    expect(text).toContain(`${t.state.done} 1. November 2026`)
    expect(text).toContain(`${t.state.na} 2. November 2026`)
    expect(text.match(new RegExp(t.protocol.files.replace(/[()]/g, '\\$&'), 'g'))).toHaveLength(11)
    expect(text).toMatch(new RegExp(`${t.protocol.signature}: _+`))
  })

  for (const [what, clipboard] of [
    ['no clipboard', undefined],
    ['one that refuses', { writeText: () => Promise.reject(new Error('no')) }],
  ] as const)
    test(`with ${what} the link is there to be copied by hand`, async ({ page }) => {
      await page.addInitScript((given) => {
        const refuse = given && { writeText: () => Promise.reject(new Error('no')) }
        Object.defineProperty(navigator, 'clipboard', { value: refuse })
      }, Boolean(clipboard))
      await page.goto('checkliste/')
      await button(page, tools.listLink).click()
      await said(page, de.textToCopy.reasons.refused)
      expect(await page.evaluate(() => getSelection()?.toString())).toMatch(
        /\/checkliste\/#l=1\.10\.eea-ch\.member$/,
      )
    })
})

for (const [timezoneId, today, later] of [
  ['Pacific/Kiritimati', '2026-08-31', '2027-02-28'],
  ['America/Los_Angeles', '2026-08-30', '2027-02-28'],
] as const)
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })
    test('a reminder falls on the day in six months or on the one chosen', async ({ page }) => {
      await stopClock(page, new Date('2026-08-31T06:00:00Z'))
      await page.goto('checkliste/')
      const eventOf = (text: string) => {
        const calendar = new ICAL.Component(ICAL.parse(text) as never)
        return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
      }
      const half = await download(page, tools.halfYear)
      expect(half.name).toBe(`erinnerung-${later}.ics`)
      const event = eventOf(half.text)
      expect([event.startDate.toString(), event.startDate.isDate, event.summary]).toEqual([
        later,
        true,
        t.reminder.title,
      ])
      expect(event.description).toContain(page.url())
      expect(half.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)

      await page.getByLabel(tools.remindOn).fill('2028-02-29')
      const chosen = await download(page, tools.calendar)
      expect(eventOf(chosen.text).startDate.toString()).toBe('2028-02-29')

      const files: string[] = []
      page.on('download', (file) => files.push(file.suggestedFilename()))
      for (const wrong of ['', today, '2020-01-01']) {
        await page.getByLabel(tools.remindOn).fill(wrong)
        await button(page, tools.calendar).click()
        // The clock is stopped, and the live region waits before it announces.
        await expect(async () => {
          await page.clock.runFor(500)
          await expect(page.getByRole('status').filter({ hasText: t.reminder.noDay })).toHaveCount(1, {
            timeout: 100,
          })
        }).toPass()
      }
      expect(files).toEqual([])
    })
  })
