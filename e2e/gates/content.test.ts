import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { de } from '../../src/i18n/de.ts'
import { en } from '../../src/i18n/en.ts'
import { fill } from '../../src/lib/words.ts'
import { added, build, copyOf, remove, replaced, workFolder, type Fault, type Run } from './copies.ts'

const page = 'content/pages/de/daten.mdx'
const sources = 'content/sources.yaml'
const steps = 'content/checklist.yaml'
// What is made of finished files says nothing about content.
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

const twice = (file: string) => replaced(file, [/^(- id: )(\S+)([^]*)$/m, '$1$2$3\n- id: $2\n'])
const first = async (file: string) => /^- id: (\S+)/m.exec(await readFile(file, 'utf8'))![1]!

const cases: [name: string, fault: Fault, said: (string | RegExp)[]][] = [
  [
    // What the schema finds in one entry it says in one go.
    'a misspelt field, a missing field and a day that does not exist',
    replaced(
      page,
      [/^description:/m, 'descripton:'],
      [/^title:.*\n/m, ''],
      [/^reviewed:.*$/m, "reviewed: '2026-02-30'"],
    ),
    [page, '"descripton"', 'title: Required', /reviewed.*: not an existing day written YYYY-MM-DD: 2026-02-30/],
  ],
  [
    'a day without hyphens',
    replaced(sources, [/^ {2}read:.*$/m, "  read: '20260228'"]),
    [sources, `sources → ${await first(sources)}`, /read.*: not an existing day written YYYY-MM-DD: 20260228/],
  ],
  ['a source twice', twice(sources), [`${sources}: id: used twice: ${await first(sources)}`]],
  ['a step twice', twice(steps), [`${steps}: id: used twice: ${await first(steps)}`]],
  [
    'a missing translation of a step',
    replaced(steps, [/^( {2}title: \{ de: '[^']*'), en: '[^']*'/m, '$1']),
    [`title.en`, 'gen-ai-off'],
  ],
  [
    'a missing translation of a page',
    (folder) => rm(join(folder, 'content/pages/en/daten.mdx')),
    ['content/pages/en/daten.mdx: missing'],
  ],
  [
    'a path twice',
    replaced('content/pages/de/microsoft.mdx', [/^path:.*$/m, 'path: /daten/']),
    ['content/pages/de/microsoft.mdx', 'path: used twice: /daten/'],
  ],
  ['a code twice', replaced(steps, [/^ {2}code: 2$/m, '  code: 1']), [`${steps}: code: used twice: 1`]],
  [
    'an unknown source in a page',
    added(page, '<p>A <Cite source="no-such-source" /></p>'),
    [`${page}: <Cite>: source: unknown source: no-such-source`],
  ],
  [
    'an unknown source in a step',
    replaced(steps, [/^ {2}sources: \[/m, '  sources: [no-such-source, ']),
    [`${steps}: ${await first(steps)}.sources: unknown source: no-such-source`],
  ],
  [
    'an unknown source of a version',
    replaced('content/wordings.yaml', [/^ {2}source: .*$/m, '  source: no-such-source']),
    [/content\/wordings\.yaml: [\w-]+\.sources: unknown source: no-such-source/],
  ],
  [
    'an unknown next page',
    replaced(page, [/^next: \{ page: [\w-]+/m, 'next: { page: no-such-page']),
    [`${page}: next.page: unknown page: no-such-page`],
  ],
  [
    'a wrong prop',
    added(page, '<Verdict says="A" verdict="maybe">B</Verdict>'),
    [`${page}: <Verdict>: verdict: Invalid option`],
  ],
  [
    'an unknown milestone',
    added(page, '<p><Phase of="no-such-day" before="A" after="B" always="C" /></p>'),
    [`${page}: <Phase>: of: Invalid option`],
  ],
  [
    'an inline script, a style attribute, an event handler, a javascript: link and an image from another host',
    added(
      page,
      '<script>alert(1)</script>',
      '<p style="color: red">A</p>',
      '<p onclick="alert(1)">A</p>',
      '[A](javascript:alert(1))',
      '<img src="https://other.test/a.png" alt="" />',
    ),
    [
      'daten/index.html: ',
      'inline script: alert(1)',
      'style attribute: <p> style',
      'event handler: <p> onClick',
      'unsafe address: <a> href=javascript:alert(1)',
      'other host: <img> src=https://other.test/a.png',
    ],
  ],
  ['a heading without an id', added(page, '## Über uns', 'A'), [`${page}: heading “Über uns”: write <h2 id="…">`]],
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
    expect(said).toContain('No operator data: set OPERATOR_FILE to a JSON file (fields: see operatorSchema')
    expect(said).toContain('A build for https://leitfaden.example needs them')
    expect(code).toBeGreaterThan(0)
  })

  it('an unsafe address for reports', async ({ expect }) => {
    const { code, said } = await buildWith('report', async () => {}, { REPORT_URL: 'javascript:alert(1)' })
    expect(said).toContain(
      'REPORT_URL: neither mailto: with one address nor an https address: javascript:alert(1)',
    )
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
  expect(await pageOf('due')).toMatch(/<strong>\s*Diese Prüfung steht aus\./)
})

it('a step says how old it is and takes reports where an address is set', async () => {
  const walked = replaced(
    steps,
    [/^ {2}code: 1$/m, "$&\n  reenacted: '2026-08-01'"],
    [/^ {2}code: 2$/m, "$&\n  reenacted: '2026-11-01'"],
  )
  const { code } = await buildWith('walked', walked, { REPORT_URL: 'mailto:melden@leitfaden.example' })
  expect(code).toBe(0)
  for (const [path, words, august, november] of [
    ['checkliste', de, '1. August 2026', '1. November 2026'],
    ['en/checklist', en, '1 August 2026', '1 November 2026'],
  ] as const) {
    const { reenacted } = words.checklist
    const html = await readFile(join(work, 'walked/dist', path, 'index.html'), 'utf8')
    const items = html.split(/(?=<li id="[\w-]+"[^>]* data-code=)/).slice(1)
    expect(items[0]).toContain(fill(words.claims.age.old, { date: august }))
    expect(items[1]).toContain(fill(reenacted, { date: november }))
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
