import type { Page } from '@playwright/test'

/** Lays out the open page whole, also what a phone puts off until the reader comes near. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.far { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
