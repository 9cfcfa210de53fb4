import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { currentList, licenceList } from '../scripts/licences.ts'

type Package = { license?: string; link?: boolean }

/** Free licences by their SPDX names: what they ask for is met by not shipping the packages, or by LICENSE. */
const free = new Set(
  `0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC-BY-4.0 CC0-1.0 ISC LGPL-3.0-or-later MIT MPL-2.0
   OFL-1.1 Python-2.0 Unlicense Zlib`.split(/\s+/),
)

/** Whether an SPDX expression leaves a free choice: one side of OR is enough, of AND both have to be free. */
const isFree = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((name) => free.has(name.trim())))

/** Packages of the lock without a free licence, with what they name instead. */
const unfree = (packages: Record<string, Package>): string[] =>
  Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .filter(([, { license }]) => !license || !isFree(license))
    .map(([path, { license }]) => `${path.replace(/^.*node_modules\//, '')}: ${license ?? 'none'}`)

it('every package of the lock, of every platform, has a free licence', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(unfree(lock.packages)).toEqual([])
})

it('the list of licences is the lock’s', async () => {
  expect(await readFile('docs/licences.md', 'utf8'), 'run `npm run licences`').toBe(currentList())
})

it('lists every package once under its licence, the most used one first', () => {
  const list = licenceList({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/b': { version: '1.0.0', license: 'ISC' },
      'node_modules/c': { version: '2.0.0', license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
    },
  })
  expect(list.slice(list.indexOf('## '))).toBe('## MIT (2)\n\na@1.0.0, c@2.0.0\n\n## ISC (1)\n\nb@1.0.0\n')
})

it('takes one free side of OR for enough, and asks for both of AND', () => {
  const isFreely = (license: string) => unfree({ '': {}, 'node_modules/a': { license } }).length === 0
  const fine = ['MIT', '(MIT OR Elastic-2.0)', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT']
  const others = ['MIT AND Elastic-2.0', 'SSPL-1.0', 'BUSL-1.1', 'UNLICENSED', 'SEE LICENSE IN LICENSE']
  expect([...fine, ...others].filter(isFreely)).toEqual(fine)
  expect(unfree({ 'node_modules/a/node_modules/@b/c': {} })).toEqual(['@b/c: none'])
})
