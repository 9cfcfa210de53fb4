import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { de } from '../src/i18n/de.ts'
import { en } from '../src/i18n/en.ts'
import { interpolate, plural } from '../src/lib/interpolate.ts'
import { built, canonicalOf, dist, guidePages, isPrintPage, pageAt, reminders, storageKey } from './built-site.ts'
import { violations } from './axe.ts'
import { boxOf, openTools } from './checklist.ts'
import { stopClock } from './clock.ts'
import { a4, paper } from './paper.ts'
import { expect, recordProblems, test } from './fixtures.ts'

const editions = [
  { file: 'mitnehmen.html', words: de, home: '/', list: '/checkliste/', letter: '/widerspruch/' },
  { file: 'en/takeaway.html', words: en, home: '/en/', list: '/en/checklist/', letter: '/en/objection/' },
] as const
/** The file's own, so that it and the site do not overwrite each other where one host serves both. */
const ownKey = `${storageKey}:file`
/** Its scripts have run then; one of its elements never starts, which a visit would wait for. */
const loaded = { waitUntil: 'load' } as const

for (const { file, words, home, list, letter } of editions) {
  const lang = home === '/' ? 'de' : 'en'
  // Soft hyphens are no part of a text.
  const html = readFileSync(dist + file, 'utf8').replaceAll('\u00ad', '')
  const tree = fromHtml(html)
  // Poster and slide are for the wall: the file links to them.
  const own = guidePages.filter((page) => page.name.startsWith('/en/') === (lang === 'en') && !isPrintPage(page))
  const published = (name: string) => canonicalOf(pageAt(name))

  test(`${file} holds every page of its language, within 400 kB`, () => {
    const { length } = readFileSync(dist + file)
    console.log(`${file}: ${length} bytes`)
    expect(length).toBeLessThanOrEqual(400_000)
    const headings = selectAll('h1', tree).map((one) => toText(one))
    expect(headings.sort()).toEqual(own.map((page) => toText(select('h1', page.tree)!)).sort())
    expect(selectAll('.source-notes', tree), 'sources stand in their list alone').toEqual([])
    expect(toText(select('body', tree)!).match(/keine Rechtsberatung|not legal advice/gi)).toHaveLength(1)
  })

  test(`${file} has no id twice, and all that refers to one leads there`, () => {
    const ids = selectAll('[id]', tree).map(({ properties }) => String(properties['id']))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const links = selectAll('[href]', tree).map(({ properties }) => String(properties['href']))
    const inside = links.filter((href) => href.startsWith('#')).map((href) => decodeURIComponent(href.slice(1)))
    expect(inside.length).toBeGreaterThan(50)
    const refer =
      /^(htmlFor|aria(LabelledBy|DescribedBy|Controls)|headers|list|form|popoverTarget|data[A-Z]\w*Id)$/
    const references = selectAll('*', tree).flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, value]) => (refer.test(name) ? [value].flat().map(String) : [])),
    )
    expect(references).toContain('widerspruch--frist-erinnerung')
    expect([...inside, ...references].filter((id) => !ids.includes(id))).toEqual([])
  })

  test(`${file} leads out only to the published guide and to what it holds no copy of`, () => {
    const links = selectAll('[href]', tree).map(({ properties }) => String(properties['href']))
    // The as-of strip's way back is the file itself, without its query.
    expect(links.filter((href) => !/^(#|https?:|mailto:|\?$)/.test(href))).toEqual([])
    const pagesOfItsOwn = own.map(({ name }) => published(name))
    const out = links.filter((href) => pagesOfItsOwn.includes(href.replace(/#.*/, '')))
    expect([...new Set(out)].sort()).toEqual([published(home), published(letter)])
    expect(selectAll('img, script[src], link, [src], [srcset]', tree)).toEqual([])
    expect(html).not.toMatch(/(src|href)=["']?data:|url\(|@import/)
  })

  test(`${file} opens from a disk with one request, remembers ticks and follows them`, async ({ page }) => {
    const problems = await recordProblems(page)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    // Without a clipboard the link is there to be copied by hand.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(pathToFileURL(dist + file).href, loaded)
    await openTools(page)
    await boxOf(page, 'gen-ai-off', lang).check()
    await expect(page.locator('#gen-ai-off')).toHaveAttribute('data-state', 'done')
    await expect(page.locator('[data-s1=off]').first()).toBeAttached()
    await page.getByRole('button', { name: words.checklist.tools.qrCode }).click()
    await expect(page.getByRole('img', { name: words.checklist.sharing.qrCodeLabel })).toBeVisible()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([ownKey])
    expect(requests).toHaveLength(1)
    await page.reload(loaded)
    await expect(boxOf(page, 'gen-ai-off', lang)).toBeChecked()
    await openTools(page)
    await page.getByRole('button', { name: words.checklist.tools.stateLink }).click()
    await expect(
      page.locator('checklist-tools').getByRole('textbox', { name: words.textToCopy.label }),
    ).toHaveValue(new RegExp(`^${published(list)}#s=`))
    expect(problems).toEqual({ console: [], blocked: [] })
  })

  test(`${file} works from a disk as the guide does`, async ({ page }) => {
    const problems = await recordProblems(page)
    await page.goto(`${pathToFileURL(dist + file).href}?stand=2026-12-16`, loaded)
    const undefinedTags = await page.evaluate(() =>
      [...document.querySelectorAll('body :not(:defined)')].map(({ localName }) => localName),
    )
    // Its form asks the host for sentences: here stand the sample and the way to the form.
    expect(undefinedTags).toEqual(['objection-letter'])
    await expect(page.getByRole('link', { name: published(letter) })).toBeVisible()

    const { deadline } = words
    const tool = page.getByRole('group', { name: deadline.label })
    await tool.getByLabel(deadline.day.form).fill('2026-11-25')
    await expect(page.locator('answer-deadline .last')).toContainText('28')
    const reminder = page.locator('#widerspruch--frist-erinnerung')
    await expect(reminder.locator('.text')).toContainText(/25\.? November 2026/)
    await expect(reminder.locator('.text')).not.toContainText(reminders[lang].receipt)
    await openTools(page)
    const saved = [
      await download(page, page.getByRole('button', { name: deadline.calendar.button })),
      await download(page, page.getByRole('button', { name: words.checklist.tools.halfYear })),
    ]
    for (const [i, name] of [letter, list].entries()) {
      expect(saved[i]).toContain(`URL:${published(name)}`)
      expect(saved[i]).toContain(new URL(published(name)).host)
      expect(saved[i]).not.toContain('file:')
    }

    await expect(page.locator('day-counter')).toContainText(words.counter.since)
    await page.getByRole('search').getByRole('searchbox').fill('Hamburg')
    await expect(page.locator('authority-search li').filter({ visible: true })).toHaveCount(1)
    await page.locator('copy-button button').filter({ visible: true }).first().click()
    await page.locator('html').evaluate(() => (location.hash = 's=1'))
    await page.getByRole('button', { name: words.checklist.sharing.close, exact: true }).click()
    expect(new URL(page.url()).hash).toBe('')
    expect(problems).toEqual({ console: [], blocked: [] })
  })

  test(`${file} says of which day it is, and how old it has become`, async ({ page }) => {
    const about = page.getByRole('region', { name: words.offline.singleFile.label, exact: true })
    const later = (days: number) => new Date(Date.parse(`${built}T12:00:00Z`) + days * 86_400_000)
    await stopClock(page, later(0))
    await page.goto(file, loaded)
    await expect(about).toContainText(built.slice(0, 4))
    await expect(about.locator('.age')).toHaveText('')
    await stopClock(page, later(367))
    await page.goto(file, loaded)
    const { older, years } = words.offline.singleFile
    await expect(about).toContainText(interpolate(older, { span: plural(lang, 1, years) }))
  })

  test(`${file} is accessible, closes its menu behind a link, and prints the list alone`, async ({ page }) => {
    test.slow()
    const problems = await recordProblems(page)
    await page.addInitScript(() => (window.print = () => {}))
    await page.goto(file, loaded)
    // Its colours are those of the pages.
    for (const [width, rules] of [
      [1280, 'structure'],
      [320, 'layout'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await violations(page, rules), `${width} px`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.getByRole('button', { name: words.menu }).click()
    const menu = page.getByRole('navigation', { name: words.mainNav })
    await menu.getByRole('link').first().click()
    await expect(menu).toBeHidden()
    await openTools(page)
    await page.getByRole('button', { name: words.checklist.tools.empty }).click()
    expect((await paper(page)).sizes).toEqual([a4])
    expect(problems).toEqual({ console: [], blocked: [] })
  })

  test(`${file} carries a policy of its own, and the host’s has room for it`, async ({ request }) => {
    const directives = (policy: string) =>
      new Map(policy.split('; ').map((one) => [one.split(' ')[0]!, one.split(' ').slice(1)]))
    const sent = directives((await request.get(file)).headers()['content-security-policy']!)
    const meta = String(select('meta[http-equiv]', tree)!.properties['content'])
    expect(meta).not.toMatch(/'self'|unsafe|https?:|data:/)
    expect([...sent.values()].flat()).not.toContain('data:')
    for (const name of ['script-src', 'style-src'])
      for (const source of directives(meta).get(name)!) expect(sent.get(name), name).toContain(source)
  })
}

/** What a button saves, with the lines that the format folds in one piece. */
async function download(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '')
}
