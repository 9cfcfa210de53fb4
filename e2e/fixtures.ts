import { test as plain, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

/**
 * Every test of the suite fails on an uncaught error in a page and on a request that would leave
 * the site, whatever else it looks at. Where it needs what Playwright does in Chromium only, others skip it.
 */
export const test = plain.extend({
  // Tests that open no page open no context for it either.
  context: async ({ browserName, context, baseURL }, use) => {
    if (browserName !== 'chromium') {
      const skip = async (): Promise<never> => plain.skip(true, 'Chromium only') as never
      context.grantPermissions = skip
      context.on('page', (page) => (page.pdf = skip))
    }
    const faults: string[] = []
    const { origin } = new URL(baseURL!)
    context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
    context.on('request', (request) => {
      // Files of a disk have no origin.
      if (![origin, 'null'].includes(new URL(request.url()).origin)) faults.push(`request to ${request.url()}`)
    })
    await use(context)
    plain.expect(faults).toEqual([])
  },
  page: async ({ page }, use) => {
    for (const method of ['goto', 'reload'] as const) {
      const visit = page[method].bind(page) as (...args: unknown[]) => ReturnType<Page['goto']>
      page[method] = async (...args: unknown[]) => {
        const response = await visit(...args)
        // A test that says itself what to wait for may keep the scripts from coming.
        if (!args.some((one) => typeof one === 'object')) await scriptsStarted(page)
        return response
      }
    }
    await use(page)
  },
})

/** Waits for the scripts, which start after the first paint; not for long, as tests may block or break them. */
const scriptsStarted = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(
      () =>
        matchMedia('(scripting: none)').matches ||
        (!document.querySelector('template')?.content.childElementCount &&
          !document.querySelector(':not(:defined)')),
      null,
      { timeout: 5000 },
    )
    .catch(() => undefined)

/** Records console warnings and errors, and violations of the policy. */
export async function recordProblems(page: Page): Promise<{ console: string[]; blocked: string[] }> {
  const problems = { console: [] as string[], blocked: [] as string[] }
  page.on('console', (message) => {
    // Playwright's own message when it blocks the worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    if (['warning', 'error'].includes(message.type())) problems.console.push(message.text())
  })
  await page.exposeFunction('reportViolation', (directive: string) => problems.blocked.push(directive))
  await page.addInitScript(() => {
    const report = Reflect.get(window, 'reportViolation') as (directive: string) => void
    document.addEventListener('securitypolicyviolation', (event) => report(event.effectiveDirective))
  })
  return problems
}
