import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { de } from '../src/i18n/de.ts'
import { pages, storageKey } from './built-site.ts'
import { copiedBy } from './checklist-tools.ts'
import { expect, test } from './fixtures.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules whose verdict can change with the colours alone. */
const ofColour = ['color-contrast', 'link-in-text-block']
const fromAxePlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const axeSource = readFileSync(fromAxePlaywright.resolve('axe-core/axe.min.js'), 'utf8')

type Rules = 'all' | 'colour' | 'structure'
const optionsOf: Record<Rules, RunOptions> = {
  all: { runOnly: tags },
  colour: { runOnly: ofColour },
  structure: { runOnly: tags, rules: Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])) },
}

/**
 * Rule, element and reason of everything axe objects to, in the page as it stands or in a part of it; `new` are the
 * elements that were not there to see when `remember` was called. AxeBuilder does the same ten times slower: it loads
 * axe anew and opens another page for every run.
 */
async function violations(page: Page, rules: Rules = 'all', within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(
    async ([options, within]) => {
      const axe = Reflect.get(window, 'axe') as { run: (on: object, options: RunOptions) => Promise<AxeResults> }
      const unseen = new Set<Element | null>(
        [...document.body.querySelectorAll('*')].filter(
          (one) => !Reflect.has(one, 'seen') && one.checkVisibility(),
        ),
      )
      const outermost = [...unseen].filter((one) => !unseen.has(one!.parentElement))
      const parts = within === 'new' ? outermost : [within]
      if (parts.length === 0) return []
      return (await axe.run({ include: parts }, { ...options, resultTypes: ['violations'] })).violations
    },
    [optionsOf[rules], within] as const,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

const remember = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visible = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility())
    for (const one of visible) Reflect.set(one, 'seen', true)
  })

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

/** What closed disclosures hide is text as well. */
const openDetails = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))

/** Pages in English differ in their words: axe looks at them once, unless every look is asked for. */
const everyLook = (name: string): boolean => Boolean(process.env['EVERY_LOOK']) || !name.startsWith('/en/')

// One visit per page serves all of these, as opening pages takes most of the time.
for (const { name, address } of pages) {
  test(`${name} is accessible in light and dark, wide and narrow, spaced out and on paper`, async ({ page }) => {
    const looks = everyLook(name)
    const look = async (at: string, rules: Rules, within?: string) =>
      expect.soft(await violations(page, rules, within), at).toEqual([])
    const resize = (width: number) => page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    await resize(1280)
    await page.goto(address)
    expect.soft(await moving(page), 'moves although less motion was asked for').toEqual([])
    await openDetails(page)
    expect.soft(await misfits(page), '1280 px').toEqual([])
    await look('1280 px, light', 'all')
    await remember(page)
    if (looks) {
      await page.emulateMedia({ media: 'print' })
      await look('print', 'colour')
      await look('print', 'structure', 'new')
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
      await look('1280 px, dark', 'colour')
    }
    await resize(320)
    if (looks) await look('320 px, dark', 'colour', 'new')
    await page.emulateMedia({ colorScheme: 'light' })
    if (looks) await look('320 px, light', 'structure')
    if (looks) await look('320 px, light', 'colour', 'new')
    expect.soft(await tooSmall(page), '320 px: targets under 24 px').toEqual([])
    expect.soft(await misfits(page), '320 px').toEqual([])
    await withStyle(page, spacedOut, async () =>
      expect.soft(await misfits(page), '320 px, text spacing of WCAG 1.4.12').toEqual([]),
    )
    await resize(1280)
    await withStyle(page, twiceAsLarge, async () =>
      expect.soft(await misfits(page), '1280 px, text twice as large').toEqual([]),
    )
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
    expect.soft(await violations(page, 'colour'), `${what}, dark`).toEqual([])
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
  test.slow()
  await page.addInitScript(() => (window.print = () => undefined))
  const { tools, sharing } = de.checklist
  const everywhere = async (what: string, within?: string) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      expect.soft(await violations(page, 'all', within), `${what}, ${width} px, light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await violations(page, 'colour', within), `${what}, ${width} px, dark`).toEqual([])
      expect.soft(await misfits(page), `${what}, ${width} px`).toEqual([])
    }
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

const spacedOut = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`
/** What readers do who set larger letters and leave the page its width. */
const twiceAsLarge = 'html { font-size: 225% !important }'

/** Looks at a page with a reader's own style sheet. */
async function withStyle(page: Page, css: string, look: () => Promise<void>): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, css)
  await look()
  await page.evaluate(() => void document.adoptedStyleSheets.pop())
}

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

/**
 * Innermost elements that make the page scroll sideways, and elements whose text leaves its box where that box cannot
 * grow or scroll, drawings included.
 */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const visible = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => one.checkVisibility())
    const describe = (one: Element) =>
      `${one.localName}.${one.getAttribute('class') ?? ''} „${one.textContent.trim().slice(0, 30)}“`
    const found: string[] = []
    if (root.scrollWidth > innerWidth) {
      const out = visible.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)))
      found.push(`${root.scrollWidth - innerWidth} px too wide:`, ...innermost.slice(0, 5).map(describe))
    }
    for (const one of visible) {
      if (one.closest('svg') || one.matches('.skip') || one.clientWidth <= 1) continue
      const { display, overflowX, overflowY, fontSize } = getComputedStyle(one)
      if (display.startsWith('inline') || one.clientHeight === 0) continue
      const [high, wide] = [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]
      // Tight line heights let letters stick out a little without touching anything.
      if (high > parseFloat(fontSize) / 4 && !['auto', 'scroll'].includes(overflowY))
        found.push(`${describe(one)}: ${high} px too high`)
      if (wide > 1 && ['hidden', 'clip'].includes(overflowX)) found.push(`${describe(one)}: ${wide} px too wide`)
    }
    for (const text of document.querySelectorAll('svg text')) {
      if (!text.checkVisibility()) continue
      const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg')!.getBoundingClientRect()]
      const over = Math.max(outer.left - inner.left, inner.right - outer.right, inner.bottom - outer.bottom)
      if (over > 1) found.push(`svg text „${text.textContent}“: ${Math.round(over)} px outside`)
    }
    return found
  })

test('drawings keep their text inside at every width', async ({ page }) => {
  await page.goto('')
  for (const width of [320, 360, 600, 799, 800, 899, 900, 1087, 1088, 1280, 1920]) {
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
    'Widerspruch',
    'Fragen',
    'Faktencheck',
    'Team',
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
