// Measures every built page as Lighthouse's phone sees it: bytes after Brotli, requests, paint, shift, blocking time
// and the four scores, each the median of some runs. `npm run bench -- --pages=/,/daten/ --runs=1` is a quick look.
// Needs an idle machine.
import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { base, guidePages, pageAt } from '../e2e/built-site.ts'
import { freePort } from '../e2e/free-port.ts'
import { weighed } from '../e2e/weights.ts'
import { browserFlags, findBrowser } from './find-browser.ts'

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '' }, runs: { type: 'string', default: '3' } },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs: not a number of runs: ${values.runs}`)
const named = values.pages.split(',').filter(Boolean)
const pages = named.length > 0 ? named.map(pageAt) : guidePages

const audits = {
  LCP: 'largest-contentful-paint',
  CLS: 'cumulative-layout-shift',
  TBT: 'total-blocking-time',
}
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const port = await freePort()
const server = spawn(process.execPath, [fileURLToPath(new URL('serve.ts', import.meta.url))], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
await once(server.stdout, 'data')
const debuggingPort = await freePort()
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...browserFlags, `--remote-debugging-port=${debuggingPort}`],
})
try {
  const row = (cells: (string | number)[]) =>
    console.log(cells.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](i === 0 ? 26 : 10)).join(''))
  row(['page', 'HTML, CSS', 'scripts', 'on demand', 'requests', ...Object.keys(audits), 'P/A/BP/SEO'])
  for (const page of pages) {
    const results: Result[] = []
    for (let run = 0; run < runs; run++)
      results.push(await visit(`http://localhost:${port}${base}${page.name.slice(1)}`))
    const { html, scripts, onDemand } = weighed(page)
    const [lcp, cls, tbt] = Object.values(audits).map((id) => median(results.map((one) => numberOf(one, id))))
    const scores = categories.map((id) =>
      Math.round(100 * median(results.map((one) => one.categories[id]?.score ?? 0))),
    )
    row([
      page.name,
      html,
      scripts,
      onDemand,
      median(results.map(requestsOf)),
      lcp!.toFixed(0),
      cls!.toFixed(4),
      tbt!.toFixed(0),
      ` ${scores.join('/')}`,
    ])
  }
} finally {
  await browser.close()
  server.kill()
}

/** One visit; on a busy machine a recording may fail, so it is repeated. */
async function visit(address: string, tries = 3): Promise<Result> {
  const { lhr } = (await lighthouse(address, {
    port: debuggingPort,
    logLevel: 'error',
    onlyCategories: categories,
  }))!
  if (!lhr.runtimeError) return lhr
  if (tries > 1) return visit(address, tries - 1)
  throw new Error(`${address}: ${lhr.runtimeError.message}`)
}

function numberOf({ audits, finalDisplayedUrl }: Result, id: string): number {
  const value = audits[id]?.numericValue
  if (value === undefined) throw new Error(`${finalDisplayedUrl}: no ${id}`)
  return value
}

/** Requests to the page's own host; the browser draws some pictures of its own from data: addresses. */
function requestsOf({ audits, finalDisplayedUrl }: Result): number {
  const { details } = audits['network-requests']!
  const items = details?.type === 'table' ? details.items : []
  return items.filter(({ url }) => new URL(String(url)).origin === new URL(finalDisplayedUrl).origin).length
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
