import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core'
import { callOf, type Browser, type Engine, type Refusal, type Role } from './engine.ts'
import { pathOf } from '../program.ts'

const program = ['firefox-esr', 'firefox'].map(pathOf).find(Boolean)

const refusing: Record<Refusal, Record<string, unknown>> = {
  SecurityError: { 'network.cookie.cookieBehavior': 2 },
  null: { 'dom.storage.enabled': false },
}

/** The installed Firefox over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: program ? [] : ['firefox-esr'],
  refusals: ['SecurityError', 'null'],
  async start(refusal) {
    const home = await mkdtemp(join(tmpdir(), 'firefox-'))
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program!,
      extraPrefsFirefox: refusal ? refusing[refusal] : {},
      env: { ...process.env, HOME: home, TZ: 'America/Los_Angeles' },
    })
    const page = await browser.newPage()
    return tabOf(page, await browser.version(), async () => {
      await browser.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    })
  },
}

const tabOf = (page: Page, version: string, close: () => Promise<void>): Browser => ({
  version,
  close,
  async open(address) {
    await page.goto(address)
  },
  async reload() {
    await page.reload()
  },
  async run<Texts extends string[], Found>(
    code: (...texts: Texts) => Found | Promise<Found>,
    ...texts: Texts
  ): Promise<Found> {
    return JSON.parse((await page.evaluate(callOf(code, texts))) as string) as Found
  },
  async click(role: Role, name: string) {
    const found = await page.$$(`::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`)
    if (found.length !== 1) throw new Error(`${found.length} × ${role} „${name}“`)
    await found[0]!.click()
  },
  press: (key) => page.keyboard.press(key as KeyInput),
  async sheets() {
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    return (await extractText(document)).text
  },
})
