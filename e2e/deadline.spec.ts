import type { Locator, Page } from '@playwright/test'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { reminders } from './built-site.ts'
import { expect, test } from './fixtures.ts'

// What the tool says is tested in answer-deadline.element.test.ts.
const { deadline: t } = de
const tool = (page: Page): Locator => page.getByRole('group', { name: t.label })
const day = (page: Page): Locator => tool(page).getByLabel(t.day.form)

test.use({ timezoneId: 'America/Los_Angeles' })

test('counts on demand, names an impossible day, saves a file and stores nothing', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  const parts = () => loaded.flatMap((url) => /deadline-view|save-reminder/.exec(url) ?? [])
  await page.goto('widerspruch/?stand=2026-12-01')
  const address = page.url()
  expect(parts()).toEqual([])
  await day(page).focus()
  // A day that the calendar does not have; month first, as this browser asks for it.
  await page.keyboard.type('02312026')
  await expect(day(page)).toHaveValue('')
  await expect(day(page), 'not while it is typed').toHaveAccessibleDescription('')
  await day(page).blur()
  await expect(day(page)).toHaveAccessibleDescription(t.faults.impossible)
  await day(page).fill('2026-11-25')
  await day(page).blur()
  await expect(page.locator('answer-deadline .last')).toHaveText('Montag, 28. Dezember 2026')
  expect(parts()).toEqual(['deadline-view'])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.calendar.button }).click(),
  ])
  expect(file.suggestedFilename()).toBe('antwortfrist-2026-12-28.ics')
  expect(parts()).toEqual(['deadline-view', 'save-reminder'])
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.goto('checkliste/')
  await page.goBack()
  await expect(day(page), 'the browser brings back what was entered').toHaveValue('2026-11-25')
  await expect(page.locator('answer-deadline .last')).toHaveText('Montag, 28. Dezember 2026')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says how to count, and shows no tool', async ({ page }) => {
    for (const [address, { deadline }, { receipt }] of [
      ['widerspruch/', de, reminders.de],
      ['en/objection/', en, reminders.en],
    ] as const) {
      await page.goto(address)
      await expect(page.getByRole('group', { name: deadline.label })).toBeHidden()
      await expect(page.locator('answer-deadline .result')).toBeHidden()
      await page.locator('#frist-zaehlen summary').click()
      await expect(page.locator('#frist-zaehlen li')).toHaveCount(5)
      await page.getByText(deadline.reminder.label, { exact: true }).click()
      await expect(page.getByText(receipt)).toBeVisible()
    }
  })
})
