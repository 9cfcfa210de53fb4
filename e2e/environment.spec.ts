import type { Page } from '@playwright/test'
import { selectAll } from 'hast-util-select'
import { de } from '../src/i18n/de.ts'
import { doneInWords, pageAt, pages } from './built-site.ts'
import { boxOf, copiedBy, openTools, progress, stored } from './checklist.ts'
import { expect, test } from './fixtures.ts'
import { openDetails, withStyle } from './layout.ts'

// Unusual networks, browsers, tools and displays.
// docs/faults.md says which fault each of these tests stands for.

const { checklist: t } = de
/** Pages with an element of every kind. */
const varied = ['', 'checkliste/', 'daten/', 'widerspruch/', 'widerspruch/behoerden/', 'team/']

test('the text is there with the first response, whatever else never arrives', async ({ page }) => {
  await page.route(
    (url) => /\.\w+$/.test(url.pathname),
    () => new Promise(() => undefined),
  )
  for (const address of varied) {
    await page.goto(address, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
    expect((await page.getByRole('main').innerText()).length, address).toBeGreaterThan(400)
  }
})

test('files of a build that is gone leave its pages readable, without dead buttons', async ({ page }) => {
  await page.route('**/_astro/*', (route) => route.fulfill({ status: 404, body: 'gone' }))
  for (const address of varied) {
    await page.goto(address, { waitUntil: 'load' })
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
    await expect(page.getByRole('button').filter({ visible: true }), address).toHaveCount(0)
  }
  await page.goto('checkliste/', { waitUntil: 'load' })
  await boxOf(page, 'gen-ai-off').check()
})

test('parts fetched on demand that are gone leave a sentence behind', async ({ page }) => {
  const parts =
    /\/(share-controller|share-words|qr-code|save-reminder|letter-controller|deadline-view)[.\w-]*\.js$/
  const gone = new Set<string>()
  await page.route(parts, async (route) => {
    const [, name] = parts.exec(route.request().url())!
    if (!gone.has(name!)) return route.continue()
    await route.fulfill({ status: 404, body: 'gone' })
  })
  const said = page.locator('.said')
  for (const [name, button] of [
    ['share-controller', t.tools.stateLink],
    ['share-controller', t.tools.protocol],
    ['share-words', t.tools.text],
    ['qr-code', t.tools.qrCode],
    ['save-reminder', t.tools.halfYear],
  ] as const)
    await test.step(button, async () => {
      gone.clear()
      gone.add(name)
      await page.goto('checkliste/')
      await openTools(page)
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(said).toHaveText(t.sharing.unreachable)
    })
  for (const name of ['letter-controller', 'deadline-view']) gone.add(name)
  await page.goto('widerspruch/')
  await page.getByLabel(de.letter.name).fill('Erika')
  await expect(page.locator('objection-letter').getByRole('status').first()).toHaveText(de.letter.says.unreachable)
  const day = page.getByLabel(de.deadline.day.form)
  await day.focus()
  await expect(day).toHaveAccessibleDescription(de.deadline.failed)
})

test('no other page may show the guide in a frame', async ({ page, baseURL }) => {
  const framed = async () => {
    await page.setContent(`<iframe src="${baseURL}daten/"></iframe>`)
    await expect.poll(() => page.frames()[1]?.url()).not.toMatch(/^(about:blank)?$/)
    return page.frames()[1]!.url()
  }
  expect(await framed()).toMatch(/^chrome-error:/)
  await page.route('**/daten/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ body: await response.body(), headers: { 'content-type': 'text/html' } })
  })
  expect(await framed(), 'without the headers of the host, which the policy in the page cannot replace').toMatch(
    /\/daten\/$/,
  )
})

test('a host that names no charset leaves umlauts alone', () => {
  for (const { name, html } of pages) {
    const declared = Buffer.from(html).indexOf('<meta charset="utf-8"')
    expect(declared, name).toBeGreaterThan(-1)
    expect(declared, `${name}: browsers look for it in the first 1,024 bytes`).toBeLessThan(1000)
  }
})

/** What browser translators do: wrap every text in two elements and change the page's language. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (texts.nextNode()) found.push(texts.currentNode as Text)
    for (const text of found) {
      if (!text.data.trim() || text.parentElement!.closest('script, style, textarea, option')) continue
      const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name)) as [
        HTMLElement,
        HTMLElement,
      ]
      outer.append(inner)
      text.replaceWith(outer)
      inner.append(text)
    }
    document.documentElement.lang = 'zh-CN'
    document.documentElement.classList.add('translated-ltr')
  })

test('a translator that rewrites the page does not stop what works in it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('checkliste/')
  await translate(page)
  await boxOf(page, 'gen-ai-off').check()
  await progress(page, 1)
  await expect(page.locator('#gen-ai-off .word')).toContainText(t.state.done)
  await page.getByRole('button', { name: t.filter.more }).click()
  await expect(boxOf(page, 'groups')).toBeFocused()
  await page.getByText(t.stored.summary, { exact: true }).click()
  await page.getByRole('button', { name: t.stored.forget }).click()
  await expect(boxOf(page, 'gen-ai-off')).not.toBeChecked()
  expect(await copiedBy(page, t.tools.stateLink)).toMatch(/#s=1\./)
  await page.goto('?stand=2025-10-15')
  await translate(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(page.locator('day-counter')).toContainText('in 19 Tagen')
  await page.getByRole('button', { name: de.copy.link }).click()
  await expect(page.getByRole('button', { name: de.copy.copied, exact: true })).toBeVisible()
})

test('many quick clicks end where the last one left, in both of two tabs', async ({ page, context }) => {
  const other = await context.newPage()
  for (const one of [page, other]) await one.goto('checkliste/')
  const clicks = (tab: Page, times: number) =>
    boxOf(tab, 'gen-ai-off').evaluate((one: HTMLInputElement, times) => {
      const start = performance.now()
      for (let i = 0; i < times; i++) one.click()
      return (performance.now() - start) / times
    }, times)
  expect(await clicks(page, 201), 'milliseconds a click').toBeLessThan(100)
  await expect(boxOf(other, 'gen-ai-off')).toBeChecked()
  await Promise.all([clicks(page, 30), clicks(other, 31)])
  await expect(async () => {
    const [text, ...more] = await Promise.all([page, other].map(stored))
    expect(more).toEqual([text])
    const checked = text!.includes('gen-ai-off')
    for (const tab of [page, other]) {
      await expect(boxOf(tab, 'gen-ai-off')).toBeChecked({ checked, timeout: 100 })
      await progress(tab, checked ? 1 : 0)
    }
  }).toPass({ timeout: 5000 })
})

test('Back leaves the list in one step, whatever was ticked and chosen', async ({ page }) => {
  await page.goto('daten/')
  await page.goto('checkliste/')
  const steps = await page.evaluate(() => history.length)
  for (const id of ['gen-ai-off', 'verify']) await boxOf(page, id).check()
  await page.getByRole('radio', { name: t.filter.timeBudgets['2'] }).check()
  expect(await copiedBy(page, t.tools.stateLink)).toMatch(/#s=1\./)
  await page.getByText(t.stored.summary, { exact: true }).click()
  expect(await page.evaluate(() => history.length)).toBe(steps)
  await page.goBack()
  await expect(page).toHaveURL(/\/daten\/$/)
})

test('what others append to an address or encode in it changes nothing', async ({ page }) => {
  await page.goto('daten/?utm_source=mail&fbclid=abc&gclid=#unter-18')
  await expect(page.locator('#unter-18')).toBeInViewport()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/daten\/$/)
  expect(await page.locator('a[href*="utm_"], a[href*="fbclid"]').count()).toBe(0)
  await page.goto('daten/#gibt-es-nicht')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.goto('checkliste/?x=1#company%2Dpage')
  await expect(boxOf(page, 'company-page')).toBeInViewport()
  await expect(page.locator('#company-page details')).toHaveAttribute('open')
})

test('without a stylesheet the text stands in order, and what is hidden stays hidden', async ({ page }) => {
  const styles = /<style>[^]*?<\/style>|<link rel="stylesheet"[^>]*>/g
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    const html = await response.text()
    expect(html).toMatch(styles)
    await route.fulfill({ response, body: html.replace(styles, '') })
  })
  for (const address of varied) {
    await page.goto(address)
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(0)
    const headings = await page
      .getByRole('heading')
      .evaluateAll((all) =>
        all.map((one) => ({ level: Number(one.localName.slice(1)), top: one.getBoundingClientRect().top })),
      )
    const tops = headings.map(({ top }) => top)
    expect(tops, address).toEqual(tops.toSorted((a, b) => a - b))
    expect(
      headings.filter(({ level }) => level === 1),
      address,
    ).toHaveLength(1)
    await expect(page.locator('[hidden]').filter({ visible: true }), address).toHaveCount(0)
    await expect(page.locator('[data-when]').filter({ visible: true }), address).toHaveCount(
      selectAll('[data-when$="-before"]', pageAt(`/${address}`).tree).length,
    )
  }
})

test('without drawings and web fonts every control still has its words', async ({ page }) => {
  await page.route('**/*.{woff2,svg}', (route) => route.abort())
  for (const address of varied) {
    await page.goto(address)
    await withStyle(page, 'svg, img { display: none !important }', async () => {
      const nameless = await page.locator('a, button, summary').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => !(one as HTMLElement).innerText.trim())
          .map((one) => one.outerHTML.slice(0, 120)),
      )
      expect(nameless, address).toEqual([])
    })
  }
})

const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'

/** Words of these parts come from the dictionaries, which know how much room they have. */
const furniture =
  '.tools, .list-tools, .controls, .list-filter, .state, .progress, day-counter, figure, pass-on, stored-data, button, nav, small, summary, [role=status]'

test('words longer than a phone is wide break', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const address of [...varied, 'faktencheck/', 'rechtsgrundlage/', 'fragen/']) {
    await page.goto(address)
    await openDetails(page)
    const wide = await page.getByRole('main').evaluate(
      (main, [word, furniture]) => {
        const tooWide: string[] = []
        const seen = new Set<string>()
        const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
          const parent = text.parentElement!
          const place = [parent, parent.parentElement!]
            .map((one) => `${one.localName}.${one.className}`)
            .join(' in ')
          if (!text.data.trim() || seen.has(place) || !parent.checkVisibility() || parent.closest(furniture))
            continue
          seen.add(place)
          const { data } = text
          text.data += word
          const { scrollWidth } = document.documentElement
          if (scrollWidth > innerWidth) tooWide.push(`${place}: ${scrollWidth} px: ${data.trim().slice(0, 40)}`)
          text.data = data
        }
        return tooWide
      },
      [longWord, furniture] as const,
    )
    expect.soft(wide, address).toEqual([])
  }
})

test('screen readers hear nothing when a page opens, and one message for an action', async ({ page }) => {
  const spoken = () => page.locator('[role=status], [role=alert], [aria-live]').allInnerTexts()
  const heard = async () => (await spoken()).map((text) => text.trim()).filter(Boolean)
  for (const address of varied) {
    await page.goto(address)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    expect(await heard(), address).toEqual([])
  }
  await page.goto('checkliste/')
  for (const id of ['gen-ai-off', 'verify', 'saved-cv']) await boxOf(page, id).check()
  await expect.poll(heard).toEqual([expect.stringMatching(`: ${t.state.done} .* ${doneInWords(3)}`)])
})
