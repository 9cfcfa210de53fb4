import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { callOf, type Browser, type Engine, type Role } from './engine.ts'
import { installed, Program } from './program.ts'

const driver = 'WebKitWebDriver'
const display = 'Xvfb'
const binary = globSync('/usr/{lib/*,libexec}/{webkit2gtk,webkitgtk}-*/MiniBrowser')[0]

/** WebKitGTK over WebDriver, spoken by its own driver, with a display that nobody sees. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  missing: [
    ...[driver, display].filter((program) => !installed(program)),
    ...(binary ? [] : ['MiniBrowser of WebKitGTK']),
  ],
  // Its cookie policy leaves storage alone, so there is no SecurityError to be had.
  refusals: ['null'],
  async start(refusal) {
    const home = await mkdtemp(join(tmpdir(), 'webkit-'))
    const screen = new Program(display, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'])
    const number = await screen.says(/^(\d+)$/m)
    const port = await freePort()
    const env = { DISPLAY: `:${number}`, HOME: home, TZ: 'America/Los_Angeles', GDK_BACKEND: 'x11' }
    const running = new Program(driver, [`--port=${port}`, '--host=127.0.0.1'], env)
    const address = `http://127.0.0.1:${port}`
    await running.until(() => call('GET', `${address}/status`))
    const args = ['--automation', ...(refusal ? ['--enable-html5-local-storage=false'] : [])]
    const { sessionId, capabilities } = (await call('POST', `${address}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } },
    })) as { sessionId: string; capabilities: { browserVersion: string } }
    const session = `${address}/session/${sessionId}`
    return new Window(session, capabilities.browserVersion, async () => {
      await call('DELETE', session)
      await running.end()
      await screen.end()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    })
  },
}

/** The protocol cannot look for a role, only tell the one of an element. */
const candidates: Record<Role, string> = { button: 'button', checkbox: 'input[type=checkbox]', link: 'a[href]' }

/** The one window of a WebKit. */
class Window implements Browser {
  readonly version: string
  readonly #session: string
  readonly close: () => Promise<void>

  constructor(session: string, version: string, close: () => Promise<void>) {
    this.#session = session
    this.version = version
    this.close = close
  }

  async open(url: string): Promise<void> {
    await this.#call('POST', 'url', { url })
  }

  async reload(): Promise<void> {
    await this.#call('POST', 'refresh', {})
  }

  async run<Texts extends string[], Found>(
    code: (...texts: Texts) => Found | Promise<Found>,
    ...texts: Texts
  ): Promise<Found> {
    const script = `return ${callOf(code, texts)}`
    return JSON.parse((await this.#call('POST', 'execute/sync', { script, args: [] })) as string) as Found
  }

  async click(role: Role, name: string): Promise<void> {
    const all = (await this.#call('POST', 'elements', {
      using: 'css selector',
      value: candidates[role],
    })) as Record<string, string>[]
    const found: string[] = []
    // What is not shown has no label here, and asking for one is an error.
    const labelOf = (id: string) => this.#call('GET', `element/${id}/computedlabel`).catch(() => null)
    for (const [id = ''] of all.map((one) => Object.values(one)))
      if ((await labelOf(id)) === name)
        if ((await this.#call('GET', `element/${id}/computedrole`)) === role) found.push(id)
    if (found.length !== 1) throw new Error(`${found.length} × ${role} „${name}“`)
    await this.#call('POST', `element/${found[0]}/click`, {})
  }

  async press(value: string): Promise<void> {
    const keys = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]
    await this.#call('POST', 'actions', { actions: [{ type: 'key', id: 'key', actions: keys }] })
  }

  #call(method: string, path: string, body?: object): Promise<unknown> {
    return call(method, `${this.#session}/${path}`, body)
  }
}

/** One call of W3C's WebDriver; throws what the driver complains of. */
async function call(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${new URL(address).pathname}: ${error}, ${message}`)
}
