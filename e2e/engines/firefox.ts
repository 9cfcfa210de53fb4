import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callOf, type Browser, type Engine, type Refusal } from './engine.ts'
import { installed, Program } from './program.ts'

const program = ['firefox-esr', 'firefox'].find(installed)

const refusing: Record<Refusal, string> = {
  SecurityError: 'user_pref("network.cookie.cookieBehavior", 2);',
  null: 'user_pref("dom.storage.enabled", false);',
}

/** Firefox over WebDriver BiDi, which it speaks itself. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: program ? [] : ['firefox-esr'],
  refusals: ['SecurityError', 'null'],
  async start(refusal) {
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
    await writeFile(join(profile, 'user.js'), refusal ? refusing[refusal] : '')
    const command = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
    const running = new Program(program!, command, { HOME: profile, TZ: 'America/Los_Angeles' })
    const bidi = await Bidi.at(await running.says(/BiDi listening on (ws:\S+)/))
    const { capabilities } = await bidi.call('session.new', { capabilities: {} })
    // The first window never takes focus, and without it keys do nothing.
    const { context } = await bidi.call('browsingContext.create', { type: 'window' })
    return new Tab(bidi, String(capabilities.browserVersion), context, async () => {
      await running.end()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    })
  },
}

/** The one tab of a Firefox. */
class Tab implements Browser {
  readonly version: string
  readonly #bidi: Bidi
  readonly #context: string
  readonly close: () => Promise<void>

  constructor(bidi: Bidi, version: string, context: string, close: () => Promise<void>) {
    this.#bidi = bidi
    this.version = version
    this.#context = context
    this.close = close
  }

  async open(url: string): Promise<void> {
    await this.#bidi.call('browsingContext.navigate', { context: this.#context, url, wait: 'complete' })
  }

  async reload(): Promise<void> {
    await this.#bidi.call('browsingContext.reload', { context: this.#context, wait: 'complete' })
  }

  async run<Texts extends string[], Found>(
    code: (...texts: Texts) => Found | Promise<Found>,
    ...texts: Texts
  ): Promise<Found> {
    const { result, exceptionDetails } = await this.#bidi.call('script.evaluate', {
      expression: callOf(code, texts),
      target: { context: this.#context },
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return JSON.parse(result.value) as Found
  }

  async click(role: string, name: string): Promise<void> {
    const context = this.#context
    const locator = { type: 'accessibility', value: { role, name } }
    const { nodes } = await this.#bidi.call('browsingContext.locateNodes', { context, locator })
    if (nodes.length !== 1) throw new Error(`${nodes.length} × ${role} „${name}“`)
    const element = { sharedId: nodes[0].sharedId }
    // As WebDriver's own click does, which BiDi does not have.
    await this.#bidi.call('script.callFunction', {
      functionDeclaration: "(one) => one.scrollIntoView({ behavior: 'instant', block: 'end', inline: 'nearest' })",
      arguments: [element],
      target: { context },
      awaitPromise: false,
    })
    await this.#act('pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ])
  }

  press(value: string): Promise<void> {
    return this.#act('key', [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
  }

  async #act(type: string, actions: object[]): Promise<void> {
    await this.#bidi.call('input.performActions', {
      context: this.#context,
      actions: [{ type, id: type, actions }],
    })
  }
}

// The few answers that are read here have no types of their own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any

/** Calls and answers over a WebSocket, as W3C's WebDriver BiDi describes them. */
class Bidi {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #calls = 0

  static async at(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`)
    await new Promise((resolve, reject) => {
      socket.onopen = resolve
      socket.onerror = () => reject(new Error(`nobody answers at ${address}`))
    })
    return new Bidi(socket)
  }

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer
      this.#waiting.get(answer.id)?.(answer)
      this.#waiting.delete(answer.id)
    }
  }

  async call(method: string, params: object): Promise<Answer> {
    const id = ++this.#calls
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}, ${answer.message}`)
    return answer.result
  }
}
