import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** How a fault gets into a copy of the project. */
type Fault = (folder: string) => Promise<void>
type Build = { code: number; said: string }

const page = 'content/pages/de/daten.mdx'
const sources = 'content/sources.yaml'
const steps = 'content/checklist.yaml'
// Far above what a build needs: machines that test are busy.
const patience = 180_000
const copied = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']

// Caches stay in the copy, because node_modules is the project's own. Fonts are cut once, by the sound build;
// what is made of finished files says nothing about content.
const config = `
import { existsSync } from 'node:fs'
import config from './astro.config.mjs'
const idle = ['take-away', 'offline', 'compression', ...(existsSync('.astro/fonts/text.woff2') ? ['fonts'] : [])]
export default {
  ...config,
  cacheDir: './.cache/astro',
  integrations: config.integrations.filter(({ name }) => !idle.includes(name)),
  vite: { ...config.vite, cacheDir: './.cache/vite' },
}`

let work = ''
let sound: Build

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'content-faults-'))
  const folder = join(work, 'sound')
  for (const name of copied) await cp(name, join(folder, name), { recursive: true })
  await writeFile(join(folder, 'faults.config.mjs'), config)
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  sound = await build(folder)
  for (const made of ['dist', '.cache/astro']) await rm(join(folder, made), { recursive: true, force: true })
}, patience)

afterAll(() => rm(work, { recursive: true, force: true }))

/** Builds a folder with nothing in the environment that this process has in its own. */
function build(folder: string, env: Record<string, string> = {}): Promise<Build> {
  const bin = join(folder, 'node_modules/.bin')
  const command = [join(bin, 'astro'), 'build', '--config', 'faults.config.mjs']
  const own = { PATH: process.env['PATH'], HOME: work, ASTRO_TELEMETRY_DISABLED: '1' }
  const options = { cwd: folder, env: { ...own, SOURCE_DATE_EPOCH: '1795500000', ...env } }
  return new Promise((resolve) => {
    const child = execFile(join(bin, 'node'), command, options, (_, stdout, stderr) => {
      // A signal is no exit code: a build that was killed must not count as one that refused.
      resolve({ code: child.exitCode ?? -1, said: stripVTControlCharacters(stdout + stderr) })
    })
  })
}

async function buildWith(name: string, fault: Fault, env?: Record<string, string>): Promise<Build> {
  const folder = join(work, name.replace(/\W+/g, '-'))
  await cp(join(work, 'sound'), folder, { recursive: true, verbatimSymlinks: true })
  await fault(folder)
  return build(folder, env)
}

/** Fails when the file has no such text, so that no fault goes missing when content changes. */
const replaced =
  (file: string, ...changes: [RegExp, string][]): Fault =>
  async (folder) => {
    let text = await readFile(join(folder, file), 'utf8')
    for (const [pattern, by] of changes) {
      if (!pattern.test(text)) throw new Error(`${file} has no ${pattern} to spoil`)
      text = text.replace(pattern, by)
    }
    await writeFile(join(folder, file), text)
  }
const added =
  (file: string, ...blocks: string[]): Fault =>
  (folder) =>
    appendFile(join(folder, file), `\n${blocks.join('\n\n')}\n`)
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
    replaced(steps, [/, en: 'Switch AI training off'/, '']),
    [`title.en`, 'gen-ai-off'],
  ],
  [
    'a missing translation of a page',
    (folder) => rm(join(folder, 'content/pages/en/daten.mdx')),
    ['content/pages/en/daten.mdx: missing'],
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
    'an inline script, a style attribute, an event handler and a javascript: link',
    added(
      page,
      '<script>alert(1)</script>',
      '<p style="color: red">A</p>',
      '<p onclick="alert(1)">A</p>',
      '[A](javascript:alert(1))',
    ),
    [
      'daten/index.html: ',
      'inline script: alert(1)',
      'style attribute: <p> style',
      'event handler: <p> onClick',
      'unsafe address: <a> href=javascript:alert(1)',
    ],
  ],
  ['a heading without an id', added(page, '## Über uns', 'A'), [`${page}: heading “Über uns”: write <h2 id="…">`]],
]

it('sound content builds', () => {
  expect(sound.said).toContain('Complete!')
  expect(sound.code).toBe(0)
})

describe.concurrent('the build stops and names file and field:', () => {
  it.for(cases)('%s', { timeout: patience }, async ([name, fault, named], { expect }) => {
    const { code, said } = await buildWith(name, fault)
    for (const text of named) expect(said).toMatch(text)
    expect(code).toBeGreaterThan(0)
  })

  it('a public address without operator data', { timeout: patience }, async ({ expect }) => {
    const { code, said } = await buildWith('public', async () => {}, { SITE_URL: 'https://leitfaden.example' })
    expect(said).toContain('No operator data: set OPERATOR_FILE to a JSON file (fields: see operatorSchema')
    expect(said).toContain('A build for https://leitfaden.example needs them')
    expect(code).toBeGreaterThan(0)
  })
})
