import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { globSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { dist, frontmatter, guidePages, origin, steps } from './built-site.ts'
import { expect, test } from './fixtures.ts'
import { qrCodesInPng } from './qr-codes.ts'

const linked = Map.groupBy(
  steps.filter(({ link }) => link),
  ({ link }) => link!.url,
)
/** The code files there have to be, with what each has to say. */
const expected = new Map([
  ...[...linked].map(([url, [first]]) => [first!.id, url] as const),
  ...guidePages.map(({ name, address }) => [frontmatter.get(name)!.file, origin + address] as const),
])

const svgOf = (name: string): string => readFileSync(`${dist}qr/${name}.svg`, 'utf8')

test('dist holds one code for every address that steps link to, and one for every page', () => {
  expect(expected.size, 'no two addresses share a name').toBe(linked.size + guidePages.length)
  const files = globSync('qr/*.svg', { cwd: dist }).map((file) => file.replace(/^qr.|\.svg$/g, ''))
  expect(files.sort()).toEqual([...expected.keys()].sort())
})

// They are black on white and nothing else, as the next test proves, so no browser and no theme draws them otherwise.
test('every code leads to its address', async ({ request }) => {
  for (const [name, address] of expected) {
    const picture = await sharp(`${dist}qr/${name}.svg`).resize(300).png().toBuffer()
    expect(
      (await qrCodesInPng(picture)).map(({ text }) => text),
      name,
    ).toEqual([address])
  }
  expect((await request.get(`qr/${[...expected.keys()][0]}.svg`)).headers()['content-type']).toBe('image/svg+xml')
})

test('codes are black on white, with four white modules around them and nothing else in the file', () => {
  for (const name of expected.keys()) {
    const { size, path } = partsOf(name)
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1(?:h-\3|H\1)z/g)]
    expect(runs.map(([run]) => run).join(''), `${name}: runs of black modules`).toBe(path)
    const boxes = runs.map((run) => run.slice(1).map(Number) as [number, number, number])
    // The finder patterns reach to the edges, so these are the edges of the code.
    const edges = [
      Math.min(...boxes.map(([x]) => x)),
      Math.min(...boxes.map(([, y]) => y)),
      size - Math.max(...boxes.map(([x, , run]) => x + run)),
      size - Math.max(...boxes.map(([, y]) => y + 1)),
    ]
    for (const edge of edges) expect(edge, `${name}: quiet zone`).toBeGreaterThanOrEqual(4)
    // Two modules below the upper left finder pattern tell the level of error correction: 10 is M.
    const [left, top] = [edges[0]!, edges[1]! + 8]
    const level = boxes.filter(([x, y]) => y === top && x < left + 2)
    expect(level, `${name}: error correction M`).toEqual([[left, top, 1]])
  }
})

/** Side in modules and black path of a code file; fails if there is more to it than these on white. */
function partsOf(name: string): { size: number; path: string } {
  const { children } = fromHtml(svgOf(name).trim(), { fragment: true, space: 'svg' })
  const [svg] = children as Element[]
  const size = Number(/^0 0 (\d+) \1$/.exec(String(svg!.properties.viewBox))?.[1])
  const path = String(select('path', svg)?.properties.d)
  const side = String(size)
  const parts = [svg!, ...svg!.children].map((one) => one.type === 'element' && [one.tagName, one.properties])
  expect([children.length, ...parts], name).toEqual([
    1,
    ['svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}`, shapeRendering: 'crispEdges' }],
    ['rect', { width: side, height: side, fill: '#fff' }],
    ['path', { d: path, fill: '#000' }],
  ])
  return { size, path }
}
