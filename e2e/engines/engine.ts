/** Ways in which a browser refuses storage, by what a page that asks for it gets. */
export type Refusal = 'SecurityError' | 'null'

/** Roles of controls that the checks use. */
export type Role = 'button' | 'checkbox' | 'link'

/** A browser with one open page, independent of the protocol. */
export type Browser = {
  readonly version: string
  /** Goes to an address and waits until it has loaded. */
  open(address: string): Promise<void>
  reload(): Promise<void>
  /** Runs code in the page, which knows nothing of the test: what it needs comes as texts, what it finds as JSON. */
  run<Texts extends string[], Found>(
    code: (...texts: Texts) => Found | Promise<Found>,
    ...texts: Texts
  ): Promise<Found>
  /** Clicks where a control lies that the engine itself gives this role and name; throws unless there is one. */
  click(role: Role, name: string): Promise<void>
  /** Presses a key in the focused element. */
  press(key: string): Promise<void>
  /** The text of every printed sheet; missing where the driver does not print. */
  sheets?(): Promise<string[]>
  /** Closes the browser and its processes. */
  close(): Promise<void>
}

export type Engine = {
  readonly name: string
  /** Programs that are not installed. */
  readonly missing: string[]
  /** How this engine can be made to refuse storage, without any script pretending it. */
  readonly refusals: Refusal[]
  start(refusal?: Refusal): Promise<Browser>
}

/** An expression that calls code with texts and gives what it finds as a text, later too. */
export const callOf = (code: (...texts: never[]) => unknown, texts: string[]): string =>
  `Promise.resolve((${String(code)})(...${JSON.stringify(texts)})).then((found) => JSON.stringify(found) ?? 'null')`
