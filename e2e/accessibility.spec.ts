import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { de } from '../src/i18n/de.ts'
import { pages, storageKey } from './built-site.ts'
import { expect, test } from './fixtures.ts'

// Rules whose verdict can change with the colours alone; the others need no second run for the dark.
const ofColour = ['color-contrast', 'link-in-text-block']
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const fromAxePlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const axeSource = readFileSync(fromAxePlaywright.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Rule, element and reason of everything axe objects to in the page as it stands. AxeBuilder does
 * the same ten times slower: it loads axe anew and opens another page for every run.
 */
async function violations(page: Page, runOnly = tags): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(async (runOnly) => {
    const axe = Reflect.get(window, 'axe') as { run: (options: RunOptions) => Promise<AxeResults> }
    return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations
  }, runOnly)
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

test('axe finds a fault where there is one', async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="de"><title>Fehler</title><main><h1>Fehler</h1><img src="a.png">',
  )
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')])
  await page.setContent('<p style="color: #aaa; background: #fff">Blass</p>')
  expect(await violations(page, ofColour)).toEqual([expect.stringContaining('color-contrast')])
})

/** What closed disclosures hide is text as well. */
const openDetails = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))

const looks = [
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

// One visit per page serves all of these, as opening pages takes most of the time.
for (const { name, address } of pages) {
  test(`${name} is accessible in light and dark, wide and narrow, spaced out and on paper`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    expect.soft(await moving(page), 'moves although less motion was asked for').toEqual([])
    await openDetails(page)
    for (const { width, colorScheme } of looks) {
      const look = `${width} px, ${colorScheme}`
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect.soft(await violations(page, colorScheme === 'dark' ? ofColour : tags), look).toEqual([])
      if (colorScheme === 'light') {
        expect.soft(await tooSmall(page), `${look}: targets under 24 px`).toEqual([])
        expect.soft(await sticksOut(page), look).toEqual([])
        expect.soft(await cutOff(page), look).toEqual([])
      }
    }
    await page.setViewportSize({ width: 360, height: 800 })
    await page.setViewportSize({ width: 320, height: 800 })
    await spaceOut(page)
    expect.soft(await sticksOut(page), '320 px, text spacing of WCAG 1.4.12').toEqual([])
    expect.soft(await cutOff(page), '320 px, text spacing of WCAG 1.4.12').toEqual([])
    await page.evaluate(() => void document.adoptedStyleSheets.pop())
    await page.setViewportSize({ width: 1280, height: 800 })
    await doubleText(page)
    expect.soft(await sticksOut(page), '1280 px, text twice as large').toEqual([])
    expect.soft(await cutOff(page), '1280 px, text twice as large').toEqual([])
    await page.evaluate(() => void document.adoptedStyleSheets.pop())
    await page.emulateMedia({ media: 'print' })
    expect.soft(await violations(page), 'print').toEqual([])
  })
}

for (const address of ['', 'checkliste/'])
  test(`axe finds nothing in forced colours on /${address}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(address)
    await openDetails(page)
    expect(await violations(page)).toEqual([])
  })

test('axe finds nothing in what only appears on request: strip, notice, menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const inBothColours = async (what: string) => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect.soft(await violations(page), what).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await violations(page, ofColour), `${what}, dark`).toEqual([])
  }
  await page.goto('?stand=2025-10-15')
  await page.getByRole('button', { name: de.menu }).click()
  await inBothColours('menu and strip')
  await page.addInitScript((key) => localStorage.setItem(key, '[]'), storageKey)
  await page.goto('checkliste/?stand=2025-02-30')
  await expect(page.getByText(de.checklist.broken)).toBeVisible()
  await inBothColours('notice and strip')
})

test('axe finds nothing in the dialogs of the list, its codes and its record', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined))
  const { tools, sharing } = de.checklist
  const everywhere = async (what: string) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const rules = colorScheme === 'dark' ? ofColour : tags
        expect.soft(await violations(page, rules), `${what}, ${width} px, ${colorScheme}`).toEqual([])
      }
      expect.soft(await sticksOut(page), `${what}, ${width} px`).toEqual([])
      expect.soft(await cutOff(page), `${what}, ${width} px`).toEqual([])
    }
  }
  await page.goto('checkliste/')
  await page.locator('#gen-ai-off > label input').check()
  await page.getByRole('button', { name: tools.stateLink }).click()
  const link = page.getByRole('textbox', { name: sharing.outLabel })
  await expect(link).toHaveValue(/#s=1\./)
  const fragment = new URL(await link.inputValue()).hash
  await page.locator('#gen-ai-off > label input').uncheck()
  await page.evaluate((hash) => (location.hash = hash), fragment)
  await expect(page.getByRole('dialog', { name: sharing.linkHeading })).toBeVisible()
  await everywhere('state from a link')
  await page.getByRole('button', { name: sharing.view }).click()
  await everywhere('somebody else’s state')
  await page.getByRole('button', { name: de.checklist.backToMine }).click()
  await page.getByRole('button', { name: tools.read }).click()
  await everywhere('reading in')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: tools.qrCode }).click()
  await expect(page.getByRole('img', { name: sharing.qrCodeLabel })).toBeVisible()
  await everywhere('code')
  await page.getByRole('button', { name: tools.protocol, exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table')).toBeVisible()
  expect.soft(await violations(page), 'record on paper').toEqual([])
})

const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets.push(sheet)
  })

/** What readers do who set larger letters and leave the page its width. */
const doubleText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('html { font-size: 225% !important }')
    document.adoptedStyleSheets.push(sheet)
  })

/** Innermost elements that make the page scroll sideways. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= innerWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 0.5,
    )
    const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)))
    const lines = innermost.map((one) => `${one.localName} „${one.textContent.trim().slice(0, 40)}“`)
    return [`${root.scrollWidth - innerWidth} px too wide:`, ...lines.slice(0, 5)]
  })

const tooSmall = async (page: Page): Promise<string[]> => {
  const menu = page.getByRole('button', { name: de.menu })
  if (await menu.isVisible()) await menu.click()
  const small = await page.locator('button, nav a, .button, summary, input, footer a').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ text: one.textContent.trim(), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  )
  await page.keyboard.press('Escape')
  return small
}

const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const moves = (one: Element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one)
      const animated = animationName !== 'none' && parseFloat(animationDuration) > 0
      return parseFloat(transitionDuration) > 0 || animated || scrollBehavior === 'smooth'
    }
    return [...document.querySelectorAll('*')].filter(moves).map((one) => one.outerHTML.slice(0, 80))
  })

/** Elements whose text leaves its box where that box cannot grow or scroll, drawings included. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const describe = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''}`
    const cut: string[] = []
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('svg') || element.matches('.sr-only, .skip')) continue
      const { display, overflowX, overflowY } = getComputedStyle(element)
      if (display.startsWith('inline') || element.clientHeight === 0) continue
      const [high, wide] = [element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth]
      // Tight line heights let letters stick out a little without touching anything.
      const slack = parseFloat(getComputedStyle(element).fontSize) / 4
      if (high > slack && !['auto', 'scroll'].includes(overflowY))
        cut.push(`${describe(element)}: ${high} px too high`)
      if (wide > 1 && ['hidden', 'clip'].includes(overflowX)) cut.push(`${describe(element)}: ${wide} px too wide`)
    }
    for (const text of document.querySelectorAll('svg text')) {
      if (!text.checkVisibility()) continue
      const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg')!.getBoundingClientRect()]
      const over = Math.max(outer.left - inner.left, inner.right - outer.right, inner.bottom - outer.bottom)
      if (over > 1) cut.push(`svg text „${text.textContent}“: ${Math.round(over)} px outside`)
    }
    return cut
  })

test('drawings keep their text inside at every width', async ({ page }) => {
  await page.goto('')
  for (const width of [320, 360, 600, 799, 800, 899, 900, 1087, 1088, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await cutOff(page), `${width} px`).toEqual([])
    expect.soft(await sticksOut(page), `${width} px`).toEqual([])
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
      await page.keyboard.press('Tab')
      // A date field has several stops of its own: day, month, year, calendar.
      while ((await focused(page)).control === walked.at(-1)) await page.keyboard.press('Tab')
      const focus = await focused(page)
      walked.push(focus.control)
      expect.soft(focus.outline, focus.control).toBeGreaterThanOrEqual(2)
      expect.soft(focus.inView, `${focus.control} is in view`).toBe(true)
    }
    expect(walked).toEqual(controls)
    expect(walked[0]).toContain(de.skip)
    await page.keyboard.press('Tab')
    expect(controls, 'after the last control the page is left').not.toContain((await focused(page)).control)
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

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return {
      control: String(Reflect.get(element, 'control') ?? `unexpected: ${element.outerHTML.slice(0, 80)}`),
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    }
  })

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
  await expect(nav.getByRole('link')).toHaveText([
    'Abschalten',
    'Checkliste',
    'Welche Daten?',
    'Erlaubt?',
    'Microsoft',
    'Zu spät?',
    'Einfache Sprache',
    'English',
  ])
  await expect(nav.getByRole('link', { name: 'Daten' })).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Tab')
  await expect(nav.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(nav).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Space')
  await nav.getByRole('link', { name: 'Microsoft' }).press('Enter')
  await expect(page).toHaveURL(/\/microsoft\/$/)
})
