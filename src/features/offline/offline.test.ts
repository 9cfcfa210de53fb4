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

  it.each([
    ['', 'de'],
    ['daten/', 'de'],
    ['english/', 'de'],
    ['en/', 'en'],
    ['en/data/', 'en'],
    ['en/takeaway.html', 'en'],
  ])('%j belongs to %s', (path, language) => expect(languageAt(base + path, manifest.homes)).toBe(language))

  it.each([
    ['', '?v=sha256-a%2Bb%2Fc%3D'],
    ['daten/', 'daten/?v=sha256-d'],
    ['_astro/shared.1.js', '_astro/shared.1.js'],
    ['_astro/shared.0.js', '_astro/shared.0.js'],
    ['qr/none.svg', 'qr/none.svg'],
  ])('%j is kept as %j', (path, key) => expect(keyOf(base + path, manifest)).toBe(base + key))

  it.each([
    [[], []],
    [['de'], ['', 'daten/', '_astro/shared.1.js', 'offline/']],
    [['en'], ['en/', '_astro/shared.1.js', 'offline/']],
    [
      ['de', 'en'],
      ['', 'daten/', 'en/', '_astro/shared.1.js', 'offline/'],
    ],
    [['fr'], ['_astro/shared.1.js', 'offline/']],
  ])('%j takes %j', (languages, paths) => {
    const files = filesFor(new Set(languages), manifest)
    expect(files.map(({ path }) => path)).toEqual(paths.map((path) => base + path))
  })

  it.each([
    [[], []],
    [['daten/?v=old'], []],
    [['?v=old'], ['de']],
    [
      ['en/?v=old', '?v=other'],
      ['de', 'en'],
    ],
  ])('of %j the languages are %j', (keys, languages) =>
    expect(
      languagesIn(
        keys.map((key) => base + key),
        manifest,
      ),
    ).toEqual(languages),
  )

  it('forgets pages of earlier builds, and keeps their scripts for tabs still open', () => {
    const keys = ['daten/?v=old', 'daten/?v=sha256-d', '_astro/shared.0.js', '_astro/shared.1.js', 'gone/?v=x']
    const stale = staleKeys(
      keys.map((key) => base + key),
      manifest,
    )
    expect(stale).toEqual([`${base}daten/?v=old`, `${base}gone/?v=x`])
  })
})

it('keeps the newest sixty scripts of earlier builds and no more', () => {
  const scripts = Array.from({ length: 62 }, (_, i) => `/_astro/part.${i}.js`)
  expect(staleKeys(scripts, manifestUnder('/'))).toEqual(['/_astro/part.0.js', '/_astro/part.1.js'])
})

it('asks for a file as this build made it, whatever the browser has kept', () => {
  const [file] = manifestUnder('/').files
  const { integrity, cache } = new Request('https://guide.test/', requestInit(file!))
  expect({ integrity, cache }).toEqual({ integrity: 'sha256-a+b/c=', cache: 'no-cache' })
})

it.each([
  [0, false],
  [200, false],
  [304, false],
  [403, false],
  [404, false],
  [410, false],
  [429, true],
  [500, true],
  [502, true],
  [503, true],
  [504, true],
  [522, true],
])('status %i means that the host fails: %j', (status, fails) => expect(hostFails(status)).toBe(fails))

it('a path outside the guide belongs to no language', () => {
  expect(languageAt('/other/', manifestUnder('/leitfaden/').homes)).toBeNull()
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
