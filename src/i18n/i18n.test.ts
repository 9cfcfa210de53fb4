import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { progressOf } from '../features/checklist/progress.ts'
import { locales } from '../site.ts'
import { de } from './de.ts'
import { t } from './index.ts'

/** Every text of a dictionary with its path, such as `counter.days.one`. */
const textsOf = (dictionary: object, path = ''): [path: string, text: string][] =>
  Object.entries(dictionary).flatMap(([key, value]: [string, object | string]): [string, string][] =>
    typeof value === 'object' ? textsOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  )
const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()

/** Where two dictionaries differ: lists of other lengths, and placeholders that a translation lost or made up. */
function differences(dictionary: object, shape: object): string[] {
  const [given, wanted] = [new Map(textsOf(dictionary)), new Map(textsOf(shape))]
  return [...new Set([...given.keys(), ...wanted.keys()])].filter((path) => {
    const [a, b] = [given.get(path), wanted.get(path)]
    return a === undefined || b === undefined || placeholdersIn(a).join() !== placeholdersIn(b).join()
  })
}

/** Names that a piece of code hands to interpolate() or plural() as an object literal. */
const filledIn = (code: string): string[] => {
  // A call with two levels of parentheses inside; deeper ones would need a parser.
  const calls = code.match(/\b(?:interpolate|plural)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g) ?? []
  const literals = calls.flatMap((call) => call.match(/\{[^]*\}/) ?? [])
  return literals.flatMap((literal) => [...literal.matchAll(/[{,]\s*(\w+)\s*(?=[:,}])/g)].map(([, name]) => name!))
}

it.each(locales)('the dictionary %s has texts at every key, and the placeholders of the German one', (locale) => {
  const odd = textsOf(t(locale)).filter(
    ([, text]) => !/^\S(.*\S)?$/s.test(text) || /[{}]/.test(text.replace(/\{\w+\}/g, '')),
  )
  expect(odd).toEqual([])
  expect(differences(t(locale), de)).toEqual([])
})

it('finds what a dictionary lacks, adds or fills differently', () => {
  const shape = { a: 'A {n}', b: { c: 'C', d: ['D', 'E'] } }
  expect(differences({ a: 'X {n}', b: { c: 'Y', d: ['Z', 'Z'] } }, shape)).toEqual([])
  expect(differences({ a: 'X', b: { c: 'Y', d: ['Z'] }, e: 'E' }, shape)).toEqual(['a', 'e', 'b.d.1'])
})

it('every placeholder is filled by code', async () => {
  const files = await Array.fromAsync(glob('src/**/*.{ts,astro}', { exclude: ['**/*.test.ts', '**/words.*.ts'] }))
  const code = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  // plural() adds its count, and the checklist hands over whole progress records.
  const filled = new Set(['n', ...Object.keys(progressOf([])), ...code.flatMap(filledIn)])
  expect(textsOf(de).filter(([, text]) => placeholdersIn(text).some((name) => !filled.has(name)))).toEqual([])
})

it.each([
  ["interpolate(t.a, { date: inWords(day, 'de'), n })", ['date', 'n']],
  ['plural(locale, n, t.days, {\n  total: f(g(x)),\n})', ['total']],
  ['const a = { lost: 1 }; interpolate(t.a, a)', []],
])('in %j names are filled: %j', (code, names) => expect(filledIn(code)).toEqual(names))
