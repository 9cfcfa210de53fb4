import type { Visit } from './phone.ts'
import type { ScaledBuild } from './scaled-build.ts'
import type { Calm } from './slow-phone.ts'

/** What was measured of one page, each figure the median of its runs. */
export type PageFigures = Visit & Calm & { name: string; indexed: boolean } & Record<Paint, number>

/**
 * Largest paints in ms, of the page and of its bare form: on a slow line, and as Lighthouse reckons the bare one's.
 * Lighthouse loads a page at full speed and then counts whatever came before the paint as if the paint had waited
 * for it, which fonts and scripts from a server on the same machine always did.
 */
type Paint = 'slowLcp' | 'slowBareLcp' | 'bareLcp'

const LCP_RATIO = 1.3
const GROWTH = 1.3

/** How many times the bare page's largest paint, seen on a slow line and reckoned. */
export const lcpRatios = ({
  slowLcp,
  slowBareLcp,
  lcp,
  bareLcp,
}: PageFigures): { seen: number; reckoned: number } => ({
  seen: slowLcp / slowBareLcp,
  reckoned: lcp / bareLcp,
})

/** Processor time, as the clock on the wall depends on what else the machine does. */
export const perPage = ({ processor, pages }: Pick<ScaledBuild, 'processor' | 'pages'>): number =>
  processor / pages

/** Every goal that a page misses, in words. */
export function missedBy(page: PageFigures): string[] {
  const scores = { Performance: page.performance, Accessibility: page.accessibility, SEO: page.seo }
  const all = { ...scores, 'Best practices': page['best-practices'] }
  const lost = Object.entries(all).filter(([, score]) => page.indexed && score < 100)
  const { seen } = lcpRatios(page)
  return [
    ...lost.map(([name, score]) => `${name} ${score} of 100`),
    ...(seen > LCP_RATIO ? [`largest paint ${seen.toFixed(2)} times the bare page’s, of ${LCP_RATIO}`] : []),
    ...(page.longTask > 50 ? [`a task of ${Math.round(page.longTask)} ms on a slow phone, of 50`] : []),
    ...(Math.max(page.cls, page.shift) >= 0.0005
      ? [`layout shift ${Math.max(page.cls, page.shift).toFixed(3)}`]
      : []),
  ].map((missed) => `${page.name}: ${missed}`)
}

/** Whether time per page grows with the number of pages; multiples that were not built miss nothing. */
export function missedGrowth(builds: Pick<ScaledBuild, 'times' | 'processor' | 'pages'>[]): string[] {
  const [few, many] = [10, 50].map((times) => builds.find((build) => build.times === times))
  if (!few || !many || perPage(many) <= perPage(few) * GROWTH) return []
  const growth = (perPage(many) / perPage(few)).toFixed(2)
  return [`build: a page takes ${growth} times as long at 50 times the pages as at 10 times, of ${GROWTH}`]
}
