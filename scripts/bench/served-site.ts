import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { base, dist, type BuiltPage } from '../../e2e/built-site.ts'
import { freePort, remove, workFolder } from '../../e2e/gates/copies.ts'
import { bareOf } from './bare-page.ts'

/** The built site and its bare pages on one server: addresses of a page's two forms, and the way to end it. */
export type ServedSite = {
  full: (name: string) => string
  bare: (name: string) => string
  stop: () => Promise<void>
}

/** Serves a copy of dist as `npm start` does, with every page once more as bare HTML below bare/. */
export async function serveWithBarePages(pages: BuiltPage[]): Promise<ServedSite> {
  const folder = await workFolder('bench-site')
  await cp(dist, join(folder, 'dist'), { recursive: true })
  await cp('scripts/serve.ts', join(folder, 'scripts/serve.ts'))
  await cp('package.json', join(folder, 'package.json'))
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  for (const { name, tree } of pages) {
    const file = join(folder, 'dist/bare', name, 'index.html')
    await mkdir(join(file, '..'), { recursive: true })
    const html = bareOf(tree)
    await writeFile(file, html)
    await writeFile(`${file}.br`, brotliCompressSync(html))
  }
  const port = await freePort()
  const server = spawn(process.execPath, [join(folder, 'scripts/serve.ts')], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  const at = (path: string) => `http://localhost:${port}${base}${path}`
  return {
    full: (name) => at(name.slice(1)),
    bare: (name) => at(`bare${name}`),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
      await remove(folder)
    },
  }
}
