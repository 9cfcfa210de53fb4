import type { Browser } from '@playwright/test'
import { select } from 'hast-util-select'
import { existsSync, readFileSync } from 'node:fs'
import { base, dist, type BuiltPage } from '../../e2e/built-site.ts'
import { weighed } from '../../e2e/weights.ts'
import { medians } from './figures.ts'
import type { PageFigures } from './goals.ts'
import { largestPaint, visit, type Asked } from './phone.ts'
import type { ServedSite } from './served-site.ts'
import { paintSlowly, readSlowly } from './slow-phone.ts'

/** Bytes after Brotli of what a first visit loads, and how many requests that takes. */
export type Weights = ReturnType<typeof weighed> & { fonts: number; pictures: number; requests: number }
export type MeasuredPage = PageFigures & Weights

type Tools = { browser: Browser; port: number; site: ServedSite; runs: number }

/** Every figure of one page; it and its bare form take turns, so that a busy moment meets both. */
export async function measure(page: BuiltPage, { browser, port, site, runs }: Tools): Promise<MeasuredPage> {
  const [address, bare] = [site.full(page.name), site.bare(page.name)]
  const bareLcp = await largestPaint(bare, port)
  const seen = []
  let asked: Asked[] = []
  for (let run = 0; run < runs; run++) {
    const { figures, asked: loaded } = await visit(address, port)
    asked = loaded
    seen.push({
      ...figures,
      slowLcp: await paintSlowly(browser, address),
      slowBareLcp: await paintSlowly(browser, bare),
      ...(await readSlowly(browser, address)),
    })
  }
  return {
    name: page.name,
    indexed: isIndexed(page),
    bareLcp,
    ...medians(seen),
    ...weighed(page),
    ...loads(asked),
  }
}

const isIndexed = ({ tree }: BuiltPage): boolean => !select('meta[name=robots][content*=noindex]', tree)

function loads(asked: Asked[]): Pick<Weights, 'fonts' | 'pictures' | 'requests'> {
  const files = asked.map(({ path, type }) => ({ type, file: dist + path.slice(base.length) }))
  const sum = (wanted: string) =>
    files.filter(({ type }) => type === wanted).reduce((all, { file }) => all + sizeOf(file), 0)
  return { fonts: sum('Font'), pictures: sum('Image'), requests: asked.length }
}

/** As the server sends it: the Brotli file where there is one. */
const sizeOf = (file: string): number => readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file).length
