import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { base, dist } from './built-site.ts'

const integrityOf = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`

/** A copy of the built site on a server of its own, which a test may publish anew or break. */
export class CopiedSite {
  readonly #folder = mkdtempSync(join(tmpdir(), 'copied-site-'))
  readonly #server = createServer((request, response) => {
    request.url = `/${(request.url ?? '').slice(base.length)}`
    // As a real host does: workers and pages are asked for anew, so that an update arrives.
    response.setHeader('Cache-Control', 'no-cache')
    this.requests.push(request.url)
    if (this.fails) return void response.writeHead(this.fails).end('the host’s own error page')
    this.#serve(request, response, () => void response.writeHead(404).end())
  })
  readonly #serve = sirv(this.#folder, { dev: true, etag: true })
  readonly requests: string[] = []
  /** A status that answers every request, as from a host that is down. */
  fails: number | undefined

  async open(): Promise<string> {
    cpSync(dist, this.#folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) })
    await new Promise<void>((ready) => this.#server.listen(0, ready))
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${base}`
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8')
  }

  write(file: string, content: string): void {
    writeFileSync(join(this.#folder, file), content)
  }

  delete(file: string): void {
    rmSync(join(this.#folder, file))
  }

  /** Publishes what a new build would: the changed page, and a worker whose list knows it. */
  publish(file: string, change: (content: string) => string): void {
    const [before, after] = [this.read(file), change(this.read(file))]
    const worker = this.read('sw.js')
    if (!worker.includes(integrityOf(before))) throw new Error(`sw.js does not list ${file}`)
    this.write(file, after)
    this.write('sw.js', worker.replace(integrityOf(before), integrityOf(after)))
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
