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

/** Black on white and nothing else, in a quiet zone of four white modules, so that no theme draws it otherwise. */
const drawn =
  /^<svg xmlns="[\w:/.]+" viewBox="0 0 (\d+) \1" shape-rendering="crispEdges"><rect width="\1" height="\1" fill="#fff"\/><path d="M4 4h7v1h-7z[\dMhvz -]+" fill="#000"\/><\/svg>\s*$/

test('dist holds one code for every address that steps link to, and one for every page', () => {
  expect(expected.size, 'no two addresses share a name').toBe(linked.size + guidePages.length)
  const files = globSync('qr/*.svg', { cwd: dist }).map((file) => file.replace(/^qr.|\.svg$/g, ''))
  expect(files.sort()).toEqual([...expected.keys()].sort())
})

test('every code leads to its address, and is drawn alike everywhere', async ({ request }) => {
  for (const [name, address] of expected) {
    const file = `${dist}qr/${name}.svg`
    // What the path may be and how large the code is: qr-code.test.ts.
    expect(readFileSync(file, 'utf8'), name).toMatch(drawn)
    const picture = await sharp(file).resize(300).png().toBuffer()
    expect(
      (await qrCodesInPng(picture)).map(({ text }) => text),
      name,
    ).toEqual([address])
  }
  expect((await request.get(`qr/${[...expected.keys()][0]}.svg`)).headers()['content-type']).toBe('image/svg+xml')
})
