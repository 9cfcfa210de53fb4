import type { Locator, Page } from '@playwright/test'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { requests } from '../src/features/letter/letter-entries.ts'
import { violations, type Rules } from './axe.ts'
import { letters, pageAt } from './built-site.ts'
import { boxOf, stored } from './checklist.ts'
import { expect, recordProblems, test } from './fixtures.ts'
import { a4, paper, type Line } from './paper.ts'

const editions = [
  { path: 'widerspruch/', words: de, locale: 'de' },
  { path: 'en/objection/', words: en, locale: 'en' },
] as const
const { letter: t } = de
const sentence = 'Ein Satz, der Platz braucht, kehrt wieder. '

const letterPage = (page: Page): Locator => page.locator('.letter')
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const tick = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true })
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const said = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
const unfold = (page: Page, name: string): Promise<void> => page.getByText(name, { exact: true }).click()

/** Fills in what a window envelope and a letter need. */
async function introduce(page: Page, words = t): Promise<void> {
  await field(page, words.name).fill('Erika Mustermann')
  await field(page, words.address).fill('Heidestraße 17\n51147 Köln')
  await expect(letterPage(page)).toContainText('51147 Köln')
}

// English has other words in the same form: EVERY_LOOK looks at it as well.
for (const { path, words, locale } of process.env['EVERY_LOOK'] ? editions : editions.slice(0, 1)) {
  const { letter } = words
  test.describe(`on /${path}`, () => {
    test.use({ locale })

    test('the keyboard alone writes and prints a letter', async ({ page }) => {
      await page.addInitScript(() => (window.print = () => dispatchEvent(new Event('beforeprint'))))
      const problems = await recordProblems(page)
      await page.goto(path)
      await page.getByRole('radio', { name: letter.writers.member }).focus()
      await page.keyboard.press('ArrowRight')
      for (const text of ['Erika', 'Weg 1']) {
        await page.keyboard.press('Tab')
        await page.keyboard.type(text)
      }
      for (const key of ['Tab', 'Enter']) await page.keyboard.press(key)
      for (const text of ['erika@example.org', 'https://example.org/post']) {
        await page.keyboard.press('Tab')
        await page.keyboard.type(text)
      }
      // Enter in a single field must not reload the page.
      await page.keyboard.press('Enter')
      await expect(field(page, letter.profile['non-member'])).toBeFocused()
      for (const key of ['Tab', 'Space']) await page.keyboard.press(key)
      const { who, profile, purposes } = letters[locale]
      for (const text of [
        who['non-member'],
        profile['non-member'].replace('{profile}', 'https://example.org/post'),
      ])
        await expect(letterPage(page)).toContainText(text)
      await expect(letterPage(page)).not.toContainText(purposes.content)
      while (!(await button(page, letter.tasks.print).evaluate((one) => one === document.activeElement)))
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.locator('html')).toHaveAttribute('data-print', 'letter')
      expect(problems).toEqual({ console: [], blocked: [] })
    })

    test('labels follow who writes, the letter its own language', async ({ page }) => {
      await page.goto(path)
      await unfold(page, letter.contact)
      await expect(field(page, letter.profile.member)).toBeVisible()
      await page.getByRole('radio', { name: letter.writers['non-member'] }).check()
      await expect(field(page, letter.profile['non-member'])).toBeVisible()
      await expect(field(page, letter.profile.member)).toHaveCount(0)
      await unfold(page, letter.change)
      const [other, texts] = locale === 'de' ? ([en, letters.en] as const) : ([de, letters.de] as const)
      await page.getByRole('combobox', { name: letter.language }).selectOption(other.language)
      await expect(letterPage(page)).toContainText(texts.who['non-member'])
      await expect(letterPage(page).locator('[lang]')).toHaveAttribute('lang', locale === 'de' ? 'en' : 'de')
    })

    test('without script a complete sample letter stands there, and no form', async ({ browser, baseURL }) => {
      const page = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
      await page.goto(path)
      const { blank, purposes, objection, who, closing } = letters[locale]
      for (const text of [...Object.values(purposes), blank.name, blank.day, objection, who.member, closing])
        await expect(letterPage(page)).toContainText(text)
      await expect(page.getByText(letter.sample)).toBeVisible()
      await expect(page.locator('.letter-page')).toBeVisible()
      await expect(page.getByRole('form', { name: letter.form })).toBeHidden()
      const { lines, sizes } = await paper(page)
      expect(sizes).toEqual(sizes.map(() => a4))
      const address = lines.find(({ text }) => text === 'LinkedIn Ireland Unlimited Company')!
      expect(inWindow(address.text, lines)).toBe(true)
      const together = lines.filter((line) => line.page === address.page).map(({ text }) => text)
      expect(together.join(' '), 'the letter has a sheet of its own').not.toContain('Wilton Place')
      await page.close()
    })

    test('a phone has the letter folded, a wide screen beside the form', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(path)
      const first = (await page.getByRole('form', { name: letter.form }).getByRole('radio').first().boundingBox())!
      expect(first.y).toBeLessThan(2 * 740)
      await expect(page.locator('.letter-page')).toBeHidden()
      await unfold(page, letter.says.preview)
      await expect(page.locator('.letter-page')).toBeVisible()
      await unfold(page, letter.says.preview)
      await page.setViewportSize({ width: 1280, height: 800 })
      const [form, sheet] = [page.getByRole('form', { name: letter.form }), page.locator('.letter')]
      const [left, right] = [(await form.boundingBox())!, (await sheet.boundingBox())!]
      expect(right.x).toBeGreaterThan(left.x + left.width)
      expect(Math.abs(right.y - left.y)).toBeLessThan(40)
      expect(right.x + right.width, 'the whole width').toBeGreaterThan(1150)
    })

    test('axe finds nothing with the letter filled in and everything unfolded', async ({ page }) => {
      await page.goto(path)
      await introduce(page, letter)
      for (const fold of [letter.contact, letter.reason, letter.change]) await unfold(page, fold)
      await button(page, letter.tasks.form).click()
      const none = async (rules: Rules, what: string) =>
        expect.soft(await violations(page, rules), what).toEqual([])
      await none('all', 'light')
      for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        await page.emulateMedia(look)
        await none('colour', JSON.stringify(look))
      }
      await page.setViewportSize({ width: 320, height: 800 })
      await none('layout', '320 px')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
}

for (const { path, locale } of editions)
  test(`/${path} carries both spellings of the street, neither a postcode nor a norm for letters`, () => {
    const main = select('main', pageAt(`/${path}`).tree)!
    for (const text of ['Wilton Plaza', 'Wilton Place', 'TSO-DPO', 'Sunnyvale'])
      expect(toText(main)).toContain(text)
    expect(toText(main)).not.toMatch(/\bD0?2 [A-Z0-9]{4}\b|DIN 5008/)
    const country = locale === 'de' ? 'IRLAND' : 'IRELAND'
    expect(toText(select('.letter-page', main)!)).toMatch(new RegExp(`DUBLIN 2\\s+${country}`))
  })

test.describe('what was entered', () => {
  /** Enters something of every kind. */
  async function enter(page: Page): Promise<void> {
    await introduce(page)
    await page.getByRole('radio', { name: t.writers['non-member'] }).check()
    await tick(page, t.research).uncheck()
    await unfold(page, t.reason)
    await field(page, t.reasonLabel).fill('Ein Grund.')
    await unfold(page, t.change)
    await page.getByLabel(t.day, { exact: true }).fill('2026-12-24')
    await page.getByRole('combobox', { name: t.language }).selectOption(en.language)
    await expect(letterPage(page)).toContainText('24 December 2026')
  }
  async function isThere(page: Page): Promise<void> {
    await expect(field(page, t.address)).toHaveValue('Heidestraße 17\n51147 Köln')
    await expect(field(page, t.reasonLabel)).toHaveValue('Ein Grund.')
    await expect(tick(page, t.research)).not.toBeChecked()
    const { who, purposes } = letters.en
    for (const text of ['Erika Mustermann', who['non-member'], 'Ein Grund.', '24 December 2026'])
      await expect(letterPage(page)).toContainText(text)
    await expect(letterPage(page)).not.toContainText(purposes.research)
  }

  test('comes back on the way back, and is kept on request, in both languages', async ({ page }) => {
    await page.goto('widerspruch/')
    await enter(page)
    await page.goto('checkliste/')
    await page.goBack()
    await isThere(page)
    expect(await stored(page)).toBeNull()
    await tick(page, t.remember).check()
    await said(page, t.says.remembered)
    await page.goto('en/objection/')
    await expect(field(page, en.letter.name)).toHaveValue('Erika Mustermann')
    await expect(letterPage(page)).toContainText('Ein Grund.')
    await page.goto('widerspruch/')
    await isThere(page)
    await tick(page, t.remember).uncheck()
    await said(page, t.says.forgotten)
    expect(await stored(page)).toBeNull()
    await expect(field(page, t.name)).toHaveValue('Erika Mustermann')
  })

  test('goes without the ticks of the checklist, and with them through „Alles löschen“', async ({ page }) => {
    await page.goto('checkliste/')
    const box = boxOf(page, 'objection-letter')
    await page.getByRole('radio', { name: de.checklist.filter.timeBudgets.thorough }).check()
    await box.check()
    for (const remembered of [true, false, true]) {
      await page.goto('widerspruch/')
      await tick(page, t.remember).setChecked(remembered)
      await said(page, remembered ? t.says.remembered : t.says.forgotten)
      expect((await stored(page))!.includes('"letter":')).toBe(remembered)
      await page.goto('checkliste/')
      await expect(box).toBeChecked()
    }
    await page.getByText(de.checklist.stored.summary, { exact: true }).click()
    await button(page, de.checklist.stored.forget).click()
    await said(page, de.checklist.stored.forgotten)
    expect(await stored(page)).toBeNull()
  })
})

/** Whether a text stands where DIN 5008, form B, has the recipient: 85 by 27.3 mm at 20 and 62.7 mm. */
const inWindow = (text: string, lines: Line[]): boolean =>
  lines.some(
    (line) => line.text === text && line.left >= 20 && line.right <= 105 && line.top >= 62 && line.top <= 90,
  )

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => (window.print = () => dispatchEvent(new Event('beforeprint'))))
    await page.goto('widerspruch/')
    await introduce(page)
  })
  const command = async (page: Page): Promise<void> => {
    await button(page, t.tasks.print).click()
    await expect(page.locator('html')).toHaveAttribute('data-print', 'letter')
  }

  test('the letter is one sheet, its address in the window and nothing else of the page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await unfold(page, t.contact)
    await field(page, t.email.member).fill('erika@example.org')
    for (const request of requests) await tick(page, t[request]).check()
    await expect(letterPage(page)).toContainText(letters.de.restriction)
    expect((await paper(page)).text, 'a page on paper has the letter, not its form').not.toContain(
      t.parts.requests,
    )
    await command(page)
    const { lines, sizes, text } = await paper(page)
    expect(sizes).toEqual([a4])
    const addressed = ['LinkedIn Ireland Unlimited Company', 'c/o Data Protection Officer', 'DUBLIN 2', 'IRLAND']
    for (const text of addressed) expect.soft(inWindow(text, lines), text).toBe(true)
    const returned = lines.filter(({ top, left }) => top > 55 && top < 62 && left < 105)
    expect(returned.map(({ text }) => text.trim()).join(' ')).toBe(
      'Erika Mustermann · Heidestraße 17 · 51147 Köln',
    )
    const subject = lines.find(({ text }) => text.startsWith('Widerspruch (Art. 21'))!
    expect(subject.top).toBeGreaterThanOrEqual(98)
    expect(subject.top).toBeLessThan(102)
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(24.9)
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(200.1)
    for (const part of [letters.de.objection, letters.de.restriction, letters.de.closing])
      expect(text).toContain(part)
    const headings = selectAll('main h2', pageAt('/widerspruch/').tree).map((one) => toText(one))
    for (const part of [t.says.preview, ...headings, de.noAdvice, '1 / 1']) expect(text).not.toContain(part)
  })

  test('the name is never alone on a sheet, whatever the length of the reason', async ({ page }) => {
    test.slow()
    await command(page)
    await unfold(page, t.reason)
    const ends: string[][] = []
    for (let repeats = 12; repeats < 40; repeats += 2) {
      await field(page, t.reasonLabel).fill(`Nummer ${repeats}. ${sentence.repeat(repeats)}`)
      await expect(letterPage(page)).toContainText(`Nummer ${repeats}.`)
      const { lines, sizes } = await paper(page)
      const last = lines.filter((line) => line.page === sizes.length && line.top < 280)
      ends.push([...new Set(last.map(({ top }) => Math.round(top)))].map(String))
      const text = last.map(({ text }) => text).join(' ')
      expect.soft(text).toMatch(new RegExp(`\\S.*${letters.de.closing}\\s+Erika Mustermann`))
      if (sizes.length > 1)
        expect.soft(lines.some((line) => line.page === 2 && /^2 \/ 2$/.test(line.text.trim()))).toBe(true)
    }
    expect(
      ends.some((lines) => lines.length < 10),
      'a page that holds little more than the end',
    ).toBe(true)
    expect(Math.min(...ends.map((lines) => lines.length)), 'lines above the greeting').toBeGreaterThanOrEqual(4)
  })

  test('what is too long for its field pushes the rest down, and nothing is cut or covered', async ({ page }) => {
    const lines = Array.from({ length: 6 }, (_, n) => `Abteilung ${n} für Datenschutz und Informationsfreiheit`)
    await field(page, t.name).fill(`Friederike ${'Charlotte '.repeat(8)}Mustermann`)
    await field(page, t.address).fill(lines.join('\n'))
    await unfold(page, t.change)
    await field(page, t.recipient).fill(lines.slice(0, 3).join('\n'))
    await expect(letterPage(page)).toContainText('Abteilung 5')
    await command(page)
    const { lines: printed, text } = await paper(page)
    for (const line of lines) expect(text).toContain(line)
    const subject = printed.find(({ text }) => text.startsWith('Widerspruch (Art. 21'))!
    const above = printed.filter(({ top }) => top < subject.top)
    expect(Math.max(...above.map(({ top }) => top))).toBeLessThan(subject.top - 3)
    expect(
      above
        .filter(({ left }) => left > 110)
        .map(({ text }) => text)
        .at(-1),
    ).toMatch(/ 202\d$/)
    await expect(page.locator('#letter-address-limit')).toBeVisible()
  })
})
