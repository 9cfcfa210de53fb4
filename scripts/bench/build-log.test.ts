import { expect, it } from 'vitest'
import { readBuildLog } from './build-log.ts'

const said = `20:17:30 ▶ src/pages/og/[name].png.ts
20:17:31   ├─ /og/de-index.png (+900ms)
20:17:32   └─ /og/de-daten.png (+1.10s)
20:17:32   ├─ /qr/de-index.svg (+4ms)
20:17:33   └─ /sitemap.xml (+16ms)
20:17:33   ├─ /daten/index.html (+21ms)
20:17:33   └─ /index.html (+29ms)
[measured] security 980 ms
[measured] take-away 2040 ms
20:17:35 [take-away] /mitnehmen.html: 18 pages, 396311 bytes
20:17:38 [take-away] /en/takeaway.html: 18 pages, 389003 bytes
20:17:38 [offline] 117 files can be read without a network
20:17:50 [build] 42 page(s) built in 30.51s
[measured] peak 524288 kB, processor 16500.25 ms
`

it('adds up seconds by part', () => {
  const { parts, ...rest } = readBuildLog(said)
  const rounded = Object.fromEntries([...parts].map(([part, seconds]) => [part, Number(seconds.toFixed(3))]))
  expect(rounded).toEqual({
    previews: 2,
    codes: 0.004,
    'other files': 0.016,
    pages: 0.05,
    security: 0.98,
    'take-away': 2.04,
  })
  expect(rest).toEqual({ peak: 512, processor: 16.50025, pages: 42, singleFile: 396311, kept: 117 })
})

it.each([
  ['that was killed', said.replace(/^\[measured\] peak.*\n/m, '')],
  ['that failed', said.replace(/^.*built in.*\n/m, 'no-such-source\n')],
])('refuses a build %s', (_, text) => expect(() => readBuildLog(text)).toThrow('the build did not finish'))
