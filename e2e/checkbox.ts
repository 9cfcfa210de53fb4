import type { Locator, Page } from '@playwright/test'

/** The box of a step by its title; its label may add how long the step takes. */
export const boxOf = (page: Page, title: string): Locator =>
  page.getByRole('checkbox', {
    name: new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( (½|\\d+) (Minuten?|minutes?))?$`),
  })
