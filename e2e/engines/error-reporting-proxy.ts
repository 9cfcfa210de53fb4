import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base } from '../built-site.ts'
import { freePort } from '../free-port.ts'
import { Program } from '../program.ts'

/** A page on its way to the browser. */
export type Sent = { html: string; headers: Record<string, string> }

/**
 * Injected as the first script of every page, because WebDriver cannot run one before the page's
 * own. It is a file of the same host, so that the policy need not change.
 */
const script = `
window.reportedErrors = []
addEventListener('securitypolicyviolation', (event) => reportedErrors.push('blocked: ' + event.effectiveDirective))
addEventListener('unhandledrejection', (event) => reportedErrors.push('rejected: ' + event.reason))
addEventListener('error', (event) => reportedErrors.push(
  event.target === window ? 'uncaught: ' + event.message : 'not loaded: ' + event.target.outerHTML
), true)`

/** The built site as scripts/serve.ts serves it, with the reporting script in every page and with overrides for single addresses. */
export class ErrorReportingProxy {
  readonly #site: Program
  readonly #overrides = new Map<string, (sent: Sent) => Sent>()
  readonly #server = createServer((request, response) => {
    void this.#answer(request.url!, request.headers['sec-fetch-mode'] === 'navigate').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.destroy(),
    )
  })
  readonly #upstream: string
  address = ''

  static async open(): Promise<ErrorReportingProxy> {
    const port = await freePort()
    const site = new Program(process.execPath, ['scripts/serve.ts'], { PORT: String(port) })
    const proxy = new ErrorReportingProxy(site, new URL(await site.says(/(http:\S+)/)).origin)
    await new Promise<void>((ready) => proxy.#server.listen(0, ready))
    proxy.address = `http://localhost:${(proxy.#server.address() as AddressInfo).port}${base}`
    return proxy
  }

  constructor(site: Program, upstream: string) {
    this.#site = site
    this.#upstream = upstream
  }

  /** Overrides the response for a path of the guide. */
  override(path: string, change: (sent: Sent) => Sent): void {
    this.#overrides.set(base + path.slice(1), change)
  }

  /** Removes all overrides. */
  reset(): void {
    this.#overrides.clear()
  }

  /** Stops the proxy and the site. */
  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await this.#site.end()
  }

  async #answer(address: string, navigates: boolean) {
    const { pathname } = new URL(address, this.#upstream)
    const scriptPath = `${base}report-errors.js`
    if (pathname === scriptPath)
      return { status: 200, headers: { 'content-type': 'text/javascript' }, body: script }
    const asked = { 'accept-encoding': 'identity' }
    const answer = await fetch(this.#upstream + address, { headers: asked, redirect: 'manual' })
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'content-length'))
    const change = this.#overrides.get(pathname)
    // The service worker checks hashes, so what it fetches must stay unchanged.
    if (!navigates && !change)
      return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) }
    const html = (await answer.text()).replace('<head>', `<head><script src="${scriptPath}"></script>`)
    const sent = change?.({ html, headers }) ?? { html, headers }
    return { status: answer.status, headers: sent.headers, body: sent.html }
  }
}
