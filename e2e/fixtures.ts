import { test as plain, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

/**
 * Every test of the suite fails on an uncaught error in a page and on a request that would leave
 * the site, whatever else it looks at. Where it needs what Playwright does in Chromium only, others skip it.
 */
export const test = plain.extend<{ guard: void }>({
  guard: [
    async ({ browserName, context, baseURL }, use) => {
      if (browserName !== 'chromium') {
        const skip = async (): Promise<never> => plain.skip(true, 'Chromium only') as never
        context.grantPermissions = skip
        context.on('page', (page) => (page.pdf = skip))
      }
      const faults: string[] = []
      const { origin } = new URL(baseURL!)
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) faults.push(`request to ${request.url()}`)
      })
      await use()
      plain.expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

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
