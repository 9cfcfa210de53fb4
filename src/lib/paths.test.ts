import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeOf, underBase, withSlashes } from './paths.ts'

describe('withSlashes', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['leitfaden', '/leitfaden/'],
    ['/leitfaden', '/leitfaden/'],
    ['leitfaden/', '/leitfaden/'],
    ['/leitfaden/', '/leitfaden/'],
    ['//leitfaden//', '/leitfaden/'],
    ['/ki/leitfaden', '/ki/leitfaden/'],
  ])('%j is %j', (path, expected) => expect(withSlashes(path)).toBe(expected))

  it('changes nothing the second time', () => {
    const path = fc.string({ unit: fc.constantFrom('/', 'a', '-') })
    fc.assert(fc.property(path, (path) => withSlashes(withSlashes(path)) === withSlashes(path)))
  })
})

describe('routeOf', () => {
  it.each([
    ['/feed.xml', 'feed'],
    ['/en/feed.xml', 'en/feed'],
    ['/manifest.webmanifest', 'manifest'],
    ['/en/a.b/dates.ics', 'en/a.b/dates'],
  ])('of %j is %j', (path, expected) => expect(routeOf(path)).toBe(expected))
})

describe('underBase', () => {
  it.each([
    ['/', '/', '/'],
    ['/', '/daten/', '/daten/'],
    ['/', '/daten/#alter', '/daten/#alter'],
    ['/leitfaden/', '/', '/leitfaden/'],
    ['/leitfaden/', '/daten/?stand=2025-10-15#alter', '/leitfaden/daten/?stand=2025-10-15#alter'],
  ])('under %j, %j is %j', (base, path, expected) => expect(underBase(base, path)).toBe(expected))

  it.each(['', 'daten/', './daten/', '#alter', '//evil.example/', 'https://evil.example/', 'javascript:alert(1)'])(
    'refuses %j',
    (path) => expect(() => underBase('/', path)).toThrow(`not a root-relative path: ${path}`),
  )
})
