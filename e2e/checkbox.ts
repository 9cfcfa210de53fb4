import type { Locator, Page } from '@playwright/test'

/** The box of a step by its title. */
export const boxOf = (page: Page, title: string): Locator =>
  page.getByRole('checkbox', { name: title, exact: true })

/** Marks a step as one that does not apply. */
export async function setAside(page: Page, id: string): Promise<void> {
  const row = page.locator(`li#${id}`)
  const button = row.locator('.not-applicable')
  if (!(await button.isVisible())) await row.locator('> details > summary').click()
  await button.click()
}
