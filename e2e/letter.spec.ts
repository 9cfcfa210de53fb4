import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDocumentProxy } from 'unpdf'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { purposes, requests } from '../src/features/letter/letter-entries.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { letters, storageKey } from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { expect, recordProblems, test } from './fixtures.ts'

const editions = [
  { path: 'widerspruch/', words: de, other: en, country: 'IRLAND', locale: 'de' },
  { path: 'en/objection/', words: en, other: de, country: 'IRELAND', locale: 'en' },
] as const
const { letter: t } = de
/** The recipient as in LinkedIn's privacy notice, with town and country in capitals. */
const addressed = [
  'LinkedIn Ireland Unlimited Company',
  'c/o Data Protection Officer',
  'Wilton Plaza',
  'DUBLIN 2',
  'IRLAND',
]

const letterPage = (page: Page): Locator => page.getByRole('figure')
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const tick = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true })
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const said = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
const stored = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), storageKey)
const inLocale = (locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' }).format(new Date())

/** Fills in what a window envelope and a letter need. */
async function introduce(page: Page, words: typeof t): Promise<void> {
  await field(page, words.name).fill('Erika Mustermann')
  await field(page, words.address).fill('Heidestraße 17\n51147 Köln')
}

for (const { path, words, other, locale, country } of editions) {
  const { letter } = words
  test.describe(`on /${path}`, () => {
    test.use({ locale })

    test('the letter of a member says what is chosen, and only that', async ({ page }) => {
      await page.goto(path)
      await introduce(page, letter)
      await field(page, letter.email).fill('erika@example.org')
      await field(page, letter.profile).fill('https://example.org/erika')
      await field(page, letter.reason).fill('Ein Grund.')
      for (const purpose of ['other', 'research'] as const) await tick(page, letter[purpose]).uncheck()
      await tick(page, letter.access).check()
      const texts = letters[locale]
      for (const text of [
        'Erika Mustermann',
        '51147 Köln',
        'LinkedIn Ireland Unlimited Company',
        country,
        inLocale(locale),
        texts.who.member,
        interpolate(texts.email.member, { email: 'erika@example.org' }),
        interpolate(texts.profile.member, { profile: 'https://example.org/erika' }),
        texts.objection,
        texts.purposes.content,
        texts.purposes.affiliates,
        'Ein Grund.',
        texts.access,
        texts.answer,
      ])
        await expect(letterPage(page)).toContainText(text)
      for (const text of [texts.purposes.other, texts.purposes.research, texts.erasure.member, '____'])
        await expect(letterPage(page)).not.toContainText(text)
      await expect(page.getByRole('figure', { name: letter.preview })).toBeVisible()
    })

    test('restriction is asked for only when ticked, by its article and in the subject', async ({ page }) => {
      await page.goto(path)
      const box = tick(page, letter.restriction)
      await expect(box).not.toBeChecked()
      await field(page, letter.name).fill('Erika')
      await expect(letterPage(page)).toContainText('Erika')
      const { restriction, subject } = letters[locale]
      for (const text of [restriction, subject.restriction]) await expect(letterPage(page)).not.toContainText(text)
      await box.check()
      for (const text of [restriction, subject.restriction, subject.objection])
        await expect(letterPage(page)).toContainText(text)
      expect(restriction).toMatch(/Artikel 18 Absatz 1 Buchstabe d DSGVO|Article 18\(1\)\(d\) GDPR/)
    })

    test('the page carries both spellings of the street, neither a postcode nor a norm for letters', async ({
      page,
    }) => {
      await page.goto(path)
      const said = await page.getByRole('main').innerText()
      for (const text of ['Wilton Plaza', 'Wilton Place', 'TSO-DPO', 'Sunnyvale']) expect(said).toContain(text)
      expect(said).not.toMatch(/\bD0?2 [A-Z0-9]{4}\b|DIN 5008/)
      await expect(letterPage(page)).toContainText(['DUBLIN 2', country].join('\n'), { useInnerText: true })
    })

    test('the letter of somebody without an account, and one in the other language', async ({ page }) => {
      await page.goto(path)
      await introduce(page, letter)
      await page.getByRole('combobox', { name: letter.who }).selectOption(letter.writers['non-member'])
      await tick(page, letter.erasure).check()
      await expect(letterPage(page)).toContainText(letters[locale].who['non-member'])
      await expect(letterPage(page)).toContainText(letters[locale].erasure['non-member'])
      await expect(letterPage(page)).not.toContainText(letters[locale].who.member)
      await page.getByRole('combobox', { name: letter.language }).selectOption(other.language)
      await expect(letterPage(page)).toContainText(letters[locale === 'de' ? 'en' : 'de'].erasure['non-member'])
      await expect(letterPage(page)).toContainText(inLocale(locale === 'de' ? 'en' : 'de'))
      await expect(letterPage(page).locator('[lang]')).toHaveAttribute('lang', locale === 'de' ? 'en' : 'de')
    })

    test('a letter that asks for nothing says so', async ({ page }) => {
      await page.goto(path)
      for (const purpose of purposes) await tick(page, letter[purpose]).uncheck()
      await expect(page.getByRole('figure', { name: letter.nothing })).toBeVisible()
      await tick(page, letter.content).check()
      await expect(page.getByRole('figure', { name: letter.preview })).toBeVisible()
    })

    test('without script a complete sample letter stands there, and no form', async ({ browser, baseURL }) => {
      const page = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
      await page.goto(path)
      const { blank, purposes, objection, who, closing } = letters[locale]
      for (const text of [...Object.values(purposes), blank.name, blank.day, objection, who.member, closing])
        await expect(letterPage(page)).toContainText(text)
      await expect(page.getByRole('figure', { name: letter.sample })).toBeVisible()
      await expect(page.getByRole('form', { name: letter.form })).toBeHidden()
      const { lines, sizes } = await paper(page)
      expect(new Set(sizes)).toEqual(new Set(['210 × 297']))
      expect(lines.find(({ text }) => text.includes('Unlimited Company') && inWindow(text, lines))).toBeDefined()
      await page.close()
    })
  })
}

test('what is typed is text, whatever it looks like', async ({ page }) => {
  const problems = await recordProblems(page)
  const hostile = '<img src=x onerror="window.pwned=1">{email}'
  await page.goto('widerspruch/')
  for (const name of [t.name, t.address, t.email, t.profile, t.reason, t.recipient])
    await field(page, name).fill(`${hostile}\u202e`)
  await expect(letterPage(page).getByText(`Mein Profil steht hier: ${hostile}`)).toBeVisible()
  expect(await letterPage(page).innerText()).not.toMatch(/\p{Bidi_Control}/u)
  await expect(letterPage(page).getByRole('img')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  await button(page, t.tasks.letter).click()
  await expect(page.getByRole('textbox', { name: t.out })).toHaveValue(new RegExp(`^${RegExp.escape(hostile)}\n`))
  expect(problems).toEqual({ console: [], blocked: [] })
})

test.describe('storage', () => {
  test('holds the letter only while that is ticked', async ({ page }) => {
    await page.goto('widerspruch/')
    await introduce(page, t)
    await expect(letterPage(page)).toContainText('Erika Mustermann')
    expect(await stored(page)).toBeNull()
    await tick(page, t.remember).check()
    await said(page, t.remembered)
    await field(page, t.profile).fill('https://example.org/erika')
    await tick(page, t.research).uncheck()
    await expect.poll(() => stored(page)).toContain('"research":false')
    expect(await stored(page)).not.toMatch(/"day":"/)

    await page.reload()
    await expect(tick(page, t.remember)).toBeChecked()
    await expect(field(page, t.address)).toHaveValue('Heidestraße 17\n51147 Köln')
    await expect(tick(page, t.research)).not.toBeChecked()
    await expect(letterPage(page)).toContainText('https://example.org/erika')
    await expect(letterPage(page)).toContainText(inLocale('de'))

    await tick(page, t.remember).uncheck()
    await said(page, t.forgotten)
    expect(await stored(page)).toBeNull()
    await expect(field(page, t.name)).toHaveValue('Erika Mustermann')
  })

  test('keeps ticks when the letter goes, and „Alles löschen“ takes both', async ({ page }) => {
    await page.goto('checkliste/')
    const box = boxOf(page, 'Widerspruch schriftlich einlegen')
    await page.getByRole('radio', { name: de.checklist.filter.timeBudgets.thorough }).check()
    await box.check()
    for (const remembered of [true, false, true]) {
      await page.goto('widerspruch/')
      await tick(page, t.remember).setChecked(remembered)
      await said(page, remembered ? t.remembered : t.forgotten)
      expect((await stored(page))!.includes('"letter":')).toBe(remembered)
      await page.goto('checkliste/')
      await expect(box).toBeChecked()
    }
    await page.getByText(de.checklist.stored.summary, { exact: true }).click()
    await button(page, de.checklist.stored.forget).click()
    await said(page, de.checklist.stored.forgotten)
    expect(await stored(page)).toBeNull()
    await page.goto('widerspruch/')
    await expect(tick(page, t.remember)).not.toBeChecked()
  })

  test('follows another tab, and lets go when it deletes', async ({ page, context }) => {
    const second = await context.newPage()
    for (const one of [page, second]) await one.goto('widerspruch/')
    await field(second, t.name).fill('Max')
    await tick(page, t.remember).check()
    await field(page, t.name).fill('Erika')
    await expect(field(second, t.name)).toHaveValue('Erika')
    await expect(tick(second, t.remember)).toBeChecked()
    await page.evaluate((key) => localStorage.removeItem(key), storageKey)
    await expect(tick(second, t.remember)).not.toBeChecked()
    await field(second, t.name).fill('Max')
    expect(await stored(second)).toBeNull()
  })

  test('a letter kept before restriction could be asked for comes back as it was', async ({ page }) => {
    const kept = {
      who: 'non-member',
      name: 'Erika',
      content: true,
      access: true,
      recipient: 'LinkedIn',
      language: 'en',
    }
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key!, value!),
      [storageKey, JSON.stringify({ version: 1, ticks: {}, letter: kept })],
    )
    await page.goto('widerspruch/')
    await expect(field(page, t.name)).toHaveValue('Erika')
    await expect(field(page, t.recipient)).toHaveValue('LinkedIn')
    for (const [name, checked] of Object.entries({
      content: true,
      other: false,
      access: true,
      restriction: false,
    }))
      await expect(tick(page, t[name as 'content' | 'restriction'])).toBeChecked({ checked })
    await tick(page, t.restriction).check()
    await expect.poll(() => stored(page)).toContain('"restriction":true')
  })

  test('what is typed before a kept letter has come back stays', async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key!, value!),
      [storageKey, '{"version":1,"ticks":{},"letter":{"name":"Max","email":"max@example.org"}}'],
    )
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    await page.route('**/letter-controller*.js', async (route) => {
      await gate
      await route.continue()
    })
    await page.goto('widerspruch/', { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('form', { name: t.form })).toBeVisible()
    await field(page, t.name).fill('Erika')
    open()
    await expect(field(page, t.email)).toHaveValue('max@example.org')
    await expect(field(page, t.name)).toHaveValue('Erika')
    await expect.poll(() => stored(page)).toContain('"name":"Erika"')
  })

  for (const text of [
    '{"version":1,"ticks":{},"letter":null}',
    '{"version":1,"ticks":{},"letter":[1]}',
    '{"version":1,"ticks":{},"letter":{"name":{},"who":"<b>","language":"__proto__","content":"x","reason":7}}',
    '{"letter":',
  ])
    test(`does no harm with ${text}`, async ({ page }) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [storageKey, text])
      await page.goto('widerspruch/')
      await field(page, t.name).fill('Erika')
      await expect(letterPage(page)).toContainText('Erika')
      await expect(letterPage(page)).toContainText(letters.de.closing)
    })

  for (const [what, block] of [
    [
      'blocked',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError')
          },
        }),
    ],
    [
      'full',
      () =>
        (Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }),
    ],
  ] as const)
    // prettier-ignore
    test(`${what}: the letter works, and the reader hears that nothing is kept`, async ({ page }) => {
      await page.addInitScript(block)
      await page.goto('widerspruch/')
      await introduce(page, t)
      await expect(letterPage(page)).toContainText('Erika Mustermann')
      await tick(page, t.remember).click()
      await said(page, t.notRemembered)
      await expect(tick(page, t.remember)).not.toBeChecked()
      await expect(field(page, t.name)).toHaveValue('Erika Mustermann')
    })

  test('stays as quiet as the reader has asked', async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key!, value!),
      [storageKey, '{"quiet":true,"version":1,"ticks":{}}'],
    )
    await page.goto('widerspruch/')
    await introduce(page, t)
    await tick(page, t.remember).click()
    await said(page, t.notRemembered)
    expect(await stored(page)).toBe('{"quiet":true,"version":1,"ticks":{}}')
  })
})

test.describe('taking the letter along', () => {
  test('copies the whole letter, or its text for the form', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('widerspruch/')
    await introduce(page, t)
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await button(page, t.tasks.letter).click()
    await said(page, t.copied)
    const whole = await clipboard()
    expect(whole).toMatch(/^Erika Mustermann\nHeidestraße 17\n51147 Köln\n\nLinkedIn Ireland Unlimited Company\n/)
    expect(whole).toContain(`\n– ${letters.de.purposes.content}\n– ${letters.de.purposes.other}\n`)
    await button(page, t.tasks.form).click()
    await expect.poll(clipboard).toMatch(new RegExp(`^${letters.de.greeting}\n`))
    expect(await clipboard()).not.toContain('Heidestraße')
    await expect(page.getByRole('textbox', { name: t.out })).toHaveValue(await clipboard())
  })

  test('without a clipboard the text stands there, selected', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto('widerspruch/')
    await button(page, t.tasks.form).click()
    await said(page, t.copyByHand)
    await expect(page.getByRole('textbox', { name: t.out })).toBeFocused()
    expect(await page.evaluate(() => String(getSelection()))).toMatch(new RegExp(`^${letters.de.greeting}`))
  })

  test('opens a draft to nobody in the reader’s own program, and only when asked', async ({ page }) => {
    await page.addInitScript(() =>
      addEventListener('click', (event) => {
        const { href } = event.target as HTMLAnchorElement
        if (!href?.startsWith('mailto:')) return
        event.preventDefault()
        Reflect.set(window, 'draft', href)
      }),
    )
    await page.goto('widerspruch/')
    await introduce(page, t)
    await field(page, t.reason).fill('Äpfel & Birnen = 100 %?')
    await expect(letterPage(page)).toContainText('Birnen')
    await expect(page.locator('objection-letter [href^="mailto:"]')).toHaveCount(0)
    await button(page, t.tasks.mail).click()
    const draft = new URL(await page.evaluate(() => String(Reflect.get(window, 'draft'))))
    expect(draft.pathname).toBe('')
    const parts = new URLSearchParams(draft.search)
    expect([...parts.keys()]).toEqual(['subject', 'body'])
    expect(parts.get('subject')).toBe(letters.de.subject.objection)
    expect(parts.get('body')).toContain('Äpfel & Birnen = 100 %?\r\n')
    expect(parts.get('body')).toMatch(/Erika Mustermann\r\nHeidestraße 17\r\n51147 Köln$/)
    await expect(page.locator('objection-letter [href^="mailto:"]')).toHaveCount(0)
    await expect(page).toHaveURL(/\/widerspruch\/$/)
  })

  test('says when the texts of the letter cannot be had, and tries again', async ({ page }) => {
    await page.route('**/letter/*.json', (route) => route.fulfill({ status: 404 }))
    await page.goto('widerspruch/')
    await field(page, t.name).fill('Erika')
    await said(page, t.unreachable)
    await expect(letterPage(page)).toContainText(letters.de.blank.name)
    await page.unroute('**/letter/*.json')
    await button(page, t.tasks.letter).click()
    await expect(letterPage(page)).toContainText('Erika')
  })
})

type Line = { text: string; page: number; left: number; right: number; top: number }

/** Texts of the printed page with their places in millimetres from the left and upper edge of the sheet. */
async function paper(page: Page): Promise<{ lines: Line[]; sizes: string[] }> {
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const millimetres = (points: number) => (points / 72) * 25.4
  const lines: Line[] = []
  const sizes: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const one = await document.getPage(n)
    const [, , width = 0, height = 0] = one.view
    sizes.push(`${Math.round(millimetres(width))} × ${Math.round(millimetres(height))}`)
    for (const item of (await one.getTextContent()).items) {
      if (!('str' in item) || !item.str.trim()) continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      const [left, right] = [millimetres(x), millimetres(x + item.width)]
      lines.push({ text: item.str, page: n, left, right, top: millimetres(height - y - item.height) })
    }
  }
  return { lines, sizes }
}

/** Whether a text stands where DIN 5008, form B, has the recipient: 85 by 27.3 mm at 20 and 62.7 mm. */
const inWindow = (text: string, lines: Line[]): boolean =>
  lines.some(
    (line) => line.text === text && line.left >= 20 && line.right <= 105 && line.top >= 62 && line.top <= 90,
  )

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => (window.print = () => undefined))
  })
  const command = async (page: Page): Promise<void> => {
    await button(page, t.tasks.print).click()
    await expect(page.locator('html')).toHaveAttribute('data-print', 'letter')
  }

  test('the letter is one sheet, its address in the window and nothing else of the page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('widerspruch/')
    await introduce(page, t)
    await field(page, t.email).fill('erika@example.org')
    for (const request of requests) await tick(page, t[request]).check()
    await expect(letterPage(page)).toContainText(letters.de.restriction)
    await command(page)
    const { lines, sizes } = await paper(page)
    expect(sizes).toEqual(['210 × 297'])
    for (const text of addressed) expect.soft(inWindow(text, lines), text).toBe(true)
    const returned = lines.find(({ text }) => text.includes('Heidestraße 17 · 51147'))!
    expect(returned.top, 'the sender above the recipient, inside the window').toBeGreaterThan(55)
    expect(returned.top).toBeLessThan(62.7)
    const inField = lines.filter(({ left, top }) => left < 105 && top < 97)
    expect(inField, 'nothing else in the address field').toHaveLength(addressed.length + 1)
    const subject = lines.find(({ text }) => text.startsWith('Widerspruch (Art. 21'))!
    expect(subject.top).toBeGreaterThanOrEqual(98)
    expect(subject.top).toBeLessThan(102)
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(24.9)
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(190.1)
    const text = lines.map(({ text }) => text).join(' ').replace(/\s+/g, ' ') // prettier-ignore
    for (const part of [letters.de.objection, letters.de.access, letters.de.restriction, letters.de.closing])
      expect(text).toContain(part)
    for (const part of [t.preview, 'Vor dem Absenden', 'Drei Wege', de.noAdvice]) expect(text).not.toContain(part)
    await expect(page.locator('html'), 'the next print is the page again').not.toHaveAttribute('data-print')
  })

  test('a long letter goes on to a second sheet with margins', async ({ page }) => {
    await page.goto('widerspruch/')
    await introduce(page, t)
    await field(page, t.profile).fill(`https://example.org/${'x'.repeat(150)}`)
    const recipient = ['LinkedIn Ireland', 'Datenschutz', 'Haus 1', 'Wilton Place', 'Dublin 2', 'Irland']
    await field(page, t.recipient).fill(recipient.join('\n'))
    await field(page, t.reason).fill('Ein Satz, der Platz braucht, kehrt wieder. '.repeat(90))
    await expect(letterPage(page)).toContainText('kehrt wieder')
    await command(page)
    const { lines, sizes } = await paper(page)
    expect(sizes).toEqual(['210 × 297', '210 × 297'])
    for (const text of recipient) expect.soft(inWindow(text, lines), text).toBe(true)
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(200)
    const second = lines.filter(({ page }) => page === 2)
    expect(Math.min(...second.map(({ top }) => top))).toBeGreaterThanOrEqual(19)
    expect(Math.max(...lines.map(({ top }) => top))).toBeLessThan(297 - 15)
    expect(second.map(({ text }) => text).join(' ')).toMatch(
      new RegExp(`${letters.de.closing}\\s+Erika Mustermann$`),
    )
    expect(second.length, 'the greeting is not alone there').toBeGreaterThan(2)
  })

  test('with the page the letter has a sheet of its own', async ({ page }) => {
    await page.goto('widerspruch/')
    await introduce(page, t)
    await expect(letterPage(page)).toContainText('Erika')
    const { lines } = await paper(page)
    expect(inWindow('LinkedIn Ireland Unlimited Company', lines)).toBe(true)
    const { page: number } = lines.find(({ text }) => text === 'LinkedIn Ireland Unlimited Company')!
    const together = lines.filter((line) => line.page === number).map(({ text }) => text)
    expect(together.join(' ')).not.toMatch(/Vor dem Absenden/)
    expect(together).toContain(letters.de.greeting)
  })
})

test('the keyboard alone writes and prints a letter', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined))
  await page.goto('widerspruch/')
  await page.getByRole('combobox', { name: t.who }).focus()
  await page.keyboard.press('ArrowDown')
  for (const text of ['Erika', 'Weg 1', 'erika@example.org', 'https://example.org/']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(tick(page, t.content)).not.toBeChecked()
  // Enter in a single field must not reload the page.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(field(page, t.profile)).toBeFocused()
  await expect(letterPage(page)).toContainText(letters.de.who['non-member'])
  await expect(letterPage(page)).not.toContainText(letters.de.purposes.content)
  while (!(await button(page, t.tasks.print).evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-print', 'letter')
})

test('an element that is removed falls silent', async ({ page }) => {
  await page.goto('widerspruch/')
  await field(page, t.name).fill('Erika')
  await tick(page, t.remember).check()
  await said(page, t.remembered)
  const after = await page.evaluate(async (key) => {
    const element = document.querySelector('objection-letter')!
    const name = element.querySelector<HTMLInputElement>('[name=name]')!
    element.remove()
    name.value = 'Max'
    name.dispatchEvent(new Event('input', { bubbles: true }))
    localStorage.setItem(key, '{"version":1,"ticks":{},"letter":{"name":"Moritz"}}')
    dispatchEvent(new StorageEvent('storage', { key }))
    await new Promise((done) => setTimeout(done, 600))
    const seen = [name.value, element.querySelector('.signed')?.textContent]
    document.querySelector('main')!.append(element)
    await new Promise((done) => setTimeout(done, 600))
    return [...seen, name.value]
  }, storageKey)
  expect(after).toEqual(['Max', 'Erika', 'Moritz'])
})

const fromAxePlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const axeSource = readFileSync(fromAxePlaywright.resolve('axe-core/axe.min.js'), 'utf8')

for (const { path, words } of editions)
  test(`axe finds nothing on /${path} with the letter filled in`, async ({ page }) => {
    await page.goto(path)
    await introduce(page, words.letter)
    await button(page, words.letter.tasks.letter).click()
    await expect(page.getByRole('textbox', { name: words.letter.out })).toBeVisible()
    await page.evaluate(axeSource)
    for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia(look)
        const found = await page.evaluate(async () => {
          const axe = Reflect.get(window, 'axe') as { run: () => Promise<{ violations: { id: string }[] }> }
          return (await axe.run()).violations.map(({ id }) => id)
        })
        expect.soft(found, `${width} px, ${JSON.stringify(look)}`).toEqual([])
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
  })
