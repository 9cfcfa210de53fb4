import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { de } from '../../src/i18n/de.ts'
import { en } from '../../src/i18n/en.ts'
import { interpolate } from '../../src/lib/interpolate.ts'
import { added, build, copyOf, remove, replaced, workFolder, type Fault, type Run } from './copies.ts'

const page = 'content/pages/de/daten.mdx'
const steps = 'content/checklist.yaml'

let work = ''

beforeAll(async () => {
  work = await workFolder('content')
})

afterAll(() => remove(work))

async function buildWith(name: string, fault: Fault, env?: Record<string, string>): Promise<Run> {
  const folder = await copyOf(join(work, name.replace(/\W+/g, '-')), true)
  await fault(folder)
  return build(folder, env)
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
  [
    'a script of its own, and another host',
    added(page, '<script>alert(1)</script>', '<img src="https://other.test/a.png" alt="" />'),
    [/index\.html: /, 'inline script: alert(1)', 'other host: <img> src=https://other.test/a.png'],
  ],
]

describe.concurrent('the build stops and names file and field:', () => {
  it.for(cases)('%s', async ([name, fault, named], { expect }) => {
    const { code, said } = await buildWith(name, fault)
    for (const text of named) expect(said).toMatch(text)
    expect(said).not.toContain('due for review')
    expect(code).toBeGreaterThan(0)
  })

  it('a public address without operator data', async ({ expect }) => {
    const { code, said } = await buildWith('public', async () => {}, { SITE_URL: 'https://leitfaden.example' })
    expect(said).toContain('No operator data: set OPERATOR_FILE to a JSON file')
    expect(code).toBeGreaterThan(0)
  })
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

it('a public build names its day: a review that is due, the age of steps; it takes reports, and https for it alone unless more is asked', async () => {
  const { code, said } = await buildWith(
    'public with all',
    async (folder) => {
      await writeFile(join(folder, 'operator.json'), JSON.stringify(operator))
      const list = parse(await readFile(join(folder, steps), 'utf8')) as object[]
      const walkedOn = ['2026-08-01', '2027-02-01']
      // JSON is YAML.
      const walked = list.map((step, i) => ({ ...step, reenacted: walkedOn[i] }))
      await writeFile(join(folder, steps), JSON.stringify(walked))
    },
    {
      SITE_URL: 'https://leitfaden.example',
      OPERATOR_FILE: 'operator.json',
      SOURCE_DATE_EPOCH: '1804500000',
      REPORT_URL: 'mailto:melden@leitfaden.example?subject={subject}',
    },
  )
  expect(code, said).toBe(0)
  expect(said).toContain('The guide was due for review on 23 February 2027')
  const read = (file: string) => readFile(join(work, 'public-with-all/dist', file), 'utf8')
  expect(await read('daten/index.html')).toMatch(
    /<strong data-when="next-review-after">\s*Diese Prüfung steht aus\./,
  )
  const headers = await read('_headers')
  expect(headers).toMatch(/Strict-Transport-Security: max-age=63072000$/m)
  expect(headers).toContain('upgrade-insecure-requests')
  for (const [path, locale, { checklist }, august, february] of [
    ['checkliste', 'de', de, '1. August 2026', '1. Februar 2027'],
    ['en/checklist', 'en', en, '1 August 2026', '1 February 2027'],
  ] as const) {
    const items = (await read(`${path}/index.html`)).split(/(?=<li id="[\w-]+"[^>]* data-code=)/).slice(1)
    expect(items[0]).toContain(interpolate(checklist.reenactedLongAgo, { date: august }))
    expect(items[1]).toContain(interpolate(checklist.reenacted, { date: february }))
    expect(items[2]).not.toContain(checklist.reenacted.replace('{date}', ''))
    for (const item of items) {
      const [, id] = /^<li id="([\w-]+)"/.exec(item)!
      expect(item).toContain(`href="mailto:melden@leitfaden.example?subject=${id}%20(${locale})"`)
    }
  }
})
