import { execFileSync, spawn, type ChildProcess } from 'node:child_process'

/** Path of an installed program, or null; looked up and not started, because a driver has no harmless call. */
export function pathOf(program: string): string | null {
  try {
    return execFileSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return null
  }
}

/** A program that runs until it is ended, together with everything it starts. */
export class Program {
  readonly #name: string
  readonly #child: ChildProcess
  #said = ''

  constructor(name: string, command: string[], env: Record<string, string> = {}) {
    this.#name = name
    // A group of its own: browsers are many processes.
    this.#child = spawn(name, command, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (text) => (this.#said += String(text)))
    this.#child.on('error', (error) => (this.#said += error.message))
    process.once('exit', this.#kill)
  }

  /** Waits until asking succeeds; throws with what the program said where it does not. */
  async until<Answer>(ask: () => Answer | Promise<Answer>): Promise<NonNullable<Answer>> {
    for (const end = Date.now() + 60_000; Date.now() < end && !this.#gone;) {
      const answer = await Promise.resolve()
        .then(ask)
        .catch(() => null)
      if (answer) return answer
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await this.end()
    throw new Error(`${this.#name} did not start: ${this.#said}`)
  }

  /** Waits for a pattern in what the program says, and gives its first group. */
  says(pattern: RegExp): Promise<string> {
    return this.until(() => pattern.exec(this.#said)?.[1])
  }

  async end(): Promise<void> {
    process.off('exit', this.#kill)
    const ended = new Promise<void>((resolve) => {
      if (this.#gone) resolve()
      else this.#child.once('exit', () => resolve())
    })
    this.#kill()
    await ended
  }

  get #gone(): boolean {
    return !this.#child.pid || this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  #kill = (): void => {
    try {
      if (this.#child.pid) process.kill(-this.#child.pid, 'SIGKILL')
    } catch {
      // The whole group is gone already.
    }
  }
}
