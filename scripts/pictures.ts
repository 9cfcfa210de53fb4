// Pictures of every built page for a review by eye: 360 and 1280 px, light and dark, and paper.
// `npm run pictures` takes all; `npm run pictures -- daten` only pages whose path holds that word. All are taken as on
// later pages of a visit: on the first one, text keeps the font that stands in.
import { chromium } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { glob, mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../e2e/free-port.ts'
import { browserFlags, findBrowser } from './find-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}pictures`
const port = String(await freePort())
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
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: `${root}dist` }))).sort()
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, locale: 'de-DE' })
      await page.goto(`http://localhost:${port}/404.html`)
      for (const file of files) {
        const path = file.replace(/index\.html$/, '')
        const name = path.replaceAll('/', '-').replace(/-$|\.html$/, '') || 'start'
        if (!name.includes(wanted)) continue
        await page.goto(`http://localhost:${port}/${path}`)
        await page.evaluate(settled)
        await page.screenshot({ path: `${out}/${name}-${width}-${colorScheme}.png`, fullPage: true })
        if (width === 1280 && colorScheme === 'dark') await paper(page, name)
      }
      await page.close()
    }
} finally {
  await browser.close()
  server.kill()
}
console.log(`Pictures are in ${out}`)

/** Waits for the fonts, and for the scripts, which start after the first paint and change the height of a page. */
async function settled(): Promise<void> {
  while (document.querySelector('template')?.content.childElementCount)
    await new Promise((done) => setTimeout(done, 20))
  await Promise.all([document.fonts.ready, new Promise((done) => setTimeout(done, 200))])
}

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
