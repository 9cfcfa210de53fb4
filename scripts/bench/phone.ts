import lighthouse, { type Result } from 'lighthouse'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

/** What Lighthouse's phone finds on one visit: times in ms, scores up to 100, and what the page asked for. */
export type Visit = Record<'fcp' | 'lcp' | 'cls' | 'tbt' | Category, number>
export type Asked = { path: string; type: string }

const audits = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  cls: 'cumulative-layout-shift',
  tbt: 'total-blocking-time',
}

/** One visit with Lighthouse's mobile preset, in the browser that listens on this port. */
export async function visit(address: string, port: number): Promise<{ figures: Visit; asked: Asked[] }> {
  const lhr = await look(address, port, [...categories])
  const times = Object.entries(audits).map(([name, id]) => [name, valueOf(lhr, id)])
  const scores = categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)])
  return { figures: Object.fromEntries([...times, ...scores]) as Visit, asked: askedBy(lhr) }
}

/** The largest paint alone, in ms, of a page that has nothing else to show. */
export const largestPaint = async (address: string, port: number): Promise<number> =>
  valueOf(await look(address, port, ['performance']), audits.lcp)

/** On a busy machine a recording may fail for reasons of its own, and Lighthouse asks for another one. */
async function look(address: string, port: number, onlyCategories: string[], tries = 3): Promise<Result> {
  const { lhr } = (await lighthouse(address, { port, logLevel: 'error', onlyCategories }))!
  if (!lhr.runtimeError) return lhr
  if (tries > 1) return look(address, port, onlyCategories, tries - 1)
  throw new Error(`${address}: ${lhr.runtimeError.message}`)
}

function valueOf({ audits, finalDisplayedUrl }: Result, id: string): number {
  const value = audits[id]?.numericValue
  if (value === undefined) throw new Error(`${finalDisplayedUrl}: no ${id}`)
  return value
}

/** Every file the page has asked its host for; the browser draws some of its own from data: addresses. */
function askedBy({ audits, finalDisplayedUrl }: Result): Asked[] {
  const { details } = audits['network-requests']!
  const items = details?.type === 'table' ? details.items : []
  return items
    .map(({ url, resourceType }) => ({ url: new URL(String(url)), type: String(resourceType) }))
    .filter(({ url }) => url.origin === new URL(finalDisplayedUrl).origin)
    .map(({ url, type }) => ({ path: url.pathname, type }))
}
