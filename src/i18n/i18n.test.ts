import { glob, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { progressOf } from '../features/checklist/progress.ts'
import { locales } from '../site.ts'
import { de } from './de.ts'
import { t } from './index.ts'

type Texts = { [key: string]: unknown }

/** Every text of a dictionary with its path, such as `counter.days.one`. */
const textsOf = (dictionary: Texts, path = ''): [path: string, text: unknown][] =>
  Object.entries(dictionary).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? textsOf(value as Texts, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  )
const placeholdersIn = (text: unknown): string[] =>
  [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()

/** Where two dictionaries differ: keys that only one has, and placeholders that a translation lost or made up. */
function differences(dictionary: Texts, shape: Texts): string[] {
  const [given, wanted] = [new Map(textsOf(dictionary)), new Map(textsOf(shape))]
  return [...new Set([...given.keys(), ...wanted.keys()])].filter((path) => {
    const [a, b] = [given.get(path), wanted.get(path)]
    return typeof a !== typeof b || placeholdersIn(a).join() !== placeholdersIn(b).join()
  })
}

/** Names that a piece of code hands to interpolate() or plural() as an object literal. */
const filledIn = (code: string): string[] => {
  // A call with two levels of parentheses inside; deeper ones would need a parser.
  const calls = code.match(/\b(?:interpolate|plural)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g) ?? []
  const literals = calls.flatMap((call) => call.match(/\{[^]*\}/) ?? [])
  return literals.flatMap((literal) => [...literal.matchAll(/[{,]\s*(\w+)\s*(?=[:,}])/g)].map(([, name]) => name!))
}

describe.each(locales)('the dictionary %s', (locale) => {
  const texts = textsOf(t(locale))

  it.each(texts)('says something at %s', (_, text) => expect(text).toMatch(/^\S(.*\S)?$/))

  it('has the keys and placeholders of the German one', () => expect(differences(t(locale), de)).toEqual([]))

  it('holds placeholders in one notation only', () => {
    const braces = texts.filter(([, text]) => /[{}]/.test(String(text).replace(/\{\w+\}/g, '')))
    expect(braces).toEqual([])
  })
})

it('finds what a dictionary lacks, adds or fills differently', () => {
  const shape = { a: 'A {n}', b: { c: 'C', d: ['D', 'E'] } }
  expect(differences({ a: 'X {n}', b: { c: 'Y', d: ['Z', 'Z'] } }, shape)).toEqual([])
  expect(differences({ a: 'X', b: { c: 'Y', d: ['Z'] }, e: 'E' }, shape)).toEqual(['a', 'e', 'b.d.1'])
})

describe('placeholders', async () => {
  const files = await Array.fromAsync(
    glob('src/**/*.{ts,astro}', { exclude: ['**/*.test.ts', 'src/i18n/de.ts', '**/words.*.ts'] }),
  )
  const code = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  // plural() adds its count, and the checklist hands over whole progress records.
  const filled = new Set(['n', ...Object.keys(progressOf([])), ...code.flatMap(filledIn)])

  it.each(textsOf(de).filter(([, text]) => placeholdersIn(text).length > 0))(
    'of %s are filled by code',
    (_, text) => {
      expect(placeholdersIn(text).filter((name) => !filled.has(name))).toEqual([])
    },
  )

  it('are found in calls, and only there', () => {
    expect(filledIn("interpolate(t.a, { date: inWords(day, 'de'), n })")).toEqual(['date', 'n'])
    expect(filledIn('plural(locale, n, t.days, {\n  total: f(g(x)),\n})')).toEqual(['total'])
    expect(filledIn('const a = { lost: 1 }; interpolate(t.a, a)')).toEqual([])
  })
})
