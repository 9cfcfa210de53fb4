import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Puts a fault into a copy of the project. */
export type Fault = (folder: string) => Promise<void>
export type Run = { code: number; said: string }

const copied = [
  ...['src', 'content', 'public', 'e2e', 'scripts', 'deploy', 'package.json', 'package-lock.json'],
  ...['astro.config.mjs', 'tsconfig.json', 'vitest.config.ts'],
]

// Caches stay in the copy, because node_modules is the project's own.
const configWithout = (idle: string[]) => `
import config from './astro.config.mjs'
export default {
  ...config,
  cacheDir: './.cache/astro',
  integrations: config.integrations.filter(({ name }) => !${JSON.stringify(idle)}.includes(name)),
  vite: { ...config.vite, cacheDir: './.cache/vite' },
}`

/** A folder for copies; give it back with `remove`. */
export async function workFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `${name}-`))
}
export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/**
 * The project as it stands, with the project's own packages, ready to be built; a quick one takes the fonts of the last
 * build and leaves out what only processes finished files.
 */
export async function copyOf(folder: string, quick = false): Promise<string> {
  const filter = (path: string) => !path.endsWith('generated')
  for (const name of [...copied, ...(quick ? ['.astro/fonts'] : [])])
    await cp(name, join(folder, name), { recursive: true, filter })
  await writeFile(join(folder, 'copy.config.mjs'), configWithout(quick ? ['fonts', 'offline', 'compression'] : []))
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Runs a tool of the project in a copy, with nothing in the environment that this process has in its own. */
export function run(folder: string, tool: string[], env: Record<string, string> = {}): Promise<Run> {
  const bin = join(folder, 'node_modules/.bin')
  const [name = '', ...rest] = tool
  const own = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    CHROME_PATH: process.env['CHROME_PATH'],
    ASTRO_TELEMETRY_DISABLED: '1',
    SOURCE_DATE_EPOCH: '1795500000',
  }
  const options = { cwd: folder, env: { ...own, ...env }, maxBuffer: 100_000_000 }
  return new Promise((resolve) => {
    const child = execFile(join(bin, 'node'), [join(bin, name), ...rest], options, (_, stdout, stderr) => {
      // A signal is no exit code: a run that was killed must not count as one that refused.
      resolve({ code: child.exitCode ?? -1, said: stripVTControlCharacters(stdout + stderr) })
    })
  })
}

export const build = (folder: string, env?: Record<string, string>): Promise<Run> =>
  run(folder, ['astro', 'build', '--config', 'copy.config.mjs'], env)

/** Browser tests of a copy's built site; without Lighthouse, which wants a machine to itself. */
export function browserTests(folder: string, which: string[], env: Record<string, string>): Promise<Run> {
  const patience = ['--timeout', '120000']
  const command = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--project', 'guide', ...patience]
  return run(folder, [...command, ...which], env)
}

/** Fails when the file has no such text, so that no fault goes missing when content changes. */
export const replaced =
  (file: string, ...changes: [RegExp, string][]): Fault =>
  async (folder) => {
    let text = await readFile(join(folder, file), 'utf8')
    for (const [pattern, by] of changes) {
      if (!pattern.test(text)) throw new Error(`${file} has no ${pattern} to spoil`)
      text = text.replace(pattern, by)
    }
    await writeFile(join(folder, file), text)
  }
export const added =
  (file: string, ...blocks: string[]): Fault =>
  (folder) =>
    appendFile(join(folder, file), `\n${blocks.join('\n\n')}\n`)
