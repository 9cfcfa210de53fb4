import { existsSync, globSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Header, HeaderSet } from '../../src/integrations/header-list.ts'
import { startCaddy, startLocal, startNginx, type Answer, type Host } from './hosts.ts'
import { pathOf } from '../program.ts'

if (!existsSync('dist/index.html') || !existsSync('deploy/generated/headers.json'))
  throw new Error('Nothing to serve: run `npm run -s build` first')
const { base, all, hashed, named } = JSON.parse(
  readFileSync('deploy/generated/headers.json', 'utf8'),
) as HeaderSet & { base: string }

/** Kinds of files by the end of their names; the last five are put beside the site by the test. */
const types: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/i,
  css: /^text\/css; charset=utf-8$/i,
  js: /^(text|application)\/javascript; charset=utf-8$/i,
  svg: /^image\/svg\+xml(; charset=utf-8)?$/i,
  txt: /^text\/plain; charset=utf-8$/i,
  woff2: /^font\/woff2$/,
  ics: /^text\/calendar; charset=utf-8$/i,
  webmanifest: /^application\/manifest\+json(; charset=utf-8)?$/i,
  xml: /^application\/xml; charset=utf-8$/i,
  json: /^application\/json(; charset=utf-8)?$/i,
  png: /^image\/png$/,
  pdf: /^application\/pdf$/,
  ico: /^image\/(x-icon|vnd\.microsoft\.icon)$/,
}

const files = globSync('**/*.*', { cwd: 'dist' })
  .filter((file) => !/\.(br|gz)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
const one = (end: string) => files.find((file) => file.startsWith('_astro/') && file.endsWith(end))!
const script = `${base}${one('.js')}`
const content = (file: string) => readFileSync(`dist/${file}`)

/** Paths below the base under which a page could have a second address, or that no file system takes. */
const otherPaths = [
  '/',
  '/daten/',
  'daten//',
  'daten//index.html',
  'daten/%69ndex.html',
  '%64aten/',
  '%34%30%34.html',
  'daten%2F',
  './daten/',
  'x/../daten/',
  'daten/.',
  '%2e/daten/',
  `daten/${'a'.repeat(256)}/`,
  'a/'.repeat(2500),
]

async function refusesOtherPaths(host: Host): Promise<void> {
  for (const path of otherPaths) {
    const answer = await host.ask(base + path)
    expect([301, 308, 404], path).toContain(answer.status)
    expect(astray(answer, named), path).toEqual([])
  }
}

/** Headers that an answer lacks or has with another value, or twice. */
const astray = ({ headers }: Answer, cache: Header[]) =>
  [...all, ...cache].filter(([header, value]) => headers[header.toLowerCase()] !== value).map(([header]) => header)

const redirected = [
  [`${base}daten`, `${base}daten/`],
  [`${base}en/data?a=b`, `${base}en/data/?a=b`],
  [`${base}index.html`, base],
  [`${base}daten/index.html?a=b`, `${base}daten/?a=b`],
] as const

async function redirectsToPages(host: Host): Promise<void> {
  for (const [path, to] of redirected) {
    const { status, headers } = await host.ask(path)
    expect([301, 308], path).toContain(status)
    expect(headers.location, path).toBe(to)
  }
}

const servers = [
  { name: 'nginx', start: startNginx },
  { name: 'caddy', start: startCaddy },
]
for (const { name } of servers) {
  if (pathOf(name)) continue
  if (process.env['REQUIRE_ALL_HOSTS'] === '1') throw new Error(`${name} is not installed`)
  console.log(`Skipped: ${name} is not installed, its configuration stays unproven here.`)
}

describe.each(servers.filter(({ name }) => pathOf(name)))('$name', ({ name, start }) => {
  let host: Host
  beforeAll(async () => {
    host = await start(base)
    if (!host.brotli) console.log(`Skipped: ${name} has no Brotli module here, only gzip is proven.`)
  })
  afterAll(() => host?.stop())

  it('sends every header with a page, a file, a redirect, an error and „not modified“', async () => {
    const page = await host.ask(base)
    expect(page.status).toBe(200)
    expect(astray(page, named)).toEqual([])
    const file = await host.ask(script)
    expect(file.status).toBe(200)
    expect(astray(file, hashed)).toEqual([])
    for (const [path, cache, first] of [
      [base, named, page],
      [script, hashed, file],
    ] as const) {
      const again = await host.ask(path, { 'If-None-Match': first.headers.etag! })
      expect(again.status, path).toBe(304)
      expect(again.body, path).toHaveLength(0)
      expect(astray(again, cache), path).toEqual([])
    }
    const redirect = await host.ask(`${base}daten`)
    expect(astray(redirect, named)).toEqual([])
    expect(astray(await host.ask(`${base}gibt/es/nicht`), named)).toEqual([])
  })

  it('says nothing about itself', async () => {
    for (const path of [base, `${base}gibt-es-nicht`]) {
      const { headers } = await host.ask(path)
      expect(headers.server ?? '', path).not.toMatch(/\d/)
      expect(headers['x-powered-by'], path).toBeUndefined()
      expect(headers['set-cookie'], path).toBeUndefined()
    }
  })

  it('answers a missing address, file, folder page and the headers file with the page for it, and keeps none', async () => {
    const wanted = content('404.html')
    for (const path of [
      'gibt/es/nicht/',
      'daten/nichts',
      'DATEN/',
      '_astro/missing.Abc12345.js',
      'missing.ics',
      '_astro/',
      '_headers',
      '404.html',
    ]) {
      const answer = await host.ask(base + path)
      expect(answer.status, path).toBe(404)
      expect(answer.body.equals(wanted), path).toBe(true)
      expect(answer.headers['content-type'], path).toMatch(types['html']!)
      expect(astray(answer, named), path).toEqual([])
    }
    const zipped = await host.ask(`${base}gibt/es/nicht/`, { 'Accept-Encoding': 'gzip' })
    expect([zipped.status, zipped.headers['content-encoding']]).toEqual([404, 'gzip'])
    expect(gunzipSync(zipped.body).equals(wanted)).toBe(true)
    if (base !== '/') expect((await host.ask('/')).status, 'outside the guide').toBe(404)
  })

  it('gives no page a second address', () => refusesOtherPaths(host))

  it('redirects an address without its slash, and index.html to the page', () => redirectsToPages(host))

  it('answers what is no address with a page of its own, and every header', async () => {
    for (const path of ['%00', 'daten/%00']) {
      const answer = await host.ask(base + path)
      expect([400, 404], path).toContain(answer.status)
      expect(answer.body.length, path).toBeGreaterThan(0)
      expect(astray(answer, named), path).toEqual([])
    }
  })

  it.each(['//other.test/index.html', '//other.test', '/\\other.test/index.html', '/%5Cother.test/index.html'])(
    'sends nobody to another host: %s',
    async (path) => {
      const { headers } = await host.ask(path)
      expect(new URL(headers.location ?? '/', 'http://site.test').host).toBe('site.test')
    },
  )

  it('knows the kind of every file of the guide', async () => {
    const ends = new Set([
      ...files.map((file) => extname(file).slice(1)),
      'ics',
      'webmanifest',
      'xml',
      'json',
      'png',
    ])
    for (const end of ends) {
      // Pages have an address without their file's name; the guide in one file is asked for by it.
      const file =
        end === 'html' ? 'mitnehmen.html' : (files.find((one) => one.endsWith(`.${end}`)) ?? `test.${end}`)
      const { status, headers } = await host.ask(base + file)
      expect(status, file).toBe(200)
      expect(types[end], `${end}: a kind no configuration names`).toBeDefined()
      expect(headers['content-type'], file).toMatch(types[end]!)
    }
  })

  it('sends the whole guide as it was built', async () => {
    for (const file of files.filter((file) => file !== '404.html')) {
      const { status, body } = await host.ask(base + file.replace(/(^|\/)index\.html$/, '$1'))
      expect(status, file).toBe(200)
      expect(body.equals(content(file)), file).toBe(true)
    }
  })

  it('sends what the build has compressed, as it is asked for', async () => {
    for (const file of [one('.js'), 'index.html', 'favicon.svg']) {
      const path = base + file.replace(/(^|\/)index\.html$/, '$1')
      const plain = await host.ask(path)
      expect(plain.headers['content-encoding'], file).toBeUndefined()
      const zipped = await host.ask(path, { 'Accept-Encoding': 'gzip' })
      expect(zipped.headers['content-encoding'], file).toBe('gzip')
      expect(zipped.headers['vary'], file).toMatch(/accept-encoding/i)
      expect(zipped.headers['content-type'], file).toBe(plain.headers['content-type'])
      expect(zipped.body.equals(content(`${file}.gz`)), file).toBe(true)
      if (!host.brotli) continue
      const small = await host.ask(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' })
      expect(small.headers['content-encoding'], file).toBe('br')
      expect(brotliDecompressSync(small.body).equals(content(file)), file).toBe(true)
    }
  })

  it('sends part of a file, and again only what has changed', async () => {
    const whole = content(one('.js'))
    const part = await host.ask(script, { Range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.length}`)
    expect(part.body.equals(whole.subarray(10, 20))).toBe(true)
    const beyond = await host.ask(script, { Range: `bytes=${whole.length}-` })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${whole.length}`)
    expect(astray(beyond, [])).toEqual([])
    const { headers } = await host.ask(base)
    expect((await host.ask(base, { 'If-Modified-Since': headers['last-modified']! })).status).toBe(304)
    expect((await host.ask(base, { 'If-None-Match': '"another"' })).status).toBe(200)
  })

  it('answers HEAD without a body and takes nothing in', async () => {
    const head = await host.ask(base, {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(astray(head, named)).toEqual([])
    const post = await host.ask(base, {}, 'POST')
    expect(post.status).toBe(405)
    expect(post.body.length).toBeGreaterThan(0)
    expect(astray(post, [])).toEqual([])
  })
})

describe('npm start', () => {
  let host: Host
  beforeAll(async () => {
    host = await startLocal(base)
  })
  afterAll(() => host?.stop())

  it('gives no page a second address', async () => {
    await refusesOtherPaths(host)
    for (const path of ['mitnehmen/', '404/', 'daten/index/']) {
      const { status } = await host.ask(base + path)
      expect(status, path).toBe(404)
    }
  })

  it('redirects as the hosts do', () => redirectsToPages(host))
})
