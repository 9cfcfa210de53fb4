import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base } from '../built-site.ts'
import { freePort } from '../free-port.ts'
import { Program } from './program.ts'

/** A page on its way to the browser. */
export type Sent = { html: string; headers: Record<string, string> }

/**
 * Script of the test's own, first in every page: WebDriver has none that runs before a page's
 * scripts. It is a file of the same host, so the policy stays what it is.
 */
const ear = `
window.heard = []
addEventListener('securitypolicyviolation', (event) => heard.push('blocked: ' + event.effectiveDirective))
addEventListener('unhandledrejection', (event) => heard.push('rejected: ' + event.reason))
addEventListener('error', (event) => heard.push(
  event.target === window ? 'uncaught: ' + event.message : 'not loaded: ' + event.target.outerHTML
), true)`

/** The built site as scripts/serve.ts serves it, with an ear in every page, and pages spoilt where a test wants. */
export class HeardGuide {
  readonly #site: Program
  readonly #spoilt = new Map<string, (sent: Sent) => Sent>()
  readonly #front = createServer((request, response) => {
    void this.#answer(request.url!, request.headers['sec-fetch-mode'] === 'navigate').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.destroy(),
    )
  })
  readonly #behind: string
  address = ''

  static async open(): Promise<HeardGuide> {
    const port = await freePort()
    const site = new Program(process.execPath, ['scripts/serve.ts'], { PORT: String(port) })
    const guide = new HeardGuide(site, new URL(await site.says(/(http:\S+)/)).origin)
    await new Promise<void>((ready) => guide.#front.listen(0, ready))
    guide.address = `http://localhost:${(guide.#front.address() as AddressInfo).port}${base}`
    return guide
  }

  constructor(site: Program, behind: string) {
    this.#site = site
    this.#behind = behind
  }

  /** From now on an address, given by its path in the guide, is answered with something else. */
  spoil(path: string, change: (sent: Sent) => Sent): void {
    this.#spoilt.set(base + path.slice(1), change)
  }

  /** All addresses answer with what the build has written again. */
  heal(): void {
    this.#spoilt.clear()
  }

  /** The host falls silent for good. */
  async close(): Promise<void> {
    this.#front.closeAllConnections()
    this.#front.close()
    await this.#site.end()
  }

  async #answer(address: string, navigates: boolean) {
    const { pathname } = new URL(address, this.#behind)
    const earAt = `${base}ear.js`
    if (pathname === earAt) return { status: 200, headers: { 'content-type': 'text/javascript' }, body: ear }
    const asked = { 'accept-encoding': 'identity' }
    const answer = await fetch(this.#behind + address, { headers: asked, redirect: 'manual' })
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'content-length'))
    const change = this.#spoilt.get(pathname)
    // The worker keeps only pages that are what the build has written, so those it asks for stay so.
    if (!navigates && !change)
      return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) }
    const html = (await answer.text()).replace('<head>', `<head><script src="${earAt}"></script>`)
    const sent = change?.({ html, headers }) ?? { html, headers }
    return { status: answer.status, headers: sent.headers, body: sent.html }
  }
}
