import { createHash } from 'node:crypto'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../free-port.ts'
import { added, browserTests, build, copyOf, remove, workFolder, type Fault, type Run } from './copies.ts'

const page = 'content/pages/de/daten.mdx'

/** Incompressible text, the same every time. */
const noise = (length: number): string => {
  let text = ''
  for (let i = 0; text.length < length; i++) text += createHash('sha256').update(String(i)).digest('base64url')
  return text.slice(0, length)
}

/** Faults that a build lets through, what has to fail because of each, and in which words. */
const seeds: [name: string, fault: Fault, test: string, said: RegExp][] = [
  [
    'an image without alternative text',
    added(page, '<img src="/favicon.svg" width="32" height="32" />'),
    'the markup of every page is valid',
    /\/daten\/[^]*wcag\/h37/,
  ],
  [
    'text with a contrast of 2:1',
    added(page, '<p class="text-[#b4b4b4]">Blass</p>'),
    '/daten/ is accessible in light and dark',
    /color-contrast/,
  ],
  [
    'a table too wide for a phone',
    added(page, '<p class="w-[40rem]">Breit</p>'),
    '/daten/ is accessible in light and dark',
    /320 px[^]*px too wide/,
  ],
  [
    'a link to a heading that is not there',
    added(page, '[A](/daten/#no-such-heading)'),
    'every link and file reference inside the site leads somewhere',
    /\/daten\/#no-such-heading/,
  ],
  [
    '30 kB of script',
    added('src/components/copy-button.element.ts', `Reflect.set(window, 'ballast', '${noise(40_000)}')`),
    'every page keeps its budget',
    /\/daten\/: scripts/,
  ],
  [
    'an image from another host, loaded by a script',
    added('src/components/copy-button.element.ts', "new Image().src = 'https://other.test/pixel.png'"),
    '/daten/ is accessible in light and dark',
    /img-src/,
  ],
  [
    'a focus nobody sees',
    added('src/styles/base.css', ':focus-visible { outline: none !important }'),
    'Tab reaches every control of /abschalten/',
    /toBeGreaterThanOrEqual/,
  ],
]

let work = ''
let built: Run
/** What the browser tests say of each failure. */
let failures: string[] = []
/** One site with all faults, tested once by the specs that have to find them. */
beforeAll(async () => {
  work = await workFolder('seeded')
  await copyOf(work, true)
  for (const [, fault] of seeds) await fault(work)
  built = await build(work)
  const titles = [...new Set(seeds.map(([, , title]) => title))].map((title) => title.replace(/\W/g, '.'))
  const { said } = await browserTests(work, ['-g', titles.join('|')], { E2E_PORT: String(await freePort()) })
  failures = stripVTControlCharacters(said).split(/^ {2}\d+\) /m)
})

afterAll(() => remove(work))

it('the build lets these faults through', () => {
  expect(built.said).toContain('Complete!')
})

describe('the browser tests find', () => {
  it.each(seeds)('%s', (_, __, title, said) => {
    expect(failures.find((one) => one.split('\n', 1)[0]!.includes(`› ${title}`))).toMatch(said)
  })
})
