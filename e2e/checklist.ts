import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { Locale } from '../src/site.ts'
import { doneInWords, steps, storageKey } from './built-site.ts'
import { expect } from './fixtures.ts'

export type Ticks = Record<string, { state: string; on: string }>

/** The box of a step; found by the title of the step. */
export const boxOf = (page: Page, id: string, locale: Locale = 'de'): Locator =>
  page.getByRole('checkbox', { name: steps.find((step) => step.id === id)!.title[locale], exact: true })

/** Waits until the German list says that some of its steps are done, and others set aside. */
export const progress = (page: Page, done: number, aside?: number): Promise<void> =>
  expect(page.locator('.checklist .progress-words')).toContainText(doneInWords(done, aside))

/** Marks a step as one that does not apply. */
export async function setAside(page: Page, id: string): Promise<void> {
  const row = page.locator(`li#${id}`)
  const button = row.locator('.not-applicable')
  if (!(await button.isVisible())) await row.locator('> details > summary').click()
  await button.click()
}

/** Stores a text before the first page opens. */
export const storeFirst = (page: Page, text: string): Promise<unknown> =>
  page.addInitScript(
    ([key, text]) => {
      // The empty page before it has no storage.
      if (location.protocol === 'http:') localStorage.setItem(key!, text!)
    },
    [storageKey, text],
  )

/** What the guide has stored, as text. */
export const stored = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), storageKey)

/** The ticks that the guide has stored. */
export const storedTicks = async (page: Page): Promise<Ticks> =>
  (JSON.parse((await stored(page)) ?? '{"ticks":{}}') as { ticks: Ticks }).ticks

/** Unfolds everything there is to do with the list. */
export const openTools = (page: Page): Promise<void> =>
  page
    .locator('.list-tools details:not(.text-to-copy)')
    .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)))

/** Unfolds it on every page of a context. */
export const keepToolsOpen = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.list-tools details:not(.text-to-copy)'))
        one.open = true
    }),
  )

/** What a button copies. */
export async function copiedBy(page: Page, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await openTools(page)
  await page.getByRole('button', { name, exact: true }).click()
  const text = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(text).not.toBe('')
  return text()
}
