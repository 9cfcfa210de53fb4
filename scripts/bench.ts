// Measures the built guide: bytes, requests and Lighthouse's phone for every page, and what a build costs, also
// with ten and fifty times the pages. `npm run bench -- --pages=/,/daten/ --runs=1 --no-scale` is a quick look.
// Exit code 1 and a list where a goal is missed. Wants a machine to itself.
import { chromium } from '@playwright/test'
import { guidePages, pageAt } from '../e2e/built-site.ts'
import { freePort } from '../e2e/gates/copies.ts'
import { missedBy, missedGrowth } from './bench/goals.ts'
import { measure, type MeasuredPage } from './bench/measured-page.ts'
import { readOptions } from './bench/options.ts'
import { buildTable, pageTable } from './bench/report.ts'
import { scaledBuild, type ScaledBuild } from './bench/scaled-build.ts'
import { serveWithBarePages } from './bench/served-site.ts'
import { browserFlags, findBrowser } from './find-browser.ts'

const options = readOptions(process.argv.slice(2))

/** What takes minutes says how far it is, apart from the tables. */
const say = (text: string) => console.error(text)

async function measurePages(): Promise<MeasuredPage[]> {
  const pages = options.pages.length > 0 ? options.pages.map(pageAt) : guidePages
  const site = await serveWithBarePages(pages)
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  })
  const measured: MeasuredPage[] = []
  try {
    for (const page of pages) {
      say(`${page.name}, ${measured.length + 1} of ${pages.length}`)
      measured.push(await measure(page, { browser, port, site, runs: options.runs }))
    }
  } finally {
    await browser.close()
    await site.stop()
  }
  return measured
}

async function build(): Promise<ScaledBuild[]> {
  const builds: ScaledBuild[] = []
  for (const times of options.scale ? [1, 10, 50] : [1]) {
    say(`build with ${times} times the pages`)
    builds.push(await scaledBuild(times))
  }
  return builds
}

const pages = await measurePages()
console.log(pageTable(pages))
const builds = await build()
console.log(`\n${buildTable(builds)}`)
const missed = [...pages.flatMap(missedBy), ...missedGrowth(builds)]
console.log(missed.length > 0 ? `\nMissed:\n${missed.join('\n')}` : '\nEvery goal is met.')
process.exitCode = missed.length > 0 ? 1 : 0
