import { expect, it } from 'vitest'
import { readOptions } from './options.ts'

it.each([
  [[], { pages: [], runs: 5, scale: true }],
  [['--pages=/,/daten/', '--runs=1', '--no-scale'], { pages: ['/', '/daten/'], runs: 1, scale: false }],
  [['--pages=/en/data/,', '--runs', '3'], { pages: ['/en/data/'], runs: 3, scale: true }],
])('%j', (words, expected) => expect(readOptions(words)).toEqual(expected))

it.each([['--runs=0'], ['--runs=1.5'], ['--runs=many'], ['--run=1'], ['/daten/']])('refuses %s', (word) =>
  expect(() => readOptions([word])).toThrow(/--run|\/daten\//),
)
