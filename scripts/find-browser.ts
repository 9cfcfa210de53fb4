import { chromium } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const installed = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Path of a Chromium to test with: the one CHROME_PATH names, Playwright's own, the one inside @sparticuz/chromium
 * (Linux x64, needs no root), an installed one. The packaged one is the same on every machine, and without the window
 * of a full browser a third faster. Throws with advice otherwise.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (answers(named)) return named
    throw new Error(`CHROME_PATH names no working browser: ${named}`)
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  const packed = await unpackPackaged()
  if (packed) return packed
  const found = installed.find(answers)
  if (found) return found.includes('/') || found.includes('\\') ? found : which(found)
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, or run `npx playwright install chromium`, ' +
      'or set CHROME_PATH to the browser you have.',
  )
}

// A full Chromium builds two pages for its address bar with every page of ours, at two fifths of
// the processor's time. The last such flag counts, so this one repeats Playwright's own.
const lean = `--disable-features=${[
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]}`

/** Flags that let the browser run as root, keep it from calling home and build nothing but our pages. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  lean,
]

function answers(command: string): boolean {
  try {
    // A browser on Windows opens a window instead of printing its version.
    if (process.platform === 'win32') return existsSync(command)
    execFileSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

const which = (command: string): string => execFileSync('which', [command], { encoding: 'utf8' }).trim()

/** The packaged browser, with the system libraries it brings where the machine lacks them. */
async function unpackPackaged(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const browser = await packaged.executablePath()
  if (answers(browser)) return browser
  const archive = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')))
  setupLambdaEnvironment(`${await inflate(archive)}/lib`)
  return answers(browser) ? browser : null
}
