import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** How a fault gets into a copy of the project. */
type Fault = (folder: string) => Promise<void>

const page = 'content/pages/de/daten.mdx'
const minute = 60_000
const copied = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']

// Caches stay in the copy: node_modules is shared with the project. Fonts are cut once, by the control build.
const config = `
import { existsSync } from 'node:fs'
import config from './astro.config.mjs'
const cut = existsSync('.astro/fonts/text.woff2')
export default {
  ...config,
  cacheDir: './.cache/astro',
  integrations: config.integrations.filter(({ name }) => !(cut && name === 'fonts')),
  vite: { ...config.vite, cacheDir: './.cache/vite' },
}`

let work = ''
let control: { code: number; said: string }

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'content-faults-'))
  const sound = join(work, 'sound')
  for (const name of copied) await cp(name, join(sound, name), { recursive: true })
  await writeFile(join(sound, 'faults.config.mjs'), config)
  await symlink(join(process.cwd(), 'node_modules'), join(sound, 'node_modules'))
  control = await build(sound)
  for (const made of ['dist', '.cache']) await rm(join(sound, made), { recursive: true, force: true })
}, minute)

afterAll(() => rm(work, { recursive: true, force: true }))

/** Runs `astro build` in a folder, without anything this process has in its environment. */
function build(folder: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const bin = join(folder, 'node_modules/.bin')
  const clean = {
    PATH: process.env['PATH'],
    HOME: work,
    ASTRO_TELEMETRY_DISABLED: '1',
    SOURCE_DATE_EPOCH: '1795500000',
  }
  const options = { cwd: folder, env: { ...clean, ...env } }
  return new Promise((resolve) => {
    const command = [join(bin, 'astro'), 'build', '--config', 'faults.config.mjs']
    const child = execFile(join(bin, 'node'), command, options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stripVTControlCharacters(stdout + stderr) }),
    )
  })
}

async function buildWith(name: string, fault: Fault, env?: Record<string, string>) {
  const folder = join(work, name.replace(/\W+/g, '-'))
  await cp(join(work, 'sound'), folder, { recursive: true, verbatimSymlinks: true })
  await fault(folder)
  return build(folder, env)
}

const replaced =
  (file: string, pattern: RegExp, by: string): Fault =>
  async (folder) => {
    const before = await readFile(join(folder, file), 'utf8')
    const after = before.replace(pattern, by)
    if (after === before) throw new Error(`${file} has no ${pattern} to spoil`)
    await writeFile(join(folder, file), after)
  }
const added =
  (file: string, text: string): Fault =>
  (folder) =>
    appendFile(join(folder, file), `\n${text}\n`)
const nothing: Fault = async () => {}

it('builds sound content', () =>
  expect(control).toMatchObject({ code: 0, said: expect.stringContaining('Complete!') }))

describe.concurrent('stops the build and names file and field:', () => {
  it.for<[string, Fault, string[], Record<string, string>?]>([
    ['a misspelt field', replaced(page, /^description:/m, 'descripton:'), [page, 'descripton']],
    ['a missing field', replaced(page, /^title:.*\n/m, ''), [page, 'title']],
    [
      'a day that does not exist',
      replaced(page, /^reviewed:.*$/m, "reviewed: '2026-02-30'"),
      [page, 'reviewed', '2026-02-30'],
    ],
    [
      'a day without hyphens',
      replaced('content/sources.yaml', /^ {2}read:.*$/m, "  read: '20260228'"),
      ['content/sources.yaml', 'read', '20260228'],
    ],
    [
      'a source twice',
      replaced('content/sources.yaml', /^(- id: )(\S+)([^]*)$/m, '$1$2$3\n- id: $2\n'),
      ['content/sources.yaml', 'id: used twice'],
    ],
    [
      'a step twice',
      replaced('content/checklist.yaml', /^(- id: )(\S+)([^]*)$/m, '$1$2$3\n- id: $2\n'),
      ['content/checklist.yaml', 'id: used twice'],
    ],
    [
      'an unknown source in a page',
      added(page, '<p>A <Cite source="no-such-source" /></p>'),
      [page, 'source', 'no-such-source'],
    ],
    [
      'an unknown source in a step',
      replaced('content/checklist.yaml', /^ {2}sources: \[/m, '  sources: [no-such-source, '),
      ['content/checklist.yaml', 'sources', 'no-such-source'],
    ],
    [
      'an unknown next page',
      replaced(page, /^next: \{ page: [\w-]+/m, 'next: { page: no-such-page'),
      [page, 'next.page', 'no-such-page'],
    ],
    ['a wrong prop', added(page, '<Verdict says="A" verdict="maybe">B</Verdict>'), [page, '<Verdict>', 'verdict']],
    [
      'an unknown milestone',
      added(page, '<p><Phase of="no-such-day" before="A" after="B" always="C" /></p>'),
      [page, '<Phase>', 'of'],
    ],
    ['an inline script', added(page, '<script>alert(1)</script>'), ['daten', 'inline script', 'alert(1)']],
    ['a style attribute', added(page, '<p style="color: red">A</p>'), ['daten', 'style attribute', '<p> style']],
    ['an event handler', added(page, '<p onclick="alert(1)">A</p>'), ['daten', 'event handler', '<p> onClick']],
    [
      'a javascript: link',
      added(page, '[A](javascript:alert(1))'),
      ['daten', 'unsafe address', '<a> href=javascript:alert(1)'],
    ],
    ['a heading without an id', added(page, '## Über uns\n\nA'), [page, 'Über uns']],
    [
      'a public build without operator',
      nothing,
      ['OPERATOR_FILE', 'operatorSchema', 'https://leitfaden.example'],
      { SITE_URL: 'https://leitfaden.example' },
    ],
  ])('%s', { timeout: minute }, async ([name, fault, named, env], { expect }) => {
    const { code, said } = await buildWith(name, fault, env)
    console.log(name, code, said.slice(-1800))
    expect(code).toBeGreaterThan(0)
    for (const word of named) expect(said).toContain(word)
  })
})
