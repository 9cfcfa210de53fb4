import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Unfolds everything there is to do with the list. */
export const openTools = (page: Page): Promise<void> =>
  page
    .locator('.list-tools details:not(.text-to-copy)')
    .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)))

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

/** Unfolds it on every page of a context. */
export const keepToolsOpen = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.list-tools details:not(.text-to-copy)'))
        one.open = true
    }),
  )
