import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { currentList, licenceList } from '../scripts/licences.ts'

type Package = { license?: string; link?: boolean }

/** Free licences by their SPDX names: what they ask for is met by not shipping the packages, or by LICENSE. */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

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

it.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['(MIT OR Elastic-2.0)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['MIT AND Elastic-2.0', false],
  ['Elastic-2.0', false],
  ['SSPL-1.0', false],
  ['BUSL-1.1', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE', false],
])('%s is free: %s', (license, expected) => {
  expect(unfree({ '': {}, 'node_modules/a': { license } })).toEqual(expected ? [] : [`a: ${license}`])
})

it('finds a package that names none', () => {
  expect(unfree({ 'node_modules/a/node_modules/@b/c': {} })).toEqual(['@b/c: none'])
})
