import { expect, it } from 'vitest'
import { routeOf, underBase, withSlashes } from './paths.ts'

it.each([
  ['', '/'],
  ['//', '/'],
  ['leitfaden', '/leitfaden/'],
  ['//leitfaden//', '/leitfaden/'],
  ['/ki/leitfaden', '/ki/leitfaden/'],
])('withSlashes: %j is %j', (path, expected) => expect(withSlashes(path)).toBe(expected))

it.each([
  ['/feed.xml', 'feed'],
  ['/en/a.b/dates.ics', 'en/a.b/dates'],
])('routeOf: %j is %j', (path, expected) => expect(routeOf(path)).toBe(expected))

it.each([
  ['/', '/', '/'],
  ['/', '/daten/#alter', '/daten/#alter'],
  ['/leitfaden/', '/', '/leitfaden/'],
  ['/leitfaden/', '/daten/?stand=2025-10-15#alter', '/leitfaden/daten/?stand=2025-10-15#alter'],
])('underBase: under %j, %j is %j', (base, path, expected) => expect(underBase(base, path)).toBe(expected))

it.each(['', 'daten/', './daten/', '#alter', '//evil.example/', '/\\evil.example/', 'https://evil.example/'])(
  'underBase refuses %j',
  (path) => expect(() => underBase('/', path)).toThrow(`not a root-relative path: ${path}`),
)
