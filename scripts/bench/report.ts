import { table, whole } from './figures.ts'
import { lcpRatios, perPage } from './goals.ts'
import type { MeasuredPage } from './measured-page.ts'
import type { ScaledBuild } from './scaled-build.ts'

/** Heading and cell of every column of a page. */
const pageColumns: [head: string, cell: (page: MeasuredPage) => string][] = [
  ['page', ({ name, indexed }) => (indexed ? name : `${name} (not indexed)`)],
  ['HTML, CSS', ({ html }) => whole(html)],
  ['scripts', ({ scripts }) => whole(scripts)],
  ['on demand', ({ onDemand }) => whole(onDemand)],
  ['fonts', ({ fonts }) => whole(fonts)],
  ['pictures', ({ pictures }) => whole(pictures)],
  ['requests', ({ requests }) => whole(requests)],
  ['FCP', ({ fcp }) => whole(fcp)],
  ['LCP', ({ lcp }) => whole(lcp)],
  ['÷ bare', (page) => lcpRatios(page).reckoned.toFixed(2)],
  ['LCP seen', ({ slowLcp }) => whole(slowLcp)],
  ['÷ bare', (page) => lcpRatios(page).seen.toFixed(2)],
  ['CLS', ({ cls, shift }) => Math.max(cls, shift).toFixed(3)],
  ['TBT', ({ tbt }) => whole(tbt)],
  ['long task', ({ longTask }) => whole(longTask)],
  ['P / A / BP / SEO', (page) => scoresOf(page)],
]

const scoresOf = (page: MeasuredPage): string =>
  [page.performance, page.accessibility, page['best-practices'], page.seo].join(' / ')

/** Bytes after Brotli, times in ms, the four scores. */
export const pageTable = (pages: MeasuredPage[]): string =>
  table(
    pageColumns.map(([head]) => head),
    pages.map((page) => pageColumns.map(([, cell]) => cell(page))),
  )

const steps = ['pages', 'previews', 'codes', 'security', 'take-away', 'offline', 'compression']

/** Seconds of every build, on the wall, of the processor and by part, its peak memory, and what readers would take along. */
export const buildTable = (builds: ScaledBuild[]): string =>
  table(
    [
      'content',
      'pages',
      'seconds',
      'processor',
      'ms per page',
      'peak MB',
      ...steps,
      'single file kB',
      'kept files',
    ],
    builds.map((build) => [
      `× ${build.times}`,
      whole(build.pages),
      build.seconds.toFixed(1),
      build.processor.toFixed(1),
      whole(perPage(build) * 1000),
      whole(build.peak),
      ...steps.map((step) => (build.parts.get(step) ?? 0).toFixed(1)),
      whole(build.singleFile / 1000),
      whole(build.kept),
    ]),
  )
