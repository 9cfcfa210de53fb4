import { expect, it } from 'vitest'
import { missedBy, missedGrowth, type PageFigures } from './goals.ts'

const good: PageFigures = {
  name: '/daten/',
  indexed: true,
  fcp: 700,
  lcp: 1400,
  bareLcp: 700,
  slowLcp: 910,
  slowBareLcp: 700,
  cls: 0,
  tbt: 0,
  performance: 100,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  longTask: 50,
  shift: 0.0004,
}

it.each<[string, Partial<PageFigures>, string[]]>([
  ['a page at every limit', {}, []],
  ['a lower score', { performance: 99, seo: 92 }, ['/daten/: Performance 99 of 100', '/daten/: SEO 92 of 100']],
  ['a lower score of a page no search lists', { indexed: false, seo: 60 }, []],
  ['a late paint', { slowLcp: 980 }, ['/daten/: largest paint 1.40 times the bare page’s, of 1.3']],
  ['a long task', { longTask: 51 }, ['/daten/: a task of 51 ms on a slow phone, of 50']],
  ['a shift that Lighthouse saw', { cls: 0.003 }, ['/daten/: layout shift 0.003']],
  ['a shift on a slow phone', { shift: 0.01 }, ['/daten/: layout shift 0.010']],
])('%s', (_, figures, missed) => expect(missedBy({ ...good, ...figures })).toEqual(missed))

const builds = (few: number, many: number) => [
  { times: 1, pages: 40, processor: 400 },
  { times: 10, pages: 400, processor: 400 * few },
  { times: 50, pages: 2000, processor: 2000 * many },
]

it.each<[string, ReturnType<typeof builds>, string[]]>([
  ['grows with its pages', builds(0.2, 0.26), []],
  ['was built once only', builds(0.2, 2).slice(0, 1), []],
  [
    'grows faster than its pages',
    builds(0.2, 0.3),
    ['build: a page takes 1.50 times as long at 50 times the pages as at 10 times, of 1.3'],
  ],
])('a build that %s', (_, scaled, missed) => expect(missedGrowth(scaled)).toEqual(missed))
