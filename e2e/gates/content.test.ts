import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { de } from '../../src/i18n/de.ts'
import { en } from '../../src/i18n/en.ts'
import { interpolate } from '../../src/lib/interpolate.ts'
import { added, build, copyOf, remove, replaced, workFolder, type Fault, type Run } from './copies.ts'

const page = 'content/pages/de/daten.mdx'
const steps = 'content/checklist.yaml'
// Integrations that only process finished files are skipped.
const plain = { SKIP_EXTRAS: '1' }

let work = ''
let sound: Run

beforeAll(async () => {
  work = await workFolder('content')
  const folder = await copyOf(join(work, 'sound'))
  sound = await build(folder, plain)
  for (const made of ['dist', '.cache/astro']) await rm(join(folder, made), { recursive: true, force: true })
})

afterAll(() => remove(work))

async function buildWith(name: string, fault: Fault, env?: Record<string, string>): Promise<Run> {
  const folder = join(work, name.replace(/\W+/g, '-'))
  await cp(join(work, 'sound'), folder, { recursive: true, verbatimSymlinks: true })
  await fault(folder)
  return build(folder, { ...plain, ...env })
}

/** One fault of every kind that a build has to stop; the rules themselves have tests of their own. */
const cases: [name: string, fault: Fault, said: (string | RegExp)[]][] = [
  [
    'a bad field',
    replaced(page, [/^description:/m, 'descripton:'], [/^reviewed:.*$/m, "reviewed: '2026-02-30'"]),
    [page, '"descripton"', /reviewed.*: not an existing day written YYYY-MM-DD: 2026-02-30/],
  ],
  [
    'an unknown source',
    added(page, '<p>A <Cite source="no-such-source" /></p>'),
    [`${page}: <Cite>: source: unknown source: no-such-source`],
  ],
  [
    'a missing translation',
    (folder) => rm(join(folder, 'content/pages/en/daten.mdx')),
    ['content/pages/en/daten.mdx: missing'],
  ],
  ['a script of its own', added(page, '<script>alert(1)</script>'), [/index\.html: /, 'inline script: alert(1)']],
  [
    'another host',
    added(page, '<img src="https://other.test/a.png" alt="" />'),
    [/index\.html: /, 'other host: <img> src=https://other.test/a.png'],
  ],
]

it('sound content builds', () => {
  expect(sound.said).toContain('Complete!')
  expect(sound.code).toBe(0)
})

describe.concurrent('the build stops and names file and field:', () => {
  it.for(cases)('%s', async ([name, fault, named], { expect }) => {
    const { code, said } = await buildWith(name, fault)
    for (const text of named) expect(said).toMatch(text)
    expect(code).toBeGreaterThan(0)
  })

  it('a public address without operator data', async ({ expect }) => {
    const { code, said } = await buildWith('public', async () => {}, { SITE_URL: 'https://leitfaden.example' })
    expect(said).toContain('No operator data: set OPERATOR_FILE to a JSON file')
    expect(code).toBeGreaterThan(0)
  })
})

it('a build after the day of the next review warns, and its pages say that one is due', async () => {
  const unchanged: Fault = () => Promise.resolve()
  const { code, said } = await buildWith('due', unchanged, { SOURCE_DATE_EPOCH: '1804500000' })
  expect(code).toBe(0)
  expect(said).toContain('The guide was due for review on 23 February 2027')
  expect(sound.said).not.toContain('due for review')
  const pageOf = (name: string) => readFile(join(work, name, 'dist/daten/index.html'), 'utf8')
  expect(await pageOf('due')).toMatch(/<strong data-when="next-review-after">\s*Diese Prüfung steht aus\./)
})

it('a step says how old it is and takes reports where an address is set', async () => {
  const days = ['2026-08-01', '2026-11-01', undefined]
  const walked: Fault = async (folder) => {
    const list = parse(await readFile(join(folder, steps), 'utf8')) as object[]
    // JSON is YAML.
    await writeFile(join(folder, steps), JSON.stringify(list.map((step, i) => ({ ...step, reenacted: days[i] }))))
  }
  const { code } = await buildWith('walked', walked, { REPORT_URL: 'mailto:melden@leitfaden.example' })
  expect(code).toBe(0)
  for (const [path, words, august, november] of [
    ['checkliste', de, '1. August 2026', '1. November 2026'],
    ['en/checklist', en, '1 August 2026', '1 November 2026'],
  ] as const) {
    const { reenacted } = words.checklist
    const html = await readFile(join(work, 'walked/dist', path, 'index.html'), 'utf8')
    const items = html.split(/(?=<li id="[\w-]+"[^>]* data-code=)/).slice(1)
    expect(items[0]).toContain(interpolate(words.checklist.reenactedLongAgo, { date: august }))
    expect(items[1]).toContain(interpolate(reenacted, { date: november }))
    expect(items[2]).not.toContain(reenacted.replace('{date}', ''))
    const locale = path.startsWith('en') ? 'en' : 'de'
    for (const item of items) {
      const [, id] = /^<li id="([\w-]+)"/.exec(item)!
      expect(item).toContain(`href="mailto:melden@leitfaden.example?subject=${id}%20(${locale})"`)
    }
  }
})

const operator = {
  name: 'Beispiel e. V.',
  street: 'Beispielweg 1',
  town: '12345 Beispielstadt',
  country: 'Deutschland',
  email: 'post@leitfaden.example',
  host: 'Beispielhoster',
  authority: 'Beispielbehörde',
  responsible: 'Erika Beispiel, Beispielweg 1, 12345 Beispielstadt',
}

it('a public address with operator data sends https for good, and what binds other hosts only when asked', async () => {
  const withOperator: Fault = (folder) => writeFile(join(folder, 'operator.json'), JSON.stringify(operator))
  const env = { SITE_URL: 'https://leitfaden.example', OPERATOR_FILE: 'operator.json' }
  const headersOf = async (name: string, more: Record<string, string>) => {
    expect(await buildWith(name, withOperator, { ...env, ...more })).toMatchObject({ code: 0 })
    return readFile(join(work, name, 'dist/_headers'), 'utf8')
  }
  const [modest, bold] = await Promise.all([headersOf('https', {}), headersOf('preload', { HSTS_PRELOAD: '1' })])
  expect(modest).toMatch(/Strict-Transport-Security: max-age=63072000$/m)
  expect(modest).toContain('upgrade-insecure-requests')
  expect(bold).toMatch(/Strict-Transport-Security: max-age=63072000; includeSubDomains; preload$/m)
})
