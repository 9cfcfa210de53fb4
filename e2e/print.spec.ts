import type { Page } from '@playwright/test'
import { select } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { de } from '../src/i18n/de.ts'
import { plural } from '../src/lib/interpolate.ts'
import { canonicalOf, pageAt, standardSteps, steps } from './built-site.ts'
import { boxOf, openTools, storeFirst } from './checklist.ts'
import { expect, test } from './fixtures.ts'
import { a4, paper, squeezed } from './paper.ts'
import { qrCodesIn, renderPages } from './qr-codes.ts'

const address = canonicalOf(pageAt('/checkliste/'))

const { tools } = de.checklist
/** Opens the list with some steps done and others that do not apply, and with a print command that only counts. */
async function openList(page: Page, done: readonly Step[] = [], na: readonly Step[] = []): Promise<void> {
  const on = new Date().toLocaleDateString('sv')
  const ticks = Object.fromEntries([
    ...done.map(({ id }) => [id, { state: 'done', on }] as const),
    ...na.map(({ id }) => [id, { state: 'na', on }] as const),
  ])
  await page.addInitScript(() => (window.print = () => undefined))
  await storeFirst(page, JSON.stringify({ version: 1, ticks }))
  await page.goto('checkliste/')
  await openTools(page)
}
type Step = (typeof steps)[number]
/** Gives a print command and waits until the page is ready for it: the record loads what it needs first. */
async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-print')
}
const today = (): string => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date())

test('the standard list is one A4 sheet, and its codes lead there', async ({ page, browser, baseURL }) => {
  await page.goto('checkliste/')
  const { bytes, sizes, text, marked } = await paper(page)
  expect(sizes).toEqual([a4])
  for (const { title } of standardSteps) expect.soft(squeezed(text)).toContain(squeezed(title.de))
  for (const { timeBudget, title } of steps)
    if (timeBudget === 'thorough') expect.soft(squeezed(text)).not.toContain(squeezed(title.de))
  for (const { timeBudget, link } of steps)
    if (timeBudget !== 'thorough' && link)
      expect.soft(squeezed(text)).toContain(link.url.replace('https://www.', ''))
  expect(text).toContain(de.titleBlock.reviewed)
  expect(text).toContain(de.titleBlock.done)
  expect(squeezed(text)).toContain(squeezed(address))
  expect(marked, 'tagged for screen readers').toBe(true)

  const dpi = 200
  const links = [...new Set(standardSteps.flatMap(({ link }) => (link ? [link.url] : [])))]
  const look = async (bytes: Uint8Array) => {
    const [sheet] = await renderPages(bytes, dpi)
    expect([sheet!.width, sheet!.height].map((pixels) => Math.round((pixels / dpi) * 25.4))).toEqual(a4)
    const found = (await qrCodesIn(sheet!)).sort((a, b) => a.box.x - b.box.x)
    expect(found.map(({ text }) => text)).toEqual([...links, address])
    for (const { text, box } of found)
      expect.soft((Math.min(box.width, box.height) / dpi) * 25.4, text).toBeGreaterThan(19.7)
  }
  await look(bytes)
  for (const screen of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(screen)
    await look((await paper(page)).bytes)
  }
  const still = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
  await still.goto('checkliste/')
  expect((await paper(still)).sizes, 'without script').toEqual([a4])
  await still.close()
})

for (const state of ['done', 'na'] as const)
  test(`the fullest sheet has room to spare, from a phone in the dark, all steps ${state}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await openList(page, ...(state === 'done' ? [standardSteps] : [[], standardSteps]))
    const { sizes, text } = await paper(page)
    expect(sizes).toEqual([a4])
    const words = squeezed(`${de.checklist.state[state]} ${today()}`)
    expect(squeezed(text).split(words)).toHaveLength(standardSteps.length + 1)
    // Safari ignores margins of @page and leaves 182 by 265 millimetres.
    await page.setViewportSize({ width: Math.floor((182 / 25.4) * 96), height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const height = await page.evaluate(() => document.body.scrollHeight)
    expect((height / 96) * 25.4).toBeLessThanOrEqual(265)
    const points = await page.locator('.on-paper text').evaluateAll((all) =>
      all.flatMap((one) => {
        const svg = one.closest('svg')!
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
        return svg.checkVisibility() ? [parseFloat(getComputedStyle(one).fontSize) * scale * 0.75] : []
      }),
    )
    expect(Math.min(...points), 'letters in the drawing').toBeGreaterThanOrEqual(8)
  })

test('the English sheet is one page as well, with ticks and codes of its own', async ({ page }) => {
  await page.goto('en/checklist/')
  for (const { id } of standardSteps) await boxOf(page, id, 'en').check()
  const { bytes, sizes } = await paper(page)
  expect(sizes).toEqual([a4])
  const [sheet] = await renderPages(bytes)
  const found = (await qrCodesIn(sheet!)).sort((a, b) => a.box.x - b.box.x)
  expect(found).toHaveLength(4)
  expect(found.at(-1)!.text).toBe(canonicalOf(pageAt('/en/checklist/')))
})

test('the sheet says what it leaves out, the empty one shows nothing of the reader', async ({ page }) => {
  await openList(page)
  const [fresh] = await renderPages((await paper(page)).bytes, 60)
  const ticked = standardSteps.slice(0, 5)
  for (const { id } of ticked) await boxOf(page, id).check()
  const [mine] = await renderPages((await paper(page)).bytes, 60)
  await command(page, tools.empty)
  const { bytes, sizes, text } = await paper(page)
  expect(sizes).toEqual([a4])
  expect(text).not.toContain(de.checklist.state.done)
  const [empty] = await renderPages(bytes, 60)
  expect(
    Buffer.compare(Buffer.from(empty!.data), Buffer.from(fresh!.data)),
    'pixel by pixel the sheet of somebody new',
  ).toBe(0)
  expect(Buffer.compare(Buffer.from(mine!.data), Buffer.from(fresh!.data))).not.toBe(0)
  await page.mouse.move(3, 3)
  await command(page, tools.print)
  expect((await paper(page)).text).toContain(de.checklist.state.done)

  const note = (n: number, marked: number) => squeezed(plural('de', n, de.checklist.filter.hidden, { marked }))
  const hidden = steps.length - standardSteps.length
  expect(squeezed((await paper(page)).text)).not.toContain(note(hidden, 0))
  await page.getByRole('radio', { name: de.checklist.filter.timeBudgets[2] }).check()
  const left = (some: readonly Step[]) => some.filter(({ timeBudget }) => timeBudget !== '2').length
  const said = note(hidden + left(standardSteps), left(ticked))
  expect(squeezed((await paper(page)).text)).toContain(said)
  await command(page, tools.empty)
  expect(squeezed((await paper(page)).text)).not.toContain(said)
})

test('the record is one sheet, large type and the thorough list as many as they need', async ({ page }) => {
  await openList(page, standardSteps.slice(0, 3), standardSteps.slice(3))
  await command(page, tools.protocol)
  const record = await paper(page)
  expect(record.sizes).toEqual([a4])
  expect(record.marked).toBe(true)
  for (const { title, label } of standardSteps)
    for (const part of [title.de, label?.de, label?.en])
      expect.soft(squeezed(record.text)).toContain(squeezed(part ?? ''))
  const count = (words: string) => squeezed(record.text).split(squeezed(words)).length - 1
  expect(count(`${de.checklist.state.done} ${today()}`)).toBe(3)
  expect(count(`${de.checklist.state.na} ${today()}`)).toBe(standardSteps.length - 3)
  for (const part of ['title', 'files', 'account', 'place', 'signature'] as const)
    expect.soft(squeezed(record.text)).toContain(squeezed(de.checklist.protocol[part]))
  await paperIsPlainAgain(page)

  const explained = (text: string, shown: readonly Step[]) => {
    for (const { title, more } of shown)
      for (const part of [title.de, more?.de ?? '']) expect.soft(squeezed(text)).toContain(squeezed(part))
  }
  await command(page, tools.large)
  const large = await paper(page)
  expect([2, 3]).toContain(large.sizes.length)
  explained(large.text, standardSteps)
  expect(large.text).toContain(`Seite 2 von ${large.sizes.length}`)
  await paperIsPlainAgain(page)

  await page.getByRole('radio', { name: de.checklist.filter.timeBudgets.thorough }).check()
  const { sizes, text } = await paper(page)
  expect(sizes.length).toBeGreaterThan(1)
  explained(
    text,
    steps.filter(({ audience }) => audience?.includes('member')),
  )
  for (const [i] of sizes.entries()) expect.soft(text).toContain(`Seite ${i + 1} von ${sizes.length}`)
})

/** Android lays the page out again for another paper; the next print after that is the plain sheet again. */
async function paperIsPlainAgain(page: Page): Promise<void> {
  await expect(page.locator('html'), 'the mode outlasts the dialog').toHaveAttribute('data-print')
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  const { sizes, text } = await paper(page)
  expect(sizes).toEqual([a4])
  expect(text).not.toContain(de.checklist.protocol.signature)
}

test('a page of the guide prints its text, its evidence and where it came from', async ({ page }) => {
  await page.goto('rechtsgrundlage/')
  const { sizes, text } = await paper(page)
  expect(sizes).toEqual(sizes.map(() => a4))
  const { tree } = pageAt('/rechtsgrundlage/')
  expect(squeezed(text)).toContain(squeezed(toText(select('h1', tree)!)))
  expect(squeezed(text)).toContain(squeezed(canonicalOf(pageAt('/rechtsgrundlage/'))))
  expect(text).toContain(de.noAdvice)
  for (const word of [de.menu, de.skip, de.next, de.contents, de.copy.link]) expect(text).not.toContain(word)
  expect(text, 'the day counted from differs from the day read').not.toMatch(/\d+ Tagen? in Kraft/)
})
