import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserFlags, findBrowser } from '../scripts/find-browser.ts'
import { de } from '../src/i18n/de.ts'
import { standardSteps, steps, storageKey } from './built-site.ts'
import { boxOf } from './checkbox.ts'
import { stopClock } from './clock.ts'
import { expect, test } from './fixtures.ts'

const titleOf = (id: string): string => steps.find((step) => step.id === id)!.title.de
const box = (page: Page, id: string): Locator => boxOf(page, titleOf(id))
const words = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.locator('.progress-words')).toHaveText(text)
const stored = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), storageKey)
const storedTicks = async (page: Page): Promise<Record<string, unknown>> =>
  (JSON.parse((await stored(page)) ?? '{"ticks":{}}') as { ticks: Record<string, unknown> }).ticks
/** Puts a text into the storage of an open page and lets it begin again with it. */
const store = async (page: Page, text: string): Promise<void> => {
  await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [storageKey, text])
  await page.reload()
}
const chooseTimeBudget = (page: Page, timeBudget: keyof typeof de.checklist.filter.timeBudgets): Promise<void> =>
  page.getByRole('radio', { name: de.checklist.filter.timeBudgets[timeBudget] }).check()
const notice = (page: Page, text: string): Locator => page.getByText(text, { exact: true })
const storedPart = (page: Page): Locator => page.getByRole('region', { name: de.checklist.stored.summary })
const openStored = (page: Page): Promise<void> =>
  page.getByText(de.checklist.stored.summary, { exact: true }).click()

test('the standard list has eleven steps', () => {
  expect(standardSteps).toHaveLength(11)
})

test('a tick shows a cross, counts, and is remembered', async ({ page }) => {
  await page.goto('checkliste/')
  expect(await page.evaluate(() => localStorage.length), 'nothing is stored before the first tick').toBe(0)
  const cross = () => box(page, 'gen-ai-off').evaluate((one) => getComputedStyle(one, '::before').content)
  expect(await cross()).toBe('none')
  await box(page, 'gen-ai-off').check()
  expect(await cross()).toBe('""')
  await words(page, /^1 von 11 erledigt, noch etwa \d+ Minuten$/)
  const progress = page.getByRole('progressbar', { name: de.checklist.progressLabel })
  expect(await progress.evaluate(({ value, max }: HTMLProgressElement) => [value, max])).toEqual([1, 11])
  await expect(page.getByRole('group', { name: `${de.checklist.sections.now} 1 von 3` })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 von 11 erledigt' })).toHaveCount(1)

  await page.reload()
  await expect(box(page, 'gen-ai-off')).toBeChecked()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await words(page, /^1 von 11 erledigt/)

  await box(page, 'gen-ai-off').uncheck()
  await words(page, /^0 von 11 erledigt/)
  expect(await storedTicks(page)).toEqual({})
})

test('the words follow to the end of the list, and thorough steps do not count', async ({ page }) => {
  await page.goto('checkliste/')
  await chooseTimeBudget(page, 'thorough')
  await box(page, 'groups').check()
  await words(page, /^1 von 20 erledigt/)
  await chooseTimeBudget(page, '10')
  await words(page, /^0 von 11 erledigt/)
  for (const [i, { id }] of standardSteps.entries()) {
    await box(page, id).check()
    await words(
      page,
      i === 10 ? '11 von 11 erledigt.' : new RegExp(`^${i + 1} von 11 erledigt, noch etwa \\d+ Minuten?$`),
    )
  }
})

test.describe('far from Berlin', () => {
  test.use({ timezoneId: 'Pacific/Honolulu' })
  test('one key holds the version and the day it was here', async ({ page }) => {
    await stopClock(page, new Date('2027-01-15T02:30:00Z'))
    await page.goto('checkliste/')
    await box(page, 'gen-ai-off').check()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([storageKey])
    expect(JSON.parse((await stored(page))!)).toEqual({
      version: 1,
      ticks: { 'gen-ai-off': { state: 'done', on: '2027-01-14' } },
    })
  })
})

test('two tabs stay in step and lose nothing of each other', async ({ page, context }) => {
  const other = await context.newPage()
  await page.goto('checkliste/')
  await other.goto('checkliste/')
  await box(page, 'gen-ai-off').check()
  await expect(box(other, 'gen-ai-off')).toBeChecked()
  await words(other, /^1 von 11 erledigt/)
  await box(other, 'verify').check()
  await expect(box(page, 'verify')).toBeChecked()
  await box(page, 'research-off').check()
  await box(other, 'saved-cv').check()
  const all = ['gen-ai-off', 'research-off', 'saved-cv', 'verify']
  expect(Object.keys(await storedTicks(page)).sort()).toEqual(all)
  for (const tab of [page, other]) await words(tab, /^4 von 11 erledigt/)
  await box(other, 'gen-ai-off').uncheck()
  await expect(box(page, 'gen-ai-off')).not.toBeChecked()

  await openStored(other)
  await other.getByRole('button', { name: de.checklist.stored.forget }).click()
  await words(page, /^0 von 11 erledigt/)
  await box(page, 'verify').check()
  expect(Object.keys(await storedTicks(other))).toEqual(['verify'])
})

test('tabs that tick in the same moment keep both ticks', async ({ context }) => {
  const tabs = await Promise.all(Array.from({ length: 5 }, () => context.newPage()))
  for (const tab of tabs) await tab.goto('checkliste/')
  const press = (tab: Page, id: string, at: number) =>
    tab.evaluate(
      ([id, at]) => {
        while (Date.now() < at);
        document.querySelector<HTMLInputElement>(`[name='${id}']`)!.click()
      },
      [id, at] as const,
    )
  const pair = ['gen-ai-off', 'verify']
  for (const some of [...Array.from({ length: 12 }, () => tabs.slice(0, 2)), tabs]) {
    const ids = some.length === 2 ? pair : standardSteps.slice(0, some.length).map(({ id }) => id)
    const at = Date.now() + 60
    await Promise.all(some.map((tab, i) => press(tab, ids[i]!, at)))
    await expect.poll(async () => Object.keys(await storedTicks(tabs[0]!)).sort()).toEqual(ids.toSorted())
    for (const tab of some) await expect(tab.getByRole('checkbox', { checked: true })).toHaveCount(ids.length)
    await tabs[0]!.evaluate(() => localStorage.clear())
    await tabs[0]!.reload()
    await expect(tabs.at(-1)!.getByRole('checkbox', { checked: true })).toHaveCount(0)
  }
})

test('storage cleared behind the page’s back is followed', async ({ page, context }) => {
  await page.goto('checkliste/')
  await box(page, 'gen-ai-off').check()
  const other = await context.newPage()
  await other.goto('impressum/')
  await other.evaluate(() => localStorage.clear())
  await expect(box(page, 'gen-ai-off')).not.toBeChecked()
  await words(page, /^0 von 11 erledigt/)
  expect(await stored(page)).toBeNull()
})

test('a link to a step opens and marks it', async ({ page }) => {
  const details = (id: string) => page.locator(`li#${id} details`)
  await page.goto('checkliste/#gen-ai-off')
  await expect(details('gen-ai-off')).toHaveAttribute('open')
  await expect(details('research-off')).not.toHaveAttribute('open')
  await expect(box(page, 'gen-ai-off')).toBeInViewport()
  const mark = (id: string) =>
    page.locator(`li#${id}`).evaluate((one) => {
      const { boxShadow, backgroundColor, outlineStyle, borderLeft } = getComputedStyle(one)
      return [boxShadow, backgroundColor, outlineStyle, borderLeft].join()
    })
  expect(await mark('gen-ai-off')).not.toBe(await mark('research-off'))
  await page.evaluate(() => (location.hash = '#groups'))
  await expect(details('groups')).toHaveAttribute('open')
  await expect(box(page, 'groups')).toBeInViewport()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  for (const hash of ['#%E0%A4%A', '#<img src=x onerror=alert(1)>', '#"]', '#'])
    await page.evaluate((one) => (location.hash = one), hash)
  await expect(box(page, 'gen-ai-off')).toBeEnabled()
})

test('what is stored can be seen, deleted, and had back for ten seconds', async ({ page }) => {
  await stopClock(page, new Date())
  await page.goto('checkliste/')
  await page.evaluate(() => localStorage.setItem('of somebody else', 'stays'))
  const forget = page.getByRole('button', { name: de.checklist.stored.forget })
  const undo = page.getByRole('button', { name: de.checklist.stored.undo })
  await openStored(page)
  await expect(storedPart(page)).toHaveText(de.checklist.stored.nothing)
  await expect(forget).toBeHidden()
  await expect(page.getByText(storageKey, { exact: true })).toBeVisible()

  await box(page, 'gen-ai-off').check()
  await box(page, 'saved-cv').check()
  const text = await stored(page)
  await expect(storedPart(page)).toHaveText(text!)

  await forget.click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  expect(await stored(page)).toBeNull()
  await expect(undo).toBeFocused()
  await page.clock.runFor(1000)
  await expect(notice(page, de.checklist.stored.forgotten)).toBeVisible()
  await page.clock.runFor(8500)
  await undo.click()
  expect(await stored(page)).toBe(text)
  await expect(box(page, 'gen-ai-off')).toBeChecked()
  await expect(box(page, 'saved-cv')).toBeChecked()
  await expect(undo).toBeHidden()

  await forget.click()
  await page.clock.runFor(10_100)
  await expect(undo).toBeHidden()
  expect(await page.evaluate(() => document.activeElement?.localName), 'focus stays nearby').toBe('summary')
  expect(await stored(page)).toBeNull()
  expect(await page.evaluate(() => localStorage.getItem('of somebody else'))).toBe('stays')

  await box(page, 'verify').check()
  await forget.click()
  await box(page, 'saved-cv').check()
  await expect(undo, 'a tick after deleting begins anew').toBeHidden()
  await page.clock.runFor(10_100)
  expect(Object.keys(await storedTicks(page))).toEqual(['saved-cv'])
})

const tick = { state: 'done', on: '2026-11-24' }

const unreadable = [
  { name: 'cut off', text: '{"a":' },
  { name: 'null', text: 'null' },
  { name: 'a list', text: '[]' },
  { name: 'a number', text: '5' },
  { name: 'nothing', text: '' },
  { name: 'a megabyte', text: 'x'.repeat(1_000_000) },
  { name: 'true', text: 'true' },
  { name: 'a string', text: '"erledigt"' },
  { name: 'HTML with a handler', text: '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>' },
  { name: 'ticks as a list', text: '{"version":1,"ticks":[]}' },
  { name: 'ticks of null', text: '{"version":1,"ticks":null}' },
  { name: 'no ticks', text: '{"version":1}' },
  { name: 'no version', text: '{"ticks":{}}' },
  { name: 'a version in words', text: '{"version":"1","ticks":{}}' },
  { name: 'a byte order mark', text: '\ufeff{"version":1,"ticks":{}}' },
  { name: 'half a character', text: '\ud83d' },
]

test('a stored text that cannot be read is kept, and the list begins anew', async ({ page }) => {
  await page.goto('checkliste/')
  for (const { name, text } of unreadable)
    await test.step(name, async () => {
      await store(page, text)
      await expect(notice(page, de.checklist.broken)).toBeVisible()
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
      await words(page, /^0 von 11 erledigt/)
      expect(await stored(page), 'nothing is written before the next tick').toBe(text)
      await box(page, 'gen-ai-off').check()
      await words(page, /^1 von 11 erledigt/)
      const now = JSON.parse((await stored(page))!) as { broken: string; version: number; ticks: object }
      expect(now.version).toBe(1)
      expect(Object.keys(now.ticks)).toEqual(['gen-ai-off'])
      expect(now.broken).toBe(text.slice(0, 20_000))
      expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
    })
  await page.reload()
  await expect(box(page, 'gen-ai-off')).toBeChecked()
  await openStored(page)
  await expect(storedPart(page)).toContainText('broken')
})

const odd = [
  {
    name: 'one good tick among bad ones',
    state: {
      version: 1,
      ticks: { 'gen-ai-off': true, groups: { state: 'done', on: '2026-02-30' }, verify: tick },
    },
    ticked: ['verify'],
  },
  {
    name: 'names that every object has',
    text: `{"version":1,"ticks":{"__proto__":${JSON.stringify(tick)},"constructor":${JSON.stringify(tick)},"toString":5,"verify":${JSON.stringify(tick)}}}`,
    ticked: ['verify'],
  },
  {
    name: 'a step and a field of later days',
    state: { version: 1, ticks: { 'not-yet': tick, verify: tick }, letter: { to: 'Dublin' } },
    ticked: ['verify'],
  },
  {
    name: 'a step that does not apply',
    state: { version: 1, ticks: { groups: { ...tick, state: 'na' } } },
    ticked: [],
  },
  {
    name: 'ticks with more than they need',
    state: { version: 1, ticks: { verify: { ...tick, by: 1 } } },
    ticked: ['verify'],
  },
]

test('what can be read of a stored state counts, the rest harms nothing', async ({ page }) => {
  await page.goto('checkliste/')
  for (const { name, state, text = JSON.stringify(state), ticked } of odd)
    await test.step(name, async () => {
      await store(page, text)
      for (const id of ticked) await expect(box(page, id)).toBeChecked()
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(ticked.length)
      await expect(notice(page, de.checklist.broken)).toBeHidden()
      await box(page, 'saved-cv').check()
      await page.reload()
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(ticked.length + 1)
      expect(
        await page.evaluate(() => Reflect.get({}, 'state') as unknown),
        'no object is polluted',
      ).toBeUndefined()
      if (!state || !('letter' in state)) return
      expect(JSON.parse((await stored(page))!)).toMatchObject({ letter: state.letter })
      expect(Object.keys(await storedTicks(page))).toContain('not-yet')
    })
})

test('the state of a newer edition is shown and left alone', async ({ page }) => {
  const text = JSON.stringify({ version: 2, ticks: { 'gen-ai-off': tick }, future: [1, 2] })
  await page.goto('checkliste/')
  await store(page, text)
  await expect(notice(page, de.checklist.newer)).toBeVisible()
  await expect(box(page, 'gen-ai-off')).toBeChecked()
  for (const id of ['gen-ai-off', 'verify']) {
    await box(page, id).click({ force: true })
    await page.getByText(titleOf(id), { exact: true }).click({ force: true })
    await box(page, id).evaluate((one: HTMLInputElement) => {
      one.focus()
      one.click()
      one.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(await stored(page)).toBe(text)
  }
  await page.reload()
  await expect(box(page, 'gen-ai-off')).toBeChecked()
  await expect(box(page, 'verify')).not.toBeChecked()
})

/** Ticks work for this visit, the page says that they will not outlast it, and deleting works as well. */
async function worksFromMemory(page: Page): Promise<void> {
  await box(page, 'gen-ai-off').check()
  await box(page, 'verify').check()
  await words(page, /^2 von 11 erledigt/)
  await expect(box(page, 'gen-ai-off')).toBeChecked()
  await expect(notice(page, de.checklist.notSaved)).toBeVisible()
  await box(page, 'verify').uncheck()
  await words(page, /^1 von 11 erledigt/)
  await openStored(page)
  await expect(storedPart(page)).toContainText('gen-ai-off')
  await page.getByRole('button', { name: de.checklist.stored.forget }).click()
  await words(page, /^0 von 11 erledigt/)
}

test('a browser that refuses storage does not stop the list', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'no-storage-'))
  let context: BrowserContext | undefined
  try {
    await mkdir(join(profile, 'Default'))
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
    context = await chromium.launchPersistentContext(profile, {
      executablePath: await findBrowser(),
      args: browserFlags,
      baseURL: baseURL!,
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto('checkliste/')
    const refusal = await page.evaluate(() => {
      try {
        return String(localStorage.length)
      } catch (error) {
        return (error as Error).name
      }
    })
    // The browser packed in npm is a headless shell, which knows no content settings.
    test.skip(
      refusal !== 'SecurityError' && (await findBrowser()).startsWith(tmpdir()),
      'this browser cannot refuse',
    )
    expect(refusal).toBe('SecurityError')
    await worksFromMemory(page)
    expect(errors).toEqual([])
  } finally {
    await context?.close()
    await rm(profile, { recursive: true, force: true })
  }
})

test('a full storage does not stop the list', async ({ page }) => {
  await page.goto('checkliste/')
  await page.evaluate(() => {
    for (let size = 2 ** 20, n = 0; size >= 1;)
      try {
        localStorage.setItem(`fill ${n++}`, 'x'.repeat(size))
      } catch {
        size = Math.floor(size / 2)
      }
  })
  await worksFromMemory(page)
  expect(await stored(page)).toBeNull()
})

const broken = {
  'forgets without a word': () => {
    Storage.prototype.setItem = () => undefined
  },
  'may not be touched': () => {
    const refuse = () => {
      throw new DOMException('Access is denied', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
  },
  'is not there': () => void Object.defineProperty(window, 'localStorage', { value: null }),
}

test('a storage that fails in other ways is noticed', async ({ browser, baseURL }) => {
  for (const [name, script] of Object.entries(broken))
    await test.step(`it ${name}`, async () => {
      const page = await browser.newPage({ baseURL: baseURL! })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      await page.addInitScript(script)
      await page.goto('checkliste/')
      await worksFromMemory(page)
      expect(errors).toEqual([])
      await page.close()
    })
})

test('taken out of the page the list falls silent, put back it works once', async ({ page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype
    Reflect.set(window, 'writes', 0)
    Reflect.set(window, 'prints', 0)
    const count = (what: string) => Reflect.set(window, what, (Reflect.get(window, what) as number) + 1)
    Storage.prototype.setItem = function (...values) {
      count('writes')
      setItem.apply(this, values)
    }
    window.print = () => void count('prints')
  })
  await page.goto('checkliste/')
  const element = await page.evaluateHandle(() => document.querySelector('settings-checklist')!)
  const counts = () =>
    page.evaluate(() => [Reflect.get(window, 'writes'), Reflect.get(window, 'prints')] as unknown)
  const silent = await element.evaluate(
    (one, [key, text]) => {
      one.remove()
      Storage.prototype.setItem.call(localStorage, key!, text!)
      dispatchEvent(new StorageEvent('storage', { key: key! }))
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      location.hash = '#gen-ai-off'
      return !one.querySelector('li input:checked')
    },
    [storageKey, JSON.stringify({ version: 1, ticks: { verify: tick } })],
  )
  expect(silent).toBe(true)
  await element.evaluate((one) => {
    document.querySelector('.passage')!.append(one)
    one.remove()
    document.querySelector('.passage')!.append(one)
  })
  await expect(box(page, 'verify')).toBeChecked()
  await box(page, 'gen-ai-off').check()
  await words(page, /^2 von 11 erledigt/)
  await page.getByRole('button', { name: de.checklist.print, exact: true }).click()
  expect(await counts(), 'one write by this test, one by the tick; one print').toEqual([2, 1])
  await openStored(page)
  await page.getByRole('button', { name: de.checklist.stored.forget }).click()
  await words(page, /^0 von 11 erledigt/)
})

test('Enter and the print button of the form do not leave the page', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => void Reflect.set(window, 'printed', true)))
  await page.goto('checkliste/')
  await page.getByRole('button', { name: de.checklist.print, exact: true }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true)
  await box(page, 'verify').press('Enter')
  await expect(page).toHaveURL(/\/checkliste\/$/)
  await expect(box(page, 'verify')).toBeVisible()
})
