import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../free-port.ts'
import { browserTests, build, copyOf, remove, run, workFolder } from './copies.ts'

let work = ''
beforeAll(async () => {
  // A space in a path is what a folder called „Eigene Dateien“ has.
  work = join(await workFolder('places'), 'mit Leerzeichen')
  await copyOf(join(work, 'one'))
})
afterAll(() => remove(join(work, '..')))

/** Every file a build has made, with a hash of what it holds. */
async function fingerprint(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const file of glob('{dist,deploy}/**/*.*', { cwd: folder }))
    found.set(
      file,
      createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex'),
    )
  return new Map([...found].sort())
}

it('two builds are the same to the byte, on the other side of the world too', async () => {
  const one = join(work, 'one')
  const two = await copyOf(join(work, 'elsewhere', 'two'))
  expect(await build(one, { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8' })).toMatchObject({ code: 0 })
  expect(await build(two, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' })).toMatchObject({ code: 0 })
  const first = await fingerprint(one)
  expect(first.size).toBeGreaterThan(100)
  expect(await fingerprint(two)).toEqual(first)
  // With what the first run has left in the caches, and without pages that are gone.
  expect(await build(one)).toMatchObject({ code: 0 })
  expect(await fingerprint(one)).toEqual(first)
})

it('under a path and another address everything works', async () => {
  const folder = await copyOf(join(work, 'path'))
  const port = String(await freePort())
  const env = { BASE_PATH: '/leitfaden/', SITE_URL: `http://127.0.0.1:${port}`, E2E_PORT: port }
  expect(await build(folder, env)).toMatchObject({ code: 0 })
  const specs = ['pages', 'network', 'languages', 'without-script', 'countdown', 'share', 'qr-codes', 'checklist']
  const { code, said } = await browserTests(
    folder,
    specs.map((name) => `e2e/${name}.spec.ts`),
    env,
  )
  expect(said).toMatch(/\d+ passed/)
  expect(code, said).toBe(0)
  const hosts = await run(folder, ['vitest', 'run', '-c', 'e2e/vitest.config.ts', 'e2e/gates/hosts.test.ts'], {
    REQUIRE_ALL_HOSTS: process.env['REQUIRE_ALL_HOSTS'] ?? '',
  })
  expect(hosts.code, hosts.said).toBe(0)
})
