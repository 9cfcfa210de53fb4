import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { Program } from '../program.ts'

/** A real server on loopback, without root, with the configuration that deploy/ hands out. */
export type Host = { brotli: boolean; ask: Ask; stop: () => Promise<void> }
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>

const modules = process.env['NGINX_MODULES'] ?? '/usr/lib/nginx/modules'
const brotliModule = `${modules}/ngx_http_brotli_static_module.so`

/** The text with every replacement made; throws if one does not match. */
function changed(text: string, changes: [from: string, to: string][]): string {
  return changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`nothing to change: ${from}`)
    return all.replace(from, () => to)
  }, text)
}

/** nginx as Debian and the image run it, with every path of its own below one temporary folder. */
export async function startNginx(base: string): Promise<Host> {
  const { folder, root, port } = await site(base)
  const brotli = existsSync(brotliModule)
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  await writeFile(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${brotliModule};` : ''}
    pid ${folder}/pid; error_log ${folder}/error.log; daemon off; worker_processes 1;
    events {} http { ${own.join(' ')} include conf.d/*.conf; }`,
  )
  await mkdir(join(folder, 'conf.d'))
  const config = changed(await readFile('deploy/nginx.conf', 'utf8'), [
    ['listen 8080', `listen 127.0.0.1:${port}`],
    ['root /srv/guide', `root ${root}`],
    ...(brotli ? [['# brotli_static', 'brotli_static'] as [string, string]] : []),
  ])
  await writeFile(join(folder, 'conf.d/default.conf'), config)
  await cp('deploy/generated', join(folder, 'guide'), { recursive: true })
  const command = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  return started('nginx', command, { folder, port, brotli })
}

export async function startCaddy(base: string): Promise<Host> {
  const { folder, root, port } = await site(base)
  const config = await readFile('deploy/Caddyfile', 'utf8')
  const quiet = `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n`
  await writeFile(join(folder, 'Caddyfile'), quiet + config)
  await cp('deploy/generated', join(folder, 'generated'), { recursive: true })
  const env = { GUIDE_ADDRESS: `:${port}`, GUIDE_ROOT: root, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const command = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']
  return started('caddy', command, { folder, port, brotli: true, env })
}

/** The server of `npm start`, which serves dist/ as it is. */
export async function startLocal(base: string): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'hosts-'))
  const port = await freePort()
  const env = { PORT: String(port), HOST: '127.0.0.1', BASE_PATH: base }
  return started(process.execPath, ['scripts/serve.ts'], { folder, port, brotli: true, env })
}

/** A temporary folder with the built site at its path, some files of kinds it may not have yet, and a free port. */
async function site(base: string): Promise<{ folder: string; root: string; port: number }> {
  // Workers of nginx give up root where they have it, and still have to read all this.
  const folder = await mkdtemp(join(tmpdir(), 'hosts-'))
  const root = join(folder, 'site')
  await cp('dist', join(root, base), { recursive: true })
  for (const name of ['test.ics', 'test.webmanifest', 'test.xml', 'test.json', 'test.png'])
    await writeFile(join(root, base, name), 'test')
  execFileSync('chmod', ['-R', 'a+rX', folder])
  return { folder, root, port: await freePort() }
}

type Run = { folder: string; port: number; brotli: boolean; env?: Record<string, string> }

async function started(name: string, command: string[], { folder, port, brotli, env }: Run): Promise<Host> {
  const program = new Program(name, command, env)
  const ask = asker(port)
  await program.until(() => ask('/'))
  const stop = async () => {
    await program.end()
    await rm(folder, { recursive: true, force: true })
  }
  return { brotli, ask, stop }
}

/** Asks without following redirects, undoing compression or tidying paths, all of which fetch() would do. */
const asker =
  (port: number): Ask =>
  (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      })
      asked.on('error', reject)
      asked.end()
    })
