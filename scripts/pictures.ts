// Pictures of every built page for a review by eye: 360 and 1280 px, light and dark, and paper.
// `npm run pictures` takes all; `npm run pictures -- daten` only pages whose path holds that word.
import { chromium } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { glob, mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { browserFlags, findBrowser } from './find-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}pictures`
const port = '4399'
const wanted = process.argv[2] ?? ''

const server = spawn(process.execPath, [`${root}scripts/serve.ts`], {
  env: { ...process.env, PORT: port },
  stdio: 'pipe',
})
await new Promise((ready) => server.stdout.once('data', ready))
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
try {
  if (!wanted) await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  for await (const file of glob('**/*.html', { cwd: `${root}dist` })) {
    const path = file.replace(/index\.html$/, '')
    const name = path.replaceAll('/', '-').replace(/-$|\.html$/, '') || 'start'
    if (!name.includes(wanted)) continue
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
        await page.goto(`http://localhost:${port}/${path}`)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: `${out}/${name}-${width}-${colorScheme}.png`, fullPage: true })
        if (width === 1280 && colorScheme === 'dark') await paper(page, name)
        await page.close()
      }
    }
  }
} finally {
  await browser.close()
  server.kill()
}
console.log(`Pictures are in ${out}`)

/** Prints from the dark page, as paper must be light whatever the screen is. */
async function paper(page: import('@playwright/test').Page, name: string) {
  const pdf = `${out}/${name}.pdf`
  for await (const old of glob(`${name}-print*.png`, { cwd: out })) await rm(`${out}/${old}`)
  await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true, outline: true })
  try {
    execFileSync('pdftoppm', ['-png', '-r', '70', pdf, `${out}/${name}-print`])
  } catch {
    console.log('pdftoppm (poppler-utils) is missing: paper stays a PDF.')
  }
}
