import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyOf, remove, replaced, run, workFolder, type Fault } from './copies.ts'

/** Faults in code, and the words in which the unit tests or the types find them. */
const inCode: [name: string, fault: Fault, said: RegExp][] = [
  [
    'a date that depends on the machine’s zone',
    replaced('src/lib/calendar-date.ts', [/new UTCDateMini\(day\)/, 'new Date(day)']),
    /FAIL +src\/lib\/calendar-date\.test\.ts > atUtc is midnight UTC/,
  ],
  [
    'a lock without the packages of another platform',
    replaced('package-lock.json', [/"node_modules\/@esbuild\/darwin-arm64"/, '"node_modules/@esbuild/elsewhere"']),
    /esbuild: @esbuild\/darwin-arm64/,
  ],
  [
    'a package that is not free',
    replaced('package-lock.json', [/"license": "MIT"/, '"license": "Elastic-2.0"']),
    /: Elastic-2\.0/,
  ],
  [
    'a file nobody uses',
    (folder) => writeFile(join(folder, 'src/lib/left-over.ts'), 'export const leftOver = 1\n'),
    /src\/lib\/left-over\.ts: nothing imports it/,
  ],
  [
    'a text that one language lacks',
    replaced('src/i18n/en.ts', [/^ {2}skip: .*\n/m, '']),
    /FAIL +src\/i18n\/i18n\.test\.ts[^]*has the keys and placeholders of the German one/,
  ],
]

const names = ['src/lib/calendar-date', 'src/lockfile', 'src/licences', 'src/unused', 'src/i18n']
const test = (folder: string) => run(folder, ['vitest', 'run', ...names, '--coverage.enabled=false'])
let [work, faulty, sound] = ['', '', '']

beforeAll(async () => {
  work = await workFolder('code')
  sound = await copyOf(join(work, 'sound'))
  faulty = await copyOf(join(work, 'faulty'))
  for (const [, fault] of inCode) await fault(faulty)
})

afterAll(() => remove(work))

it('the unit tests find nothing in the project as it stands', async () => {
  const { code, said } = await test(sound)
  expect(said).toMatch(/Tests .*passed/)
  expect(code, said).toBe(0)
})

it('the unit tests find every fault in code', async () => {
  const { code, said } = await test(faulty)
  for (const [name, , words] of inCode) expect.soft(said, name).toMatch(words)
  expect(code).toBeGreaterThan(0)
})

it('the types find a text that one language lacks, too', async () => {
  const options = { extends: './tsconfig.json', include: ['src/i18n/en.ts'] }
  await writeFile(join(faulty, 'tsconfig.i18n.json'), JSON.stringify(options))
  const { code, said } = await run(faulty, ['tsc', '-p', 'tsconfig.i18n.json'])
  expect(said).toMatch(/en\.ts.*'skip' is missing/)
  expect(code).toBeGreaterThan(0)
})
