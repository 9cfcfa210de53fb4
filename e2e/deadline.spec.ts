import type { Locator, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { readFile } from 'node:fs/promises'
import { selectAll } from 'hast-util-select'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { pageAt } from './built-site.ts'
import { stopClock } from './clock.ts'
import { berlinMidnight, plusDays } from './days.ts'
import { expect, test } from './fixtures.ts'

const built = String(selectAll('html', pageAt('/').tree)[0]!.properties.dataBuilt)
const editions = {
  de: {
    address: 'widerspruch/',
    t: de.deadline,
    copied: de.copy.copied,
    date: dateIn('de'),
    full: dateIn('de', true),
  },
  en: {
    address: 'en/objection/',
    t: en.deadline,
    copied: en.copy.copied,
    date: dateIn('en-GB'),
    full: dateIn('en-GB', true),
  },
} as const
const { t, full } = editions.de

/** Days as the pages write them, by Intl alone; British English puts no comma behind the weekday. */
function dateIn(locale: string, weekday = false) {
  const format = new Intl.DateTimeFormat(locale, {
    ...(weekday && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const text = (day: string) => format.format(new Date(day))
  return (day: string) => (locale === 'de' ? text(day) : text(day).replace(',', ''))
}

const tool = (page: Page, words = t): Locator => page.getByRole('group', { name: words.label })
const day = (page: Page, words = t): Locator =>
  tool(page, words).getByLabel(words.day.form).or(tool(page, words).getByLabel(words.day.received))
const transit = (page: Page, words = t): Locator => tool(page, words).getByLabel(words.transit)
const way = (page: Page, name: keyof typeof t.ways, words = t): Locator =>
  tool(page, words).getByRole('radio', { name: words.ways[name], exact: true })
const region = (page: Page, words = t): Locator => tool(page, words).getByLabel(words.region)
const reminder = (page: Page): Locator => page.locator('#frist-erinnerung')
/** What the list of results says under a term. */
const result = (page: Page, term: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .getByRole('definition')
const left = (page: Page): Locator => page.locator('answer-deadline .left')

async function enter(page: Page, text: string, words = t): Promise<void> {
  await day(page, words).fill(text)
  await day(page, words).blur()
}

/** The guide as of a day, with the tool filled in. */
async function open(page: Page, today: string, edition: keyof typeof editions = 'de'): Promise<void> {
  await page.goto(`${editions[edition].address}?stand=${today}`)
}

for (const [name, { address, t, date, full, copied }] of Object.entries(editions))
  test(`an objection leads to two dates, a count and a letter, in ${name}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${address}?stand=2026-12-16`)
    const letter = reminder(page)
    await letter.getByText(t.reminder.label, { exact: true }).click()
    await expect(letter).toContainText(t.reminder.receipt)
    await expect(left(page)).toBeHidden()

    await enter(page, '2026-11-25', t)
    await expect(result(page, t.last)).toContainText(full('2026-12-28'))
    await expect(result(page, t.last)).toContainText(
      interpolate(t.result.moved.holiday, { date: full('2026-12-25') }),
    )
    await expect(result(page, t.extended)).toHaveText(full('2027-02-25'))
    await expect(result(page, t.receipt)).toHaveText(full('2026-11-25'))
    await expect(result(page, t.counted)).toHaveText(t.result.counted.eu)
    await expect(left(page)).toHaveText(name === 'de' ? 'Noch 12 Tage' : '12 days left')
    const said = `${interpolate(t.said, { date: full('2026-12-28') })} ${await left(page).innerText()}`
    await expect(page.locator('answer-deadline').getByRole('status')).toHaveText(said)

    await letter.getByRole('button', { name: t.reminder.copy }).click()
    await expect(letter.getByRole('button', { name: copied })).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.startsWith(interpolate(t.reminder.letter.split('\n')[0]!, { law: t.reminder.law.eu }))).toBe(true)
    for (const one of ['2026-11-25', '2026-12-28']) {
      expect(text).toContain(date(one))
      await expect(letter).toContainText(date(one))
    }
    expect(text).not.toContain(t.reminder.receipt)
  })

for (const [name, { address, t, full }] of Object.entries(editions))
  test(`in the United Kingdom the month ends on its day, and the letter names its law, in ${name}`, async ({
    page,
  }) => {
    await page.goto(`${address}?stand=2026-12-16`)
    await expect(region(page, t)).toHaveValue('eu')
    await enter(page, '2026-11-25', t)
    await region(page, t).selectOption(t.regions.uk)
    await expect(result(page, t.last)).toHaveText(full('2026-12-25'))
    await expect(result(page, t.extended)).toHaveText(full('2027-02-25'))
    await expect(result(page, t.counted)).toHaveText(t.result.counted.uk)
    await expect(left(page)).toHaveText(name === 'de' ? 'Noch 9 Tage' : '9 days left')
    await expect(page.locator('answer-deadline').getByRole('status')).toContainText(full('2026-12-25'))
    await reminder(page).getByText(t.reminder.label, { exact: true }).click()
    await expect(reminder(page)).toContainText(
      interpolate(t.reminder.letter.split('\n')[0]!, { law: t.reminder.law.uk }),
    )

    await region(page, t).selectOption(t.regions.eu)
    await expect(result(page, t.last)).toContainText(full('2026-12-28'))
    await expect(reminder(page)).not.toContainText(t.reminder.law.uk)
  })

test('the count says which side of the last day it is on', async ({ page }) => {
  for (const [today, sentence] of [
    ['2026-12-27', 'Noch 1 Tag'],
    ['2026-12-28', 'Heute ist der letzte Tag'],
    ['2026-12-29', 'Seit 1 Tag abgelaufen'],
    ['2026-12-31', 'Seit 3 Tagen abgelaufen'],
  ] as const) {
    await open(page, today)
    await enter(page, '2026-11-25')
    await expect(left(page)).toHaveText(sentence)
    const file = page.getByRole('button', { name: t.calendar.button })
    await expect(file, today).toBeVisible({ visible: today <= '2026-12-28' })
  }
})

test('a letter counts from its receipt, known or assumed', async ({ page }) => {
  await open(page, '2026-12-01')
  await expect(transit(page)).toBeHidden()
  await way(page, 'received').check()
  await expect(tool(page).getByLabel(t.day.received)).toBeVisible()
  await enter(page, '2026-11-24')
  await expect(result(page, t.last)).toHaveText(full('2026-12-24'))

  await way(page, 'sent').check()
  await expect(transit(page)).toHaveValue('3')
  await expect(result(page, t.receipt)).toHaveText(interpolate(t.result.assumed, { date: full('2026-11-27') }))
  await expect(result(page, t.last)).toContainText(full('2026-12-28'))
  await expect(result(page, t.last)).toContainText(
    interpolate(t.result.moved.weekend, { date: full('2026-12-27') }),
  )
  await transit(page).fill('5')
  await expect(result(page, t.receipt)).toHaveText(interpolate(t.result.assumed, { date: full('2026-11-29') }))
  await expect(result(page, t.last)).toHaveText(full('2026-12-29'))

  await way(page, 'form').check()
  await expect(transit(page)).toBeHidden()
  await expect(result(page, t.receipt)).toHaveText(full('2026-11-24'))
})

test('what is no day to count from gets a sentence, and no date', async ({ page }) => {
  await open(page, '2026-11-25')
  const { faults } = t
  const refused = async (field: Locator, sentence: string) => {
    await expect(field).toHaveAccessibleDescription(sentence)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('answer-deadline').getByRole('status')).toHaveText(sentence)
    await expect(left(page)).toBeHidden()
    await expect(page.locator('#frist-erinnerung')).toContainText(t.reminder.receipt)
  }
  await enter(page, '2026-11-26')
  await refused(day(page), faults.future)
  await enter(page, '2025-09-17')
  await refused(day(page), interpolate(faults.early, { date: '18. September 2025' }))
  await enter(page, '2025-09-18')
  await expect(day(page)).toHaveAccessibleDescription('')
  await expect(day(page)).toHaveAttribute('aria-invalid', 'false')
  await expect(left(page)).toBeVisible()

  await way(page, 'sent').check()
  for (const wrong of ['', '-1', '31', '1.5']) {
    await transit(page).fill(wrong)
    await transit(page).blur()
    await refused(transit(page), interpolate(faults.transit, { longest: 30 }))
    await expect(day(page)).toHaveAttribute('aria-invalid', 'false')
  }
  await transit(page).fill('0')
  await expect(result(page, t.receipt)).toHaveText(interpolate(t.result.assumed, { date: full('2025-09-18') }))
})

test('a day that the calendar does not have is named when its field is left, not while it is typed', async ({
  page,
}) => {
  await open(page, '2026-11-25')
  await day(page).focus()
  // Month first, as this browser asks for it.
  await page.keyboard.type('02312026')
  await expect(day(page)).toHaveValue('')
  await expect(day(page)).toHaveAccessibleDescription('')
  await day(page).blur()
  await expect(day(page)).toHaveAccessibleDescription(t.faults.impossible)
})

for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles'])
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('dates stay as written, and the count changes at midnight in Berlin', async ({ page }) => {
      // Later than the build, whose day is the floor.
      const sent = plusDays(built, 3)
      const midnight = berlinMidnight(plusDays(sent, 1)).getTime()
      await stopClock(page, new Date(midnight - 60_000))
      await page.goto(editions.de.address)
      await enter(page, sent)
      await expect(result(page, t.receipt)).toHaveText(full(sent))
      const days = async () => Number(/^Noch (\d+) Tage$/.exec(await left(page).innerText())?.[1])
      const before = await days()
      expect(before).toBeGreaterThanOrEqual(27)
      await page.clock.runFor(50_000)
      expect(await days()).toBe(before)
      await page.clock.runFor(20_000)
      expect(await days()).toBe(before - 1)

      await page.clock.setSystemTime(midnight + 3 * 86_400_000)
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
      expect(await days()).toBe(before - 4)
      await page.clock.setSystemTime(midnight + 5 * 86_400_000)
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      expect(await days()).toBe(before - 6)
    })

    test('the calendar file holds the last day', async ({ page }) => {
      await open(page, '2026-12-01')
      await enter(page, '2026-11-25')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: t.calendar.button }).click(),
      ])
      expect(file.suggestedFilename()).toBe('antwortfrist-2026-12-28.ics')
      const calendar = new ICAL.Component(ICAL.parse(await readFile((await file.path())!, 'utf8')) as never)
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
      expect([event.startDate.toString(), event.startDate.isDate]).toEqual(['2026-12-28', true])
      expect(event.summary).toBe(t.calendar.title)
      expect(event.description).toContain('/widerspruch/#frist-danach')
      await expect(page.locator('answer-deadline').getByRole('status')).toHaveText(
        interpolate(de.textToCopy.file, { name: file.suggestedFilename() }),
      )
      // Nobody knows whether the file was saved.
      const offered = page.locator('answer-deadline .text-to-copy')
      await offered.getByText(de.textToCopy.reasons.file).click()
      await expect(offered.getByText(de.textToCopy.inApp)).toBeVisible()
      await expect(offered.getByLabel(de.textToCopy.label)).toHaveValue(/^BEGIN:VCALENDAR/)
    })
  })

test('a clock that is not believed gives dates, and no count', async ({ page }) => {
  await stopClock(page, new Date('2044-01-01T12:00:00Z'))
  await page.goto(editions.de.address)
  await enter(page, '2026-11-25')
  await expect(result(page, t.last)).toContainText(full('2026-12-28'))
  await expect(left(page)).toHaveText('')
})

test('nothing is stored, put in the address or loaded before a field is touched', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(editions.de.address)
  const address = page.url()
  await expect(tool(page)).toBeVisible()
  expect(loaded.filter((url) => /deadline-view|deadline-file|reminder/.test(url))).toEqual([])
  await enter(page, '2025-11-25')
  await expect(result(page, t.last)).toContainText(full('2025-12-29'))
  expect(
    loaded.filter((url) => /deadline-file|reminder/.test(url)),
    'the calendar comes on demand',
  ).toEqual([])
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ])
  await page.reload()
  await expect(day(page)).toHaveValue('')
})

test('when the part that counts does not arrive, a sentence says so', async ({ page }) => {
  await page.route('**/deadline-view*.js', (route) => route.abort())
  await page.goto(editions.de.address)
  await day(page).focus()
  await expect(day(page)).toHaveAccessibleDescription(t.failed)
  await expect(page.locator('answer-deadline').getByRole('status')).toHaveText(t.failed)
})

test('taken out of the page it falls silent, put back it counts again', async ({ page }) => {
  const start = plusDays(built, 5)
  await stopClock(page, berlinMidnight(start))
  await page.goto(editions.de.address)
  await enter(page, plusDays(built, 2))
  await expect(left(page)).toHaveText(/^Noch \d+ Tage$/)
  const element = await page.evaluateHandle(() => document.querySelector('answer-deadline')!)
  const text = () => element.evaluate((one) => one.querySelector('.left')!.textContent)
  const before = await text()
  await element.evaluate((one) => one.remove())
  await page.clock.runFor(50 * 3_600_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(await text()).toBe(before)
  await element.evaluate((one) => document.querySelector('article')!.append(one))
  await expect.poll(text).toBe(before!.replace(/\d+/, (n) => String(Number(n) - 2)))
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  for (const [name, { address, t }] of Object.entries(editions))
    test(`the page says how to count, and shows no tool, in ${name}`, async ({ page }) => {
      await page.goto(address)
      await expect(tool(page, t)).toBeHidden()
      await expect(page.locator('answer-deadline .result')).toBeHidden()
      await expect(page.locator('#frist-danach')).toBeVisible()
      await page.locator('#frist-zaehlen summary').click()
      await expect(page.locator('#frist-zaehlen li')).toHaveCount(5)
      await page.getByText(t.reminder.label, { exact: true }).click()
      await expect(page.getByText(t.reminder.receipt)).toBeVisible()
    })
})
