import { remember, violations } from './axe.ts'
import { pages } from './built-site.ts'
import { expect, recordProblems, test } from './fixtures.ts'
import * as layout from './layout.ts'

const spacedOut = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`
/** What readers do who enlarge text alone: the window keeps its size. */
const twiceAsLarge = { 1280: 'html { font-size: 225% !important }', 360: 'html { font-size: 200% !important }' }

/** Pages in English differ in their words alone: axe looks at these once, unless every look is asked for. */
const everyLook = (name: string): boolean => Boolean(process.env['EVERY_LOOK']) || !name.startsWith('/en/')

// One visit per page serves all of these, as opening pages takes most of the time.
for (const built of pages) {
  const { name, address } = built
  const title = name.startsWith('/en/') ? `${name} @thorough` : name
  test(`${title} is accessible in light and dark, wide and narrow, enlarged, spaced out and on paper, and stores nothing`, async ({
    page,
    context,
  }) => {
    const none = async (what: string, found: Promise<string[]>) => expect.soft(await found, what).toEqual([])
    const resize = (width: number) => page.setViewportSize({ width, height: 800 })
    const problems = await recordProblems(page)
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    await resize(1280)
    const response = await page.goto(address)
    expect(await response!.headerValue('set-cookie')).toBeNull()
    await page.mouse.wheel(0, 20_000)
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }))
    expect.soft(kept).toEqual({ local: 0, session: 0, databases: [], caches: [] })
    expect.soft(await context.cookies()).toEqual([])
    expect.soft(problems).toEqual({ console: [], blocked: [] })

    await none('moves although less motion was asked for', layout.moving(page))
    await none('1280 px: notes beside the text', layout.partedByNotes(page))
    await layout.openDetails(page)
    await none('1280 px', layout.misfits(page))
    await none('1280 px, light', violations(page, everyLook(name) ? 'all' : 'structure'))
    await remember(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await none('paper', layout.wrongOnPaper(page))
    if (everyLook(name)) await none('paper', violations(page, 'structure', 'new'))
    await page.emulateMedia({ media: 'screen' })
    if (everyLook(name)) await none('1280 px, dark', violations(page, 'colour'))
    for (const width of [1280, 360] as const) {
      await resize(width)
      await layout.withStyle(page, twiceAsLarge[width], () =>
        none(`${width} px, text twice as large`, layout.misfitsEnlarged(page, built)),
      )
    }
    await resize(320)
    if (everyLook(name)) {
      await none('320 px, dark', violations(page, 'colour', 'new'))
      await page.emulateMedia({ colorScheme: 'light' })
      await none('320 px, light', violations(page, 'all', 'new'))
      await none('320 px', violations(page, 'layout'))
    }
    await none('320 px: targets under 24 px, letters of fields under 16 px', layout.tooSmall(page, built))
    await none('320 px', layout.misfits(page))
    await layout.withStyle(page, spacedOut, () =>
      none('320 px, text spacing of WCAG 1.4.12', layout.misfits(page)),
    )
  })
}
