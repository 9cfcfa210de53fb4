import type { Page } from '@playwright/test'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { remember, violations } from './axe.ts'
import { frontmatter, labelOf } from './built-site.ts'
import { copiedBy, storeFirst } from './checklist.ts'
import { expect, test } from './fixtures.ts'
import { misfits, openDetails } from './layout.ts'

test('axe finds a fault where there is one', async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="de"><title>Fehler</title><main><h1>Fehler</h1><img src="a.png">',
  )
  expect(await violations(page, 'structure')).toEqual([expect.stringContaining('image-alt')])
  await page.setContent('<p style="color: #aaa; background: #fff">Blass</p><b hidden>a</b>')
  expect(await violations(page, 'colour')).toEqual([expect.stringContaining('color-contrast')])
  await remember(page)
  expect(await violations(page, 'colour', 'new')).toEqual([])
  await page.setContent('<p>a</p>')
  await page.evaluate(() => (document.body.innerHTML = '<p style="color: #aaa; background: #fff">Blass</p>'))
  expect(await violations(page, 'colour', 'new')).toHaveLength(1)
})

for (const address of ['', 'checkliste/'])
  test(`axe finds nothing in forced colours on /${address}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(address)
    await openDetails(page)
    expect(await violations(page, 'colour')).toEqual([])
  })

test('axe finds nothing in what only appears on request: strip, notice, menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const inBothColours = async (what: string) => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect.soft(await violations(page), what).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await violations(page, 'colour'), `${what}, dark`).toEqual([])
  }
  await page.goto('?stand=2025-10-15')
  await page.getByRole('button', { name: de.menu }).click()
  await inBothColours('menu and strip')
  await storeFirst(page, '[]')
  await page.goto('checkliste/?stand=2025-02-30')
  await expect(page.getByText(de.checklist.broken)).toBeVisible()
  await inBothColours('notice and strip')
})

test('axe finds nothing in the dialogs of the list, its codes and its record', async ({ page }) => {
  test.slow()
  await page.addInitScript(() => (window.print = () => undefined))
  const { tools, sharing } = de.checklist
  const everywhere = async (what: string, within?: string) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect.soft(await violations(page, 'all', within), `${what}, light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await violations(page, 'colour', within), `${what}, dark`).toEqual([])
    expect.soft(await misfits(page), what).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    expect.soft(await violations(page, 'layout', within), `${what}, 320 px`).toEqual([])
    expect.soft(await misfits(page), `${what}, 320 px`).toEqual([])
  }
  await page.goto('checkliste/')
  await page.locator('#gen-ai-off > label input').check()
  const fragment = new URL(await copiedBy(page, tools.stateLink)).hash
  await page.locator('#gen-ai-off > label input').uncheck()
  await page.evaluate((hash) => (location.hash = hash), fragment)
  await expect(page.getByRole('dialog', { name: sharing.linkHeading })).toBeVisible()
  await everywhere('state from a link', 'dialog[open]')
  await page.getByRole('button', { name: sharing.view }).click()
  await everywhere('somebody else’s state')
  await page.getByRole('button', { name: de.checklist.backToMine }).click()
  await page.getByRole('button', { name: tools.read }).click()
  await everywhere('reading in', 'dialog[open]')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: tools.qrCode }).click()
  await expect(page.getByRole('img', { name: sharing.qrCodeLabel })).toBeVisible()
  await everywhere('code', 'checklist-tools')
  await page.getByRole('button', { name: tools.protocol, exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table')).toBeVisible()
  expect.soft(await violations(page), 'record on paper').toEqual([])
})

test('drawings keep their text inside at every width', async ({ page }) => {
  await page.goto('')
  for (const width of [320, 360, 600, 867, 868, 899, 900, 1083, 1084, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await misfits(page), `${width} px`).toEqual([])
  }
})

for (const { address, width } of [
  { address: '', width: 1280 },
  { address: 'abschalten/', width: 1280 },
  { address: 'checkliste/', width: 1280 },
  { address: 'checkliste/', width: 320 },
  { address: 'danach/', width: 320 },
]) {
  test(`Tab reaches every control of /${address} once and shows where it is, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(address)
    const controls = await markControls(page)
    const walked: string[] = []
    for (let i = 0; i < controls.length; i++) {
      let focus = await next(page)
      // A date field has several stops of its own: day, month, year, calendar.
      while (focus.control === walked.at(-1)) focus = await next(page)
      walked.push(focus.control)
      expect.soft(focus.outline, focus.control).toBeGreaterThanOrEqual(2)
      expect.soft(focus.inView, `${focus.control} is in view`).toBe(true)
    }
    expect(walked).toEqual(controls)
    expect(walked[0]).toContain(de.skip)
    expect(controls, 'after the last control the page is left').not.toContain((await next(page)).control)
  })
}

/** Numbers everything that can take focus, in the order of the document, and names it. */
const markControls = (page: Page): Promise<string[]> =>
  page.locator('a[href], button, input, select, textarea, summary, [tabindex="0"]').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !(one as HTMLButtonElement).disabled)
      // Of a group of radio buttons Tab stops at the chosen one, arrow keys reach the others.
      .filter((one) => one.getAttribute('type') !== 'radio' || (one as HTMLInputElement).checked)
      .map((one, i) => {
        const name = one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent
        const control = `${i} ${one.localName} ${name.trim().replace(/\s+/g, ' ').slice(0, 60)}`
        Reflect.set(one, 'control', control)
        return control
      }),
  )

/** Where Tab leads. */
async function next(page: Page) {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return {
      control: String(Reflect.get(element, 'control') ?? `unexpected: ${element.outerHTML.slice(0, 80)}`),
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    }
  })
}

test('the skip link leads to the text', async ({ page }) => {
  await page.goto('daten/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: de.skip })
  await expect(skip).toBeFocused()
  expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe('none')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the menu of a phone opens and closes with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('daten/')
  const button = page.getByRole('button', { name: de.menu })
  const nav = page.getByRole('navigation', { name: de.mainNav })
  await expect(nav).toBeHidden()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(nav).toBeVisible()
  const listed = [...frontmatter.values()].flatMap(({ file, nav }) =>
    file.startsWith('de-') && nav && nav.in !== 'footer' ? [nav] : [],
  )
  const labels = listed.sort((a, b) => a.order - b.order).map(({ label }) => label)
  await expect(nav.getByRole('link')).toHaveText([...labels, en.language])
  await expect(nav.getByRole('link', { name: labelOf('/daten/') })).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Tab')
  await expect(nav.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(nav).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Space')
  await nav.getByRole('link', { name: labelOf('/microsoft/') }).press('Enter')
  await expect(page).toHaveURL(/\/microsoft\/$/)
})
