import { createHash } from 'node:crypto'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../free-port.ts'
import { added, browserTests, build, copyOf, remove, workFolder, type Fault, type Run } from './copies.ts'

type Suite = {
  suites?: Suite[]
  specs?: { title: string; tests: { results: { errors: { message?: string }[] }[] }[] }[]
}

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
const failures = new Map<string, string>()

/** One site with all faults, tested once by the specs that have to find them. */
beforeAll(async () => {
  work = await workFolder('seeded')
  await copyOf(work)
  for (const [, fault] of seeds) await fault(work)
  built = await build(work)
  const titles = [...new Set(seeds.map(([, , title]) => title))].map((title) => title.replace(/\W/g, '.'))
  const { said } = await browserTests(work, ['-g', titles.join('|'), '--reporter=json'], {
    E2E_PORT: String(await freePort()),
  })
  const report = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as Suite
  for (const [title, message] of outcomes(report)) failures.set(title, message)
})

afterAll(() => remove(work))

const outcomes = ({ suites = [], specs = [] }: Suite): [title: string, message: string][] => [
  ...suites.flatMap(outcomes),
  ...specs.map(({ title, tests }): [string, string] => [
    title,
    tests
      .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message)))
      .join('\n'),
  ]),
]

it('the build lets these faults through', () => {
  expect(built.said).toContain('Complete!')
})

describe('the browser tests find', () => {
  it.each(seeds)('%s', (_, __, title, said) => {
    const found = [...failures].find(([one]) => one.startsWith(title))
    expect(found, `no test ${title}`).toBeDefined()
    expect(stripVTControlCharacters(found![1])).toMatch(said)
  })
})
