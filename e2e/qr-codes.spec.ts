import type { Page } from '@playwright/test'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { globSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { dist, frontmatter, guidePages, origin, steps } from './built-site.ts'
import { qrCodesIn, qrCodesInPng, renderPages, type Bitmap, type FoundQrCode } from './qr-codes.ts'
import { expect, test } from './fixtures.ts'

const urls = steps.flatMap(({ link }) => (link ? [link.url] : []))
/** The code files there have to be, with what each has to say. */
const expected = new Map([
  ...urls.map((url) => [url.split('/').at(-1)!.toLowerCase(), url] as const),
  ...guidePages.map(({ name, address }) => [frontmatter.get(name)!.file, origin + address] as const),
])

/** Enough of them to fill a page. */
const few = new Map([...expected].slice(0, 6))

const svgOf = (name: string): string => readFileSync(`${dist}qr/${name}.svg`, 'utf8')
const texts = (codes: FoundQrCode[]): string[] => codes.map(({ text }) => text)

test('dist holds one code for every address that steps link to, and one for every page', () => {
  expect(expected.size, 'no two addresses share a name').toBe(new Set(urls).size + guidePages.length)
  const files = globSync('qr/*.svg', { cwd: dist }).map((file) => file.replace(/^qr.|\.svg$/g, ''))
  expect(files.sort()).toEqual([...expected.keys()].sort())
})

// They are black on white and nothing else, as the next test proves, so no browser and no theme draws them otherwise.
test('every code leads to its address', async ({ request }) => {
  for (const [name, address] of expected)
    expect(
      texts(await qrCodesInPng(await sharp(`${dist}qr/${name}.svg`).resize(300).png().toBuffer())),
      name,
    ).toEqual([address])
  expect((await request.get(`qr/${[...few.keys()][0]}.svg`)).headers()['content-type']).toBe('image/svg+xml')
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
    ['svg', { xmlns: svgNamespace, viewBox: `0 0 ${size} ${size}`, shapeRendering: 'crispEdges' }],
    ['rect', { width: side, height: side, fill: '#fff' }],
    ['path', { d: path, fill: '#000' }],
  ])
  return { size, path }
}
const svgNamespace = 'http://www.w3.org/2000/svg'

const dpi = 200
const pixels = (millimetres: number): number => (millimetres / 25.4) * dpi

/** An A4 sheet with every code at 25 mm, one below the other, beside a red square. */
async function sheet(page: Page): Promise<Bitmap> {
  const codes = [...few.keys()].map((name, i) => `<div style="top: ${place(i)}mm">${svgOf(name)}</div>`)
  await page.setContent(`<!doctype html><style>
    @page { size: A4; margin: 0 }
    div { position: absolute; left: 20mm; width: 25mm; height: 25mm; print-color-adjust: exact }
    .red { left: 100mm; top: 10mm; background: red }
  </style>${codes.join('')}<div class="red"></div>`)
  const bitmaps = await renderPages(await page.pdf({ preferCSSPageSize: true }), dpi)
  expect(bitmaps).toHaveLength(1)
  return bitmaps[0]!
}
const place = (i: number): number => 10 + 36 * i

test('the tests read every code of a printed sheet, where it stands', async ({ page }) => {
  const bitmap = await sheet(page)
  expect([bitmap.width, bitmap.height]).toEqual([1653, 2339])
  const start = 4 * (Math.round(pixels(20)) * bitmap.width + Math.round(pixels(110)))
  expect([...bitmap.data.slice(start, start + 4)], 'red comes first').toEqual([255, 0, 0, 255])
  const found = (await qrCodesIn(bitmap)).sort((a, b) => a.box.y - b.box.y)
  expect(texts(found)).toEqual([...few.values()])
  for (const [i, { box }] of found.entries()) {
    expect(box.x).toBeGreaterThan(pixels(20))
    expect(box.x + box.width).toBeLessThan(pixels(45))
    expect(box.y).toBeGreaterThan(pixels(place(i)))
    expect(box.y + box.height).toBeLessThan(pixels(place(i) + 25))
    expect(Math.min(box.width, box.height)).toBeGreaterThan(pixels(18))
  }
})

test('the tests read no code from an empty, a damaged or an inverted picture', async ({ page }) => {
  await page.setContent('<p>Kein Code</p>')
  expect(await qrCodesInPng(await page.screenshot())).toEqual([])
  const bitmap = await sheet(page)
  const { width, height, data } = bitmap
  expect(await qrCodesIn({ width, height, data: new Uint8ClampedArray(data.length).fill(255) })).toEqual([])

  const [first] = await qrCodesIn(bitmap)
  const rest = texts(await qrCodesIn(bitmap)).slice(1)
  expect(texts(await qrCodesIn(overwritten(bitmap, first!.box, 0.02))), 'a speck is healed').toContain(first!.text)
  expect(texts(await qrCodesIn(overwritten(bitmap, first!.box, 0.25))).sort()).toEqual(rest.sort())

  const inverted = data.map((value, i) => (i % 4 === 3 ? value : 255 - value))
  expect(await qrCodesIn({ width, height, data: inverted })).toEqual([])
})

/** A copy with a white square over the middle of a box, off its finder patterns, that covers a share of it. */
function overwritten({ width, height, data }: Bitmap, box: FoundQrCode['box'], share: number): Bitmap {
  const copy = data.slice()
  const side = Math.round(Math.sqrt(share * box.width * box.height))
  const left = Math.round(box.x + (box.width - side) / 2)
  const top = Math.round(box.y + (box.height - side) / 2)
  for (let y = top; y < top + side; y++) copy.fill(255, 4 * (y * width + left), 4 * (y * width + left + side))
  return { width, height, data: copy }
}
