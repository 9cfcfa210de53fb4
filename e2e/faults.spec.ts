import type { Page } from '@playwright/test'
import { de } from '../src/i18n/de.ts'
import { stateFragment } from '../src/features/checklist/share-link.ts'
import type { Tick } from '../src/lib/stored.ts'
import { steps, storageKey } from './built-site.ts'
import { boxOf, openTools, progress, storeFirst } from './checklist.ts'
import { expect, recordProblems, test } from './fixtures.ts'

const { checklist: t } = de
const { sharing } = t

const own = { 'gen-ai-off': { state: 'done', on: '2026-11-01' }, verify: { state: 'na', on: '2026-11-02' } }
const ownText = JSON.stringify({ version: 1, ticks: own })
const shareIds = new Map(steps.map(({ id, shareId }) => [id, shareId!]))
const good = stateFragment(
  new Map(
    steps.slice(2, 8).map(({ id }, i) => [id, { state: i % 2 ? 'na' : 'done', on: `2026-11-0${i + 1}` } as Tick]),
  ),
  shareIds,
)
const flip = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)
const markup = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'

/** Fragments that are none of ours or no longer what they were, and what the page says; share-link.test.ts has more. */
const fragments: [name: string, fragment: string, says: 'damaged' | 'newer' | 'long' | null][] = [
  ['one cut short', good.slice(0, good.length - 1), 'damaged'],
  ['a character changed', flip(good, 14), 'damaged'],
  ['half a percent sign', '#s=%E0%A4%A', 'damaged'],
  ['no version', '#s=', 'damaged'],
  ['version 2', good.replace('=1.', '=2.'), 'newer'],
  ['100,000 characters', `#s=1.${'a'.repeat(100_000)}`, 'long'],
  ['markup', `#s=1.${markup}`, 'damaged'],
  ['a null character', '#s=1.\0.x', 'damaged'],
  ['a right-to-left mark and emoji', '#s=1.\u202e🔌.x', 'damaged'],
  ['names every object has', '#s=__proto__.constructor.toString', 'damaged'],
  ['a list of unknown words', '#l=1.10.mars.member', 'damaged'],
  ['a list with markup', `#l=1.10.eea-ch.${markup}`, 'damaged'],
  ['a letter alone', '#s', null],
  ['an image', `#${markup}`, null],
  ['a script address', '#javascript:window.pwned=1', null],
  ['a selector', '#"],*{}', null],
]

const tick = '{"state":"done","on":"2026-11-01"}'
const many = Array.from({ length: 10_000 }, (_, i) => `"x${i}":${tick},`).join('')
const ticks = (list: string, more = ''): string => `{"version":1,"ticks":{${list}}${more}}`
/** Stored texts, and the ticks that must be read from them all the same; stored.test.ts has more. */
const stored: [name: string, text: string, ticked: string[]][] = [
  ['a choice with markup', ticks(`"verify":${tick}`, `,"cut":${JSON.stringify(markup)}`), ['verify']],
  ['quiet with ticks', ticks(`"verify":${tick}`, ',"quiet":true'), []],
  ['a day with markup', ticks(`"gen-ai-off":{"state":"done","on":${JSON.stringify(markup)}}`), []],
  ['version 0', '{"version":0,"ticks":{"verify":"2026-11-01","groups":7}}', ['verify']],
  ['version -1', `{"version":-1,"ticks":{"verify":${tick}}}`, []],
  ['ten thousand ticks', ticks(`${many}"verify":${tick}`), ['verify']],
  ['deep nesting', ticks('', `,"x":${'['.repeat(20_000)}${']'.repeat(20_000)}`), []],
  [
    'names every object has',
    ticks(`"__proto__":${tick},"verify":${tick}`, ',"__proto__":{"quiet":true}'),
    ['verify'],
  ],
  ['a null character', '\0{"version":1,"ticks":{}}', []],
]

/** Texts and files that are no state of this list; read-import.test.ts has more. */
const foreign: [name: string, text: string | Buffer, says: keyof typeof sharing][] = [
  ['nothing', '   ', 'readNothing'],
  ['markup', markup, 'damaged'],
  ['a newer file', '{"format":"ki-training-aus","version":2,"ticks":{}}', 'newer'],
  ['101,000 characters', 'x'.repeat(101_000), 'long'],
  ['two links', `${good} #l=1.10.eea-ch.member`, 'several'],
  ['a damaged link', `Schau: https://guide.example/checkliste/${flip(good, 14)}`, 'damaged'],
  ['a file of five megabytes', Buffer.alloc(5_000_000, '{'), 'long'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ffffffff', 'hex'), 'damaged'],
]

const unharmed = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  expect(await page.evaluate((key) => localStorage.getItem(key), storageKey)).toBe(ownText)
  await expect(boxOf(page, 'gen-ai-off')).toBeChecked()
  await expect(page.locator('#verify')).toHaveAttribute('data-state', 'na')
}
async function openOwn(page: Page) {
  const problems = await recordProblems(page)
  await storeFirst(page, ownText)
  await page.goto('checkliste/')
  return problems
}

test('no fragment does harm', async ({ page }) => {
  const problems = await openOwn(page)
  for (const [i, [name, fragment, says]] of fragments.entries())
    await test.step(name, async () => {
      // New pages take most of the time: some are enough.
      if (i % 5) await page.evaluate((hash) => (location.hash = hash), fragment)
      else {
        await page.goto('about:blank')
        await page.goto(`checkliste/${fragment}`)
      }
      const dialog = page.getByRole('dialog')
      if (says) {
        await expect(dialog.getByText(sharing[says], { exact: true })).toBeVisible()
        await expect(dialog).toHaveAccessibleName(sharing.damagedHeading)
        await page.getByRole('button', { name: sharing.close, exact: true }).click()
        await expect(page).toHaveURL(/\/checkliste\/$/)
      }
      await expect(dialog).toBeHidden()
      await unharmed(page)
    })
  await boxOf(page, 'saved-cv').check()
  await progress(page, 2, 1)
  expect(problems).toEqual({ console: [], blocked: [] })
})

test('no stored text does harm, and what can be read of it counts', async ({ page }) => {
  const problems = await recordProblems(page)
  await page.goto('checkliste/')
  for (const [name, text, ticked] of stored)
    await test.step(name, async () => {
      await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [storageKey, text])
      await page.reload()
      await expect(page.locator('li[data-state=done]')).toHaveCount(ticked.length)
      for (const id of ticked) await expect(page.locator(`#${id}`)).toHaveAttribute('data-state', 'done')
      await boxOf(page, 'saved-cv').check()
      await progress(page, ticked.length + 1)
      expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
      expect(await page.evaluate(() => Reflect.get({}, 'quiet') as unknown)).toBeUndefined()
    })
  expect(problems).toEqual({ console: [], blocked: [] })
})

test('no text and no file that is read in does harm', async ({ page }) => {
  const problems = await openOwn(page)
  for (const [name, from, says] of foreign)
    await test.step(name, async () => {
      await openTools(page)
      await page.getByRole('button', { name: t.tools.read }).click()
      const dialog = page.getByRole('dialog', { name: sharing.readHeading })
      if (typeof from === 'string') await dialog.getByLabel(sharing.readText).fill(from)
      else
        await dialog
          .getByLabel(sharing.readFile)
          .setInputFiles({ name: 'stand.json', mimeType: 'application/json', buffer: from })
      await page.getByRole('button', { name: sharing.readGo, exact: true }).click()
      await expect(dialog.getByLabel(sharing.readText)).toHaveAccessibleDescription(String(sharing[says]))
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await unharmed(page)
    })
  expect(problems).toEqual({ console: [], blocked: [] })
})
