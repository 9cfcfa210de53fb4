import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver'
import { freePort } from '../free-port.ts'
import { callOf, type Browser, type Engine, type Role } from './engine.ts'
import { pathOf, Program } from '../program.ts'

const binary = globSync('/usr/{lib/*,libexec}/{webkit2gtk,webkitgtk}-*/MiniBrowser')[0]

/** WebKitGTK over its own WebDriver, in a virtual display. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  missing: [
    ...['WebKitWebDriver', 'xvfb-run'].filter((program) => !pathOf(program)),
    ...(binary ? [] : ['MiniBrowser of WebKitGTK']),
  ],
  // Its cookie policy does not affect storage, so a SecurityError cannot be provoked.
  refusals: ['null'],
  async start(refusal) {
    const home = await mkdtemp(join(tmpdir(), 'webkit-'))
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const screen = ['-a', '-s', '-screen 0 1280x900x24 -nolisten tcp']
    const running = new Program('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
      HOME: home,
      TZ: 'America/Los_Angeles',
      GDK_BACKEND: 'x11',
    })
    await running.until(() => fetch(`${address}/status`))
    const args = ['--automation', ...(refusal ? ['--enable-html5-local-storage=false'] : [])]
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } })
      .build()
    const version = String((await driver.getCapabilities()).get('browserVersion'))
    return windowOf(driver, version, async () => {
      await driver.quit()
      await running.end()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    })
  },
}

/** WebDriver cannot search by role, only return the role of an element. */
const candidates: Record<Role, string> = { button: 'button', checkbox: 'input[type=checkbox]', link: 'a[href]' }

const windowOf = (driver: WebDriver, version: string, close: () => Promise<void>): Browser => ({
  version,
  close,
  open: (address) => driver.get(address),
  reload: () => driver.navigate().refresh(),
  async run<Texts extends string[], Found>(
    code: (...texts: Texts) => Found | Promise<Found>,
    ...texts: Texts
  ): Promise<Found> {
    return JSON.parse(await driver.executeScript<string>(`return ${callOf(code, texts)}`)) as Found
  },
  async click(role: Role, name: string) {
    const found = []
    for (const one of await driver.findElements(By.css(candidates[role]))) {
      // What is not shown has no name here, and asking for one is an error.
      const label = await one.getAccessibleName().catch(() => null)
      if (label === name && (await one.getAriaRole()) === role) found.push(one)
    }
    if (found.length !== 1) throw new Error(`${found.length} × ${role} „${name}“`)
    await found[0]!.click()
  },
  press: (key) =>
    driver
      .actions()
      .sendKeys(key === ' ' ? Key.SPACE : key)
      .perform(),
})
