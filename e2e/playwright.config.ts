import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { browserFlags, findBrowser } from '../scripts/find-browser.ts'
import { base } from './built-site.ts'

/** E2E_PORT lets a second run go on beside the first. */
const port = Number(process.env['E2E_PORT'] ?? 4387)

// Tests write out the day that the pages under test know, whatever the machine's own zone and hour.
process.env['TZ'] = 'Europe/Berlin'

/**
 * What `npm test` has no time for runs with the gates: unusual environments, hostile texts, the single files, a
 * slow network on a wide screen, every look at the English pages.
 */
const thorough = /(environment|faults|single-file)\.spec\.ts|@thorough/

/** Firefox and WebKit as Playwright builds them: ALL_BROWSERS=1 after `npx playwright install firefox webkit`. */
const otherBrowsers = process.env['ALL_BROWSERS'] ? (['firefox', 'webkit'] as const) : []

export default defineConfig({
  testDir: '.',
  // The tests in gates/ run in Vitest.
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? 'list' : 'line',
  use: {
    baseURL: `http://localhost:${port}${base}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // Tests must not get cached pages; offline.spec.ts allows the worker.
    serviceWorkers: 'block',
    launchOptions: { executablePath: await findBrowser(), args: browserFlags },
  },
  projects: [
    { name: 'guide', testIgnore: 'lighthouse.spec.ts', grepInvert: thorough },
    { name: 'thorough', testIgnore: 'lighthouse.spec.ts', grep: thorough },
    // Runs alone, because other tests would lower its scores.
    { name: 'lighthouse', testMatch: 'lighthouse.spec.ts', dependencies: ['thorough'] },
    // engines/ reads offline in them.
    ...otherBrowsers.map((browserName) => ({
      name: browserName,
      testIgnore: ['lighthouse.spec.ts', 'offline.spec.ts'],
      grepInvert: thorough,
      use: { browserName, launchOptions: {} },
    })),
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PORT: String(port) },
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
})
