import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

/**
 * Optional packages that a locked package names and the lock itself lacks. npm drops the ones of
 * other platforms when it locks over an existing node_modules; `npm ci` then fails on those.
 */
const missingFrom = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !folders(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${path || 'package.json'}: ${name}`),
  )

/** Where Node looks for what a package requires: in the package's own folder, then in every one above. */
function folders(path: string): string[] {
  const above = path.lastIndexOf('node_modules/')
  return path === '' ? [''] : [`${path}/`, ...folders(path.slice(0, above).replace(/\/$/, ''))]
}

it('the lock holds every platform’s packages', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock
  const named = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
  expect(named.length).toBeGreaterThan(50)
  expect(missingFrom(lock)).toEqual([])
})

it.each([
  [['tool', '@tool/linux', '@tool/mac'], []],
  [['a/node_modules/tool', 'a/node_modules/@tool/linux', '@tool/mac'], []],
  [['tool', '@tool/linux', 'b/node_modules/@tool/mac'], ['node_modules/tool: @tool/mac']],
])('a lock of %j lacks %j', (paths, expected) => {
  const optionalDependencies = { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' }
  const packages = paths.map((path) => [
    `node_modules/${path}`,
    path.endsWith('/tool') || path === 'tool' ? { optionalDependencies } : {},
  ])
  expect(missingFrom({ packages: Object.fromEntries(packages) as Lock['packages'] })).toEqual(expected)
})

it('a lock that lacks a package of the project’s own', () => {
  const project = { '': { optionalDependencies: { fsevents: '2' } } }
  expect(missingFrom({ packages: project })).toEqual(['package.json: fsevents'])
})
