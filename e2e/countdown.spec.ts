import { chromium, type Locator, type Page } from '@playwright/test'
import { selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { browserFlags, findBrowser } from '../scripts/find-browser.ts'
import { de } from '../src/i18n/de.ts'
import { interpolate } from '../src/lib/interpolate.ts'
import { base, pageAt } from './built-site.ts'
import { stopClock } from './clock.ts'
import { berlinMidnight, daysBetween, effective, lastSunday, plusDays, sentenceOn } from './days.ts'
import { expect, test } from './fixtures.ts'

const built = String(selectAll('html', pageAt('/').tree)[0]!.properties.dataBuilt)
const builtInWords = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(built))
const nextYear = Number(built.slice(0, 4)) + 1

const counter = (page: Page): Locator => page.getByRole('region', { name: de.counter.label })
const says = (page: Page, sentence: string): Promise<void> =>
  expect(counter(page).getByText(sentence, { exact: true })).toBeVisible()
const strip = (page: Page): Locator => page.locator('as-of-strip')

const sentences = [
  { stand: '2025-10-15', sentence: 'Noch 19 Tage bis Montag, 3. November 2025.' },
  { stand: '2025-11-01', sentence: 'Noch 2 Tage bis Montag, 3. November 2025.' },
  { stand: '2025-11-02', sentence: 'Morgen beginnt es.' },
  { stand: '2025-11-03', sentence: 'Heute, am 3. November 2025, beginnt es.' },
  { stand: '2025-11-04', sentence: 'Seit 1 Tag in Kraft.' },
  { stand: '2025-11-15', sentence: 'Seit 12 Tagen in Kraft.' },
  { stand: '2026-11-02', sentence: 'Seit 364 Tagen in Kraft.' },
  { stand: '2026-11-03', sentence: 'Seit 1 Jahr in Kraft (365 Tage).' },
  { stand: '2026-11-04', sentence: 'Seit 1 Jahr und 1 Tag in Kraft (366 Tage).' },
  { stand: '2026-11-23', sentence: 'Seit 1 Jahr und 20 Tagen in Kraft (385 Tage).' },
  { stand: '2027-11-03', sentence: 'Seit 2 Jahren in Kraft (730 Tage).' },
  { stand: '2028-11-03', sentence: 'Seit 3 Jahren in Kraft (1096 Tage).' },
]

test('the guide as of another day says so in exact sentences, in a box that keeps its height', async ({
  browser,
  page,
  baseURL,
}) => {
  const heights: Record<number, Record<string, number>> = { 360: {}, 1280: {} }
  const measure = async (one: Page, name: string) => {
    for (const [width, found] of Object.entries(heights)) {
      await one.setViewportSize({ width: Number(width), height: 800 })
      found[name] = (await counter(one).boundingBox())!.height
      const cut = await one.locator('day-counter').evaluate((box) => box.scrollHeight - box.clientHeight)
      expect.soft(cut, `${name}, ${width} px`).toBe(0)
    }
  }
  const still = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false })
  await still.goto('')
  await measure(still, 'without script')
  await still.close()
  for (const { stand, sentence } of sentences) {
    await page.goto(`?stand=${stand}`)
    await says(page, sentence)
    if (stand > effective) expect(sentenceOn(stand), 'the tests’ own arithmetic').toBe(sentence)
    await measure(page, sentence)
  }
  for (const found of Object.values(heights)) {
    const all = Object.values(found)
    expect(Math.max(...all) - Math.min(...all), JSON.stringify(found, null, 2)).toBeLessThan(1)
  }
})

test('the strip names the day and leads back to today', async ({ page }) => {
  await page.goto('daten/?stand=2025-10-15#unter-18')
  const viewed = interpolate(de.asOf.view, { date: '15. Oktober 2025' })
  await expect(strip(page).getByText(viewed, { exact: true })).toBeVisible()
  await page.goto('?stand=2025-10-15#schalter')
  await strip(page).getByRole('link', { name: de.asOf.back }).click()
  await expect(page).toHaveURL(`${base}#schalter`)
  await expect(strip(page).getByText(viewed)).toBeHidden()
  await expect(counter(page)).toContainText(/ in Kraft\b.*\./)
})

test('a path that looks like a host leads back to this host', async ({ page, baseURL }) => {
  await page.goto(`${new URL(baseURL!).origin}//evil.example/x/?stand=2025-10-15`)
  const back = await strip(page)
    .getByRole('link')
    .evaluate((link) => (link as HTMLAnchorElement).href)
  expect(back).toBe(`${new URL(baseURL!).origin}//evil.example/x/`)
})

test('what is no day in ?stand is named as such, and today stands', async ({ page }) => {
  const today = plusDays(built, 2)
  await stopClock(page, berlinMidnight(today))
  for (const wrong of [
    '2025-02-30',
    '<script>alert(1)</script>',
    '',
    '20251103',
    '2025-11-3',
    '0500-01-01',
    'gestern',
  ])
    await test.step(`?stand=${wrong}`, async () => {
      await page.goto(`?stand=${encodeURIComponent(wrong)}`)
      await expect(strip(page).getByText(de.asOf.invalid)).toBeVisible()
      await expect(strip(page)).not.toContainText(/\d/)
      await says(page, sentenceOn(today))
      expect.soft(await variantsShown(page, 'effective'), wrong).toEqual(new Set(['after']))
    })
})

/** Which wordings of a milestone's texts can be seen. */
const variantsShown = async (page: Page, milestone: string): Promise<Set<string>> => {
  const all = await page.locator(`[data-when^="${milestone}-"]`).filter({ visible: true }).all()
  const names = await Promise.all(all.map((one) => one.getAttribute('data-when')))
  return new Set(names.map((name) => name!.slice(milestone.length + 1)))
}

const leads: Record<string, string> = {
  before: 'Ab dem 3. November 2025 nutzt LinkedIn',
  on: 'Ab heute, dem 3. November 2025, nutzt LinkedIn',
  after: 'Seit dem 3. November 2025 nutzt LinkedIn',
}

test('texts around a date fit before, on and after it', async ({ page }) => {
  for (const { milestone, address, days } of [
    { milestone: 'effective', address: '', days: ['2025-11-02', '2025-11-03', '2025-11-04'] },
    { milestone: 'ai-act-marking', address: 'rechtsgrundlage/', days: ['2026-12-01', '2026-12-02', '2026-12-03'] },
  ])
    for (const [i, when] of ['before', 'on', 'after'].entries()) {
      await page.goto(`${address}?stand=${days[i]}`)
      expect(await variantsShown(page, milestone)).toEqual(new Set([when]))
      const wordings = selectAll(`[data-when="${milestone}-${when}"]`, pageAt(`/${address}`).tree)
      expect(wordings.length).toBeGreaterThan(0)
      await expect(page.locator(`[data-when="${milestone}-${when}"]`)).toHaveText(
        wordings.map((one) => toText(one).trim()),
      )
      if (address) continue
      const lead = await page.locator('.lead').innerText()
      expect(lead.startsWith(leads[when]!), lead).toBe(true)
    }
})

test('a clock behind the build counts to the day of the build', async ({ page }) => {
  await stopClock(page, new Date('2019-05-05T12:00:00Z'))
  await page.goto('')
  await says(page, sentenceOn(built))
  expect(await variantsShown(page, 'effective')).toEqual(new Set(['after']))
})

test('a clock years ahead is not believed: the date and the day of this copy stand, no number', async ({
  page,
}) => {
  await stopClock(page, new Date('2035-01-01T12:00:00Z'))
  await page.goto('')
  await says(page, interpolate(de.counter.copy, { date: builtInWords }))
  await expect(counter(page).getByText('Montag, 3. November 2025')).toBeVisible()
  await expect(counter(page)).not.toContainText(/\d\s*Tag/)
})

const winter = `${nextYear}-01-15`
const summer = `${nextYear}-07-15`

/** What the browser does to a page it brings back; the counter looks at clock and address again. */
const bringBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

for (const timezoneId of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'Asia/Kathmandu'])
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('the day changes with Berlin’s, to the minute', async ({ page }) => {
      await stopClock(page, berlinMidnight(plusDays(winter, -5)))
      await page.goto('')
      await says(page, sentenceOn(plusDays(winter, -5)))
      for (const day of [winter, summer]) {
        const midnight = berlinMidnight(day).getTime()
        for (const [offset, expected] of [
          [-60_000, plusDays(day, -1)],
          [0, day],
          [60_000, day],
        ] as const) {
          await page.clock.setFixedTime(midnight + offset)
          await bringBack(page)
          await says(page, sentenceOn(expected))
        }
      }
    })
  })

for (const { name, day, hours } of [
  { name: 'in winter', day: winter, hours: 24 },
  { name: 'on the day summer time begins', day: lastSunday(nextYear, 3), hours: 23 },
  { name: 'on the day summer time ends', day: lastSunday(nextYear, 10), hours: 25 },
])
  test(`an open page follows midnight without a reload, ${name}`, async ({ page }) => {
    const start = berlinMidnight(day)
    await stopClock(page, new Date(start.getTime() + 30_000))
    await page.goto('')
    await says(page, sentenceOn(day))
    await page.clock.runFor(hours * 3_600_000 - 90_000)
    await says(page, sentenceOn(day))
    await page.clock.runFor(60_000)
    await says(page, sentenceOn(plusDays(day, 1)))
    // A laptop asleep for two days: the timer fires once, late.
    await page.clock.fastForward(48 * 3_600_000)
    await says(page, sentenceOn(plusDays(day, 3)))
  })

test('a page brought back by the browser or its tab looks at the clock again', async ({ page }) => {
  await stopClock(page, berlinMidnight(winter))
  await page.goto('')
  await says(page, sentenceOn(winter))
  await page.clock.setSystemTime(berlinMidnight(plusDays(winter, 5)))
  await bringBack(page)
  await says(page, sentenceOn(plusDays(winter, 5)))
  await page.clock.setSystemTime(berlinMidnight(plusDays(winter, 9)))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await says(page, sentenceOn(plusDays(winter, 9)))
})

test('a page that comes out of the back-forward cache is put right', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage({ baseURL: baseURL!, timezoneId: 'Europe/Berlin' })
    await page.goto('')
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'restored', persisted))
      document.querySelector('day-counter .sentence')!.textContent = 'Von gestern.'
    })
    await page.getByRole('navigation', { name: de.mainNav }).locator('a[href$="/daten/"]').click()
    // The load event, which Playwright waits for, comes only once in the life of such a page.
    await page.goBack({ waitUntil: 'commit' })
    await expect(counter(page)).toContainText(/Seit .* in Kraft/)
    const restored = await page.evaluate(() => Reflect.get(window, 'restored') === true)
    test.skip(!restored, 'this browser keeps no page in its back-forward cache')
    await expect(counter(page)).not.toContainText('Von gestern.')
  } finally {
    await browser.close()
  }
})

test('taken out of the page the counter falls silent, put back it counts again', async ({ page }) => {
  await stopClock(page, berlinMidnight(winter))
  await page.goto('')
  const element = await page.evaluateHandle(() => document.querySelector('day-counter')!)
  const text = () => element.evaluate((one) => one.querySelector('.sentence')!.textContent)
  await element.evaluate((one) => one.remove())
  await page.clock.runFor(25 * 3_600_000)
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(await text()).toBe(sentenceOn(winter))
  await element.evaluate((one) => document.querySelector('.counter')!.append(one))
  expect(await text()).toBe(sentenceOn(plusDays(winter, 1)))
  await page.clock.runFor(24 * 3_600_000)
  expect(await text()).toBe(sentenceOn(plusDays(winter, 2)))
})

type Shift = { score: number; moved: string[]; counter: boolean }

for (const width of [360, 1280])
  test(`nothing on the home page moves while it loads, ${width} px, fonts late or not`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      const shifts: Shift[] = []
      Reflect.set(window, 'shifts', shifts)
      type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[])
          shifts.push({
            score: value,
            moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? ''),
            counter: sources.some(({ node }) => node?.parentElement?.closest('.counter')),
          })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    let [delay, loaded] = [0, 0]
    // Routed requests are never answered from the cache, so the fonts come anew each time.
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, delay))
      loaded++
      await route.continue()
    })
    for (delay of [0, 1000]) {
      loaded = 0
      await page.goto('')
      await page.evaluate(() => document.fonts.ready)
      // A shift is on record one frame after it happens.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))))
      expect(loaded, 'fonts').toBeGreaterThan(0)
      await expect(counter(page)).toContainText(/ in Kraft\b.*\./)
      const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[])
      const message = `fonts ${delay} ms late: ${JSON.stringify(shifts, null, 2)}`
      expect
        .soft(
          shifts.filter((shift) => shift.counter),
          message,
        )
        .toEqual([])
      // Text in a fallback font is never as wide to the last pixel; rounded as tools do, this is 0.00.
      const score = shifts.reduce((sum, shift) => sum + shift.score, 0)
      expect.soft(score, message).toBeLessThan(0.005)
    }
  })

test('the built day is the floor of these tests: it lies after the effective day', () => {
  expect(daysBetween(effective, built)).toBeGreaterThan(0)
})
