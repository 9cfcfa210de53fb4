import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filesFor,
  hostFails,
  keyOf,
  languageAt,
  languagesIn,
  requestInit,
  staleKeys,
  type Manifest,
} from './offline.ts'

const manifestUnder = (base: string): Manifest => ({
  homes: { de: base, en: `${base}en/` },
  missing: `${base}offline/`,
  hashed: `${base}_astro/`,
  files: [
    { path: base, integrity: 'sha256-a+b/c=', language: 'de' },
    { path: `${base}daten/`, integrity: 'sha256-d', language: 'de' },
    { path: `${base}en/`, integrity: 'sha256-e', language: 'en' },
    { path: `${base}_astro/shared.1.js`, integrity: 'sha256-f', language: null },
    { path: `${base}offline/`, integrity: 'sha256-g', language: null },
  ],
})

describe.each(['/', '/leitfaden/', '/a/en/'])('under %s', (base) => {
  const manifest = manifestUnder(base)
  const based = (paths: string) => paths.split(' ').map((path) => base + path.replace(/^\.$/, ''))

  it('gives every path its language', () => {
    expect(based('. daten/ english/').map((path) => languageAt(path, manifest.homes))).toEqual(['de', 'de', 'de'])
    const english = based('en/ en/data/ en/takeaway.html').map((path) => languageAt(path, manifest.homes))
    expect(english).toEqual(['en', 'en', 'en'])
  })

  it('keeps pages under the hash of what they hold, and files under their names', () => {
    const keys = based('. daten/ _astro/shared.1.js _astro/shared.0.js qr/none.svg').map((one) =>
      keyOf(one, manifest),
    )
    const expected = '?v=sha256-a%2Bb%2Fc%3D daten/?v=sha256-d _astro/shared.1.js _astro/shared.0.js qr/none.svg'
    expect(keys).toEqual(based(expected))
  })

  it.each([
    ['de', '. daten/ _astro/shared.1.js offline/'],
    ['en', 'en/ _astro/shared.1.js offline/'],
    ['de en', '. daten/ en/ _astro/shared.1.js offline/'],
    ['fr', '_astro/shared.1.js offline/'],
  ])('%s takes %s', (languages, paths) => {
    const files = filesFor(new Set(languages.split(' ')), manifest)
    expect(files.map(({ path }) => path)).toEqual(based(paths))
  })

  it('takes nothing for no language, and finds the languages of what is kept', () => {
    expect(filesFor(new Set(), manifest)).toEqual([])
    expect(languagesIn(based('daten/?v=old'), manifest)).toEqual([])
    expect(languagesIn(based('?v=old'), manifest)).toEqual(['de'])
    expect(languagesIn(based('en/?v=old ?v=other'), manifest)).toEqual(['de', 'en'])
  })

  it('forgets pages of earlier builds, and keeps their scripts for tabs still open', () => {
    const keys = 'daten/?v=old daten/?v=sha256-d _astro/shared.0.js _astro/shared.1.js gone/?v=x'
    expect(staleKeys(based(keys), manifest)).toEqual(based('daten/?v=old gone/?v=x'))
  })
})

it('keeps the newest sixty scripts of earlier builds and no more', () => {
  const scripts = Array.from({ length: 62 }, (_, i) => `/_astro/part.${i}.js`)
  expect(staleKeys(scripts, manifestUnder('/'))).toEqual(['/_astro/part.0.js', '/_astro/part.1.js'])
})

it('never forgets what this build needs', () => {
  const manifest = manifestUnder('/')
  const current = manifest.files.map(({ path }) => keyOf(path, manifest))
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...current), fc.string())), (keys) => {
      expect(staleKeys(keys, manifest).filter((key) => current.includes(key))).toEqual([])
    }),
  )
})

it('asks for a file as this build made it, whatever the browser has kept', () => {
  const { integrity, cache } = new Request('https://guide.test/', requestInit(manifestUnder('/').files[0]!))
  expect({ integrity, cache }).toEqual({ integrity: 'sha256-a+b/c=', cache: 'no-cache' })
})

it('a host fails with these answers and with no others', () => {
  const failing = [0, 200, 304, 403, 404, 410, 429, 500, 502, 503, 504, 522].filter((status) => hostFails(status))
  expect(failing).toEqual([429, 500, 502, 503, 504, 522])
})

it('a path outside the guide belongs to no language', () =>
  expect(languageAt('/other/', manifestUnder('/leitfaden/').homes)).toBeNull())
