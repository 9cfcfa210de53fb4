import { chromium, type Locator, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../scripts/find-browser.ts'
import { de } from '../src/i18n/de.ts'
import { fits, standardFilter, type ChecklistFilter } from '../src/lib/checklist-filter.ts'
import { interpolate, plural } from '../src/lib/interpolate.ts'
import { base, steps, storageKey } from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { stopClock } from './clock.ts'
import { expect, test } from './fixtures.ts'

const t = de.checklist
const titleOf = (id: string): string => steps.find((step) => step.id === id)!.title.de
const box = (page: Page, id: string): Locator => boxOf(page, titleOf(id))
const notApplicable = (page: Page, id: string): Locator =>
  page.getByRole('checkbox', { name: interpolate(t.state.notApplicableFor, { title: titleOf(id) }) })
const day = (page: Page, id: string): Locator =>
  page.getByLabel(interpolate(t.state.dayFor, { title: titleOf(id) }))
const progress = (page: Page, text: string): Promise<void> =>
  expect(page.locator('.progress-words')).toHaveText(text)
const stored = (page: Page): Promise<{ ticks: Record<string, unknown> } & Record<string, unknown>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{"ticks":{}}') as never, storageKey)

async function setFilter(page: Page, { timeBudget, region, audience }: Partial<ChecklistFilter>): Promise<void> {
  if (timeBudget) await page.getByRole('radio', { name: t.filter.timeBudgets[timeBudget] }).check()
  if (region) await page.getByRole('combobox', { name: t.filter.region }).selectOption(t.regions[region])
  if (audience)
    await page.getByRole('combobox', { name: t.filter.audience }).selectOption(t.filter.audiences[audience])
}
/** Titles of the steps a filter should show, in the order of the file, from the editor's data alone. */
const expected = (filter: ChecklistFilter): string[] =>
  steps
    .filter(({ timeBudget, regions = [], audience = [] }) => fits({ timeBudget, regions, audience }, filter))
    .map(({ id }) => id)
    .sort()
const shown = (page: Page): Promise<string[]> =>
  page
    .locator('.checklist li[id]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.id))

test.describe('the list that fits', () => {
  test('every filter shows its steps, says how many it hides and keeps the ids', async ({ page }) => {
    await page.goto('checkliste/')
    expect((await shown(page)).sort()).toEqual(expected(standardFilter))
    const filters = (['2', '10', 'thorough'] as const).flatMap((timeBudget) =>
      (['eea-ch', 'uk', 'elsewhere'] as const).flatMap((region) =>
        (['member', 'non-member', 'company'] as const).map((audience) => ({ timeBudget, region, audience })),
      ),
    )
    for (const filter of filters)
      await test.step(Object.values(filter).join(', '), async () => {
        await setFilter(page, filter)
        const ids = expected(filter)
        expect((await shown(page)).sort()).toEqual(ids)
        const hidden = steps.length - ids.length
        await expect(
          page.getByText(plural('de', hidden, t.filter.hidden, { marked: 0 }), { exact: true }),
        ).toBeVisible({
          visible: hidden > 0,
        })
        if (ids.length === 0) await progress(page, t.filter.none)
        else await expect(page.locator('.progress-words')).toHaveText(new RegExp(`^0 von ${ids.length} `))
        for (const set of await page.locator('.checklist fieldset:has(ol)').all())
          expect(await set.isVisible()).toBe((await set.locator('li').filter({ visible: true }).count()) > 0)
      })
  })

  test('a hidden step keeps its tick, and the filter is remembered', async ({ page }) => {
    await page.goto('checkliste/')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await box(page, 'saved-cv').check()
    await setFilter(page, { timeBudget: '2' })
    await expect(box(page, 'saved-cv')).toBeHidden()
    await expect(page.getByText(plural('de', 19, t.filter.hidden, { marked: 1 }), { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('radio', { name: t.filter.timeBudgets['2'] })).toBeChecked()
    expect((await shown(page)).sort()).toEqual(['gen-ai-off', 'verify'])
    expect(await stored(page)).toMatchObject({ cut: '2', region: 'eea-ch', audience: 'member' })
    await setFilter(page, { timeBudget: '10' })
    await expect(box(page, 'saved-cv')).toBeChecked()
  })

  test('the way to the thorough list is a button, and focus goes along', async ({ page }) => {
    await page.goto('checkliste/')
    await page.getByRole('button', { name: t.filter.more }).press('Enter')
    await expect(page.getByRole('heading', { name: t.thorough })).toBeVisible()
    await expect(box(page, 'groups')).toBeFocused()
    await expect(page.getByRole('button', { name: t.filter.more })).toBeHidden()
  })

  test('the button for more finds the first step it shows, or the filter where it shows none', async ({
    page,
  }) => {
    await page.goto('checkliste/')
    await setFilter(page, { timeBudget: '2' })
    await page.getByRole('button', { name: t.filter.more }).press('Enter')
    await expect(box(page, 'research-off')).toBeFocused()
    await setFilter(page, { timeBudget: '2', region: 'elsewhere', audience: 'non-member' })
    await page.getByRole('button', { name: t.filter.more }).press('Enter')
    await expect(box(page, 'form-other-ai')).toBeFocused()
    await setFilter(page, { timeBudget: '10' })
    await page.getByRole('button', { name: t.filter.more }).press('Enter')
    await expect(page.getByRole('radio', { name: t.filter.timeBudgets.thorough })).toBeFocused()
  })

  test('a link to a hidden step shows it all the same', async ({ page }) => {
    await page.goto('checkliste/#company-page')
    await expect(box(page, 'company-page')).toBeInViewport()
    expect(await shown(page)).toHaveLength(12)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('without script the sections stand in order, standard steps first', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
    await page.goto('checkliste/')
    const ids = await shown(page)
    expect(ids).toHaveLength(steps.length)
    expect(ids.slice(0, 11).sort()).toEqual(expected(standardFilter))
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.getByRole('combobox')).toHaveCount(0)
    await page.close()
  })
})

test.describe('three states', () => {
  test('each has its word, its count and its minutes, by keyboard', async ({ page }) => {
    await page.goto('checkliste/')
    const row = page.getByRole('listitem').filter({ has: box(page, 'form-other-ai') })
    await expect(row.getByText(t.state.open, { exact: true })).toBeVisible()
    await progress(page, '0 von 11 erledigt, noch etwa 10 Minuten')
    await box(page, 'form-other-ai').press('Space')
    await expect(row.getByText(t.state.done, { exact: true })).toBeVisible()
    await progress(page, '1 von 11 erledigt, noch etwa 8 Minuten')
    await page.keyboard.press('Tab')
    while (await day(page, 'form-other-ai').evaluate((one) => one === document.activeElement))
      await page.keyboard.press('Tab')
    await expect(notApplicable(page, 'form-other-ai')).toBeFocused()
    await page.keyboard.press('Space')
    await expect(row.getByText(t.state.na, { exact: true })).toBeVisible()
    await expect(box(page, 'form-other-ai')).not.toBeChecked()
    await progress(page, '0 von 10 erledigt, noch etwa 8 Minuten')
    await expect(page.getByRole('group', { name: `${t.sections.uncovered} 0 von 1` })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '0 von 10 erledigt' })).toHaveCount(1)
    await page.keyboard.press('Space')
    await expect(row.getByText(t.state.open, { exact: true })).toBeVisible()
    expect((await stored(page)).ticks).toEqual({})
  })

  test('a finger reaches each of them', async ({ browser, baseURL }) => {
    const page = await browser.newPage({
      baseURL: baseURL!,
      hasTouch: true,
      viewport: { width: 360, height: 800 },
    })
    await page.goto('checkliste/')
    await page.getByText(titleOf('verify'), { exact: true }).tap()
    await expect(box(page, 'verify')).toBeChecked()
    await notApplicable(page, 'verify').tap()
    await expect(notApplicable(page, 'verify')).toBeChecked()
    await expect(box(page, 'verify')).not.toBeChecked()
    for (const control of [box(page, 'verify'), notApplicable(page, 'verify')]) {
      const label = await control.locator('xpath=ancestor::label').boundingBox()
      expect(label!.height).toBeGreaterThanOrEqual(44)
    }
    await page.close()
  })

  test('all explanations open and close at once', async ({ page }) => {
    await page.goto('checkliste/')
    await page.getByRole('button', { name: t.expand }).click()
    await expect(page.locator('li details:not([open])')).toHaveCount(0)
    await page.getByRole('button', { name: t.collapse }).click()
    await expect(page.locator('li details[open]')).toHaveCount(0)
  })

  test('names, roles and order in the accessibility tree', async ({ page }) => {
    await page.goto('checkliste/')
    await box(page, 'gen-ai-off').check()
    const title = titleOf('gen-ai-off')
    const { label, timeBudget, timeBudgets, region, audience } = t.filter
    await expect(page.locator('#gen-ai-off')).toMatchAriaSnapshot(`
      - listitem:
        - checkbox "${title} 1 Minute" [checked]
        - text: ${title} 1 Minute
        - paragraph:
          - text: ${t.state.done}
          - 'textbox "${interpolate(t.state.dayFor, { title })}"'
          - 'checkbox "${interpolate(t.state.notApplicableFor, { title })}"'
          - text: ${t.state.notApplicable}
    `)
    await expect(page.locator('.list-filter')).toMatchAriaSnapshot(`
      - group "${label}":
        - group "${timeBudget}":
          - radio "${timeBudgets['2']}"
          - radio "${timeBudgets['10']}" [checked]
          - radio "${timeBudgets.thorough}"
        - combobox "${region}"
        - combobox "${audience}"
    `)
    const names = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.textContent.trim()))
    expect(names.slice(names.indexOf(t.tools.empty), names.indexOf(t.tools.read) + 1)).toEqual([
      t.tools.empty,
      t.tools.mine,
      t.tools.protocol,
      t.tools.large,
      t.tools.listLink,
      t.tools.stateLink,
      t.tools.qrCode,
      t.tools.text,
      t.tools.file,
      t.tools.protocolFile,
      t.tools.read,
    ])
  })
})

for (const [timezoneId, here] of [
  ['Pacific/Kiritimati', '2027-01-15'],
  ['Pacific/Pago_Pago', '2027-01-14'],
] as const)
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })
    test('a tick keeps the reader’s own day, which can be corrected, but not into the future', async ({
      page,
    }) => {
      await stopClock(page, new Date('2027-01-14T11:00:00Z'))
      await page.goto('checkliste/')
      await expect(day(page, 'verify')).toBeHidden()
      await box(page, 'verify').check()
      await expect(day(page, 'verify')).toHaveValue(here)
      await day(page, 'verify').fill('2026-02-28')
      expect((await stored(page)).ticks).toEqual({ verify: { state: 'done', on: '2026-02-28' } })
      for (const wrong of ['', '2027-01-16', '9999-12-31', '0001-01-01']) {
        await day(page, 'verify').fill(wrong)
        await day(page, 'verify').blur()
        await page.clock.runFor(1000)
        await expect(day(page, 'verify'), `not ${wrong}`).toHaveValue('2026-02-28')
      }
      const sentence = interpolate(t.state.noDay, { date: '28. Februar 2026' })
      await expect(page.getByRole('status').filter({ hasText: sentence })).toHaveCount(1)
      await page.reload()
      await expect(day(page, 'verify')).toHaveValue('2026-02-28')
      expect((await stored(page)).ticks).toEqual({ verify: { state: 'done', on: '2026-02-28' } })
    })
  })

test('a day can be typed, year and all', async ({ page }) => {
  await page.goto('checkliste/')
  await box(page, 'verify').check()
  await day(page, 'verify').focus()
  await page.keyboard.type('01022025')
  await expect(day(page, 'verify')).toHaveValue(/^2025-0[12]-0[12]$/)
  await day(page, 'verify').blur()
  expect(((await stored(page)).ticks['verify'] as { on: string }).on).toMatch(/^2025-0[12]-0[12]$/)
})

test.describe('nothing remembered', () => {
  const quiet = (page: Page): Locator => page.getByRole('checkbox', { name: t.stored.quiet })
  const openStored = (page: Page): Promise<void> => page.getByText(t.stored.summary, { exact: true }).click()

  test('only the wish is stored; ticks last as long as the page, and come back with the wish withdrawn', async ({
    page,
    context,
  }) => {
    await page.goto('checkliste/')
    await box(page, 'gen-ai-off').check()
    await openStored(page)
    await quiet(page).check()
    expect(await stored(page)).toEqual({ version: 1, ticks: {}, quiet: true })
    await expect(page.getByText(t.quietNow)).toBeVisible()
    await box(page, 'verify').check()
    await setFilter(page, { region: 'uk' })
    await progress(page, '2 von 11 erledigt, noch etwa 8 Minuten')
    expect(await stored(page)).toEqual({ version: 1, ticks: {}, quiet: true })

    const other = await context.newPage()
    await other.goto('checkliste/')
    await expect(other.getByText(t.quietNow)).toBeVisible()
    await box(other, 'saved-cv').check()
    expect(await stored(page)).toEqual({ version: 1, ticks: {}, quiet: true })
    await expect(box(page, 'gen-ai-off'), 'a wish in one tab takes nothing from another').toBeChecked()
    await other.reload()
    await expect(box(other, 'saved-cv')).not.toBeChecked()
    await other.close()

    await quiet(page).uncheck()
    expect(Object.keys((await stored(page)).ticks)).toEqual(['gen-ai-off', 'verify'])
    await page.reload()
    await expect(box(page, 'verify')).toBeChecked()
  })

  test('deleting everything ends it, and undoing brings ticks and wish back', async ({ page }) => {
    await page.goto('checkliste/')
    await box(page, 'gen-ai-off').check()
    await openStored(page)
    await quiet(page).check()
    await page.getByRole('button', { name: t.stored.forget }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await expect(box(page, 'gen-ai-off')).not.toBeChecked()
    await page.getByRole('button', { name: t.stored.undo }).click()
    await expect(box(page, 'gen-ai-off')).toBeChecked()
    expect(await stored(page)).toEqual({ version: 1, ticks: {}, quiet: true })
  })
})

test('a state of version 0 is read, and written as version 1 with the next tick', async ({ page }) => {
  await page.addInitScript(
    ([key, text]) => localStorage.getItem(key!) ?? localStorage.setItem(key!, text!),
    [storageKey, '{"version":0,"ticks":{"gen-ai-off":"2026-11-01","not-yet":"2026-11-02"},"letter":{"a":1}}'],
  )
  await page.goto('checkliste/')
  await expect(day(page, 'gen-ai-off')).toHaveValue('2026-11-01')
  await box(page, 'gen-ai-off').uncheck()
  expect(await stored(page)).toEqual({
    version: 1,
    ticks: { 'not-yet': { state: 'done', on: '2026-11-02' } },
    letter: { a: 1 },
  })
})

test('a page out of the back-forward cache shows what has changed meanwhile', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage({ baseURL: baseURL! })
    await page.goto('checkliste/')
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'restored', persisted)),
    )
    await box(page, 'gen-ai-off').check()
    await page.getByRole('navigation', { name: de.mainNav }).getByRole('link', { name: 'Daten' }).click()
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key!, text!),
      [storageKey, '{"version":1,"ticks":{"verify":{"state":"done","on":"2026-11-01"}}}'],
    )
    // The load event, which Playwright waits for, comes only once in the life of such a page.
    await page.goBack({ waitUntil: 'commit' })
    await expect(box(page, 'verify')).toBeChecked()
    await expect(box(page, 'gen-ai-off')).not.toBeChecked()
    const restored = await page.evaluate(() => Reflect.get(window, 'restored') === true)
    test.skip(!restored, 'this browser keeps no page in its back-forward cache')
  } finally {
    await browser.close()
  }
})

test.describe('elements that are taken out, moved and doubled', () => {
  test('two lists on a page share the state and nothing else', async ({ page }) => {
    await page.goto('checkliste/')
    await page.evaluate(() => {
      const list = document.querySelector('settings-checklist')!
      list.after(list.cloneNode(true))
    })
    const [first, second] = [page.locator('settings-checklist').first(), page.locator('settings-checklist').last()]
    const boxIn = (list: Locator, id: string) => list.locator(`[id="${id}"] > label input`)
    await boxIn(second, 'gen-ai-off').check()
    await expect(boxIn(first, 'gen-ai-off')).toBeChecked()
    await boxIn(first, 'verify').check()
    for (const list of [first, second])
      await expect(list.locator('.progress-words')).toHaveText('2 von 11 erledigt, noch etwa 8 Minuten')
    await first.getByRole('radio', { name: t.filter.timeBudgets['2'] }).check()
    for (const list of [first, second])
      await expect(
        list.getByRole('radio', { name: t.filter.timeBudgets['2'] }),
        'each has its own group',
      ).toBeChecked()
    await second.getByRole('button', { name: t.tools.stateLink }).click()
    await expect(second.getByRole('textbox', { name: t.sharing.outLabel })).toBeVisible()
    await expect(first.getByRole('textbox', { name: t.sharing.outLabel })).toBeHidden()
    await first.evaluate((one) => one.remove())
    await boxIn(second, 'verify').uncheck()
    await expect(second.locator('.progress-words')).toHaveText('1 von 2 erledigt, noch etwa 1 Minute')
  })

  test('tools and circuit work once after a move, and not at all while out of the page', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.set(window, 'prints', 0)
      window.print = () => void Reflect.set(window, 'prints', (Reflect.get(window, 'prints') as number) + 1)
    })
    await page.goto('checkliste/')
    await page.evaluate(() => {
      for (const name of ['settings-checklist', 'checklist-tools', 'circuit-figure', 'stored-data']) {
        const one = document.querySelector(name)!
        const parent = one.parentElement!
        one.remove()
        parent.append(one)
        parent.prepend(one)
        parent.append(one)
      }
    })
    await page.getByRole('button', { name: t.tools.empty }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'prints') as number)).toBe(1)
    await box(page, 'gen-ai-off').check()
    await expect(page.locator('circuit-figure')).toHaveAttribute('data-s1', 'off')
    await page.evaluate(() => {
      const figure = document.querySelector<HTMLElement>('circuit-figure')!
      figure.remove()
      Reflect.set(window, 'figure', figure)
      document.querySelector('checklist-tools')!.remove()
    })
    await box(page, 'gen-ai-off').uncheck()
    await page.evaluate(() => (location.hash = '#l=1.2.uk.member'))
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await page.evaluate(() => (Reflect.get(window, 'figure') as HTMLElement).dataset['s1'])).toBe('off')
    await page.evaluate(() => document.querySelector('main')!.append(Reflect.get(window, 'figure') as HTMLElement))
    await expect(page.locator('circuit-figure')).toHaveAttribute('data-s1', 'on')
  })
})

test('a page without ticks fetches nothing for them', async ({ page }) => {
  const later: string[] = []
  page.on('request', (request) => {
    if (/site-store|share-controller|qr-code|reminder/.test(request.url())) later.push(request.url())
  })
  await page.goto('')
  await page.waitForLoadState('networkidle')
  expect(later).toEqual([])
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key!, text!),
    [storageKey, '{"version":1,"ticks":{"gen-ai-off":{"state":"done","on":"2026-11-01"}}}'],
  )
  await page.reload()
  await expect(page.locator('circuit-figure')).toHaveAttribute('data-s1', 'off')
  expect(later.map((url) => new URL(url).pathname.startsWith(`${base}_astro/site-store`))).toEqual([true])
})
