import { glob, readFile } from 'node:fs/promises'
import ts from 'typescript'
import { expect, it } from 'vitest'

type Row = { no: string; cells: string[] }

const rowsOf = (markdown: string): Row[] =>
  markdown
    .split('\n')
    .filter((line) => /^\| *\d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([no = '', ...cells]) => ({ no, cells }))

/**
 * Titles of the tests in a file, with … for what a template or a table fills in; names of rows count
 * as well, as most tables begin their rows with one. What is skipped proves nothing.
 */
function titlesIn(code: string): Set<string> {
  const titles = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) add(node.arguments[0])
    if (ts.isArrayLiteralExpression(node)) add(node.elements[0])
    ts.forEachChild(node, visit)
  }
  const add = (node: ts.Node | undefined): void => {
    if (!node) return
    if (ts.isStringLiteralLike(node)) titles.add(node.text.replace(/%[a-z]/g, '…'))
    if (ts.isTemplateExpression(node))
      titles.add(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(''))
  }
  visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true))
  return titles
}

const isTest = (called: ts.Expression): boolean =>
  /^(test|plain|it|describe)\b/.test(called.getText()) && !/\.(skip|fixme|todo|only)\b/.test(called.getText())

/** Everything wrong with a row, in words; tests are the titles of each file. */
function wrongWith({ no, cells }: Row, tests: Map<string, Set<string>>): string[] {
  const [fault, expected, proof, ...more] = cells
  if (!fault || !expected || !proof || more.length > 0) return [`${no}: not four cells with something in each`]
  const named = [...proof.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
  const [, reason] = /not here: (.*)$/.exec(proof) ?? []
  if (named.length === 0 && !reason) return [`${no}: neither a test nor a reason`]
  return [
    ...(reason === undefined || /^\p{Lu}.{15,}\.$/u.test(reason) ? [] : [`${no}: no sentence: ${reason}`]),
    ...named.flatMap((name) => {
      const [file = '', ...titles] = name.split(' › ')
      const there = tests.get(file)
      if (!there) return `${no}: no file of tests: ${file}`
      if (titles.length === 0) return `${no}: names no test of ${file}`
      return titles.filter((title) => !there.has(title)).map((title) => `${no}: ${file} has no test: ${title}`)
    }),
  ]
}

it('docs/faults.md says of each of the eighty faults which test proves it, or why none does', async () => {
  const tests = new Map<string, Set<string>>()
  for await (const file of glob(['src/**/*.test.ts', 'e2e/*.spec.ts', 'e2e/gates/*.test.ts']))
    tests.set(file.replaceAll('\\', '/'), titlesIn(await readFile(file, 'utf8')))
  const rows = rowsOf(await readFile('docs/faults.md', 'utf8'))
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 80 }, (_, i) => String(i + 1)))
  expect(rows.flatMap((row) => wrongWith(row, tests))).toEqual([])
})

const code = [
  "test('a tick lasts', () => {})",
  'test(`in ${zone} too`, () => {})',
  "test.describe('storage', () => { plain('alone', f) })",
  "it.each([['a row', 1]])('of %s is %i', f)",
  "test.skip('later', f)",
].join('\n')

it.each([
  ['a test and a row', '| 1 | a | b | `x.ts › a tick lasts`; `x.ts › of … is … › a row` |', []],
  ['a template', '| 1 | a | b | `x.ts › in … too` |', []],
  [
    'a test in a group',
    '| 1 | a | b | `x.ts › storage › alone`; not here: Other browsers are not to be had. |',
    [],
  ],
  ['a reason', '| 1 | a | b | not here: The guide has no such thing. |', []],
  ['a test that is gone', '| 1 | a | b | `x.ts › a tick` |', ['1: x.ts has no test: a tick']],
  ['a test that is skipped', '| 1 | a | b | `x.ts › later` |', ['1: x.ts has no test: later']],
  ['a file that is gone', '| 1 | a | b | `y.ts › a` |', ['1: no file of tests: y.ts']],
  ['a file alone', '| 1 | a | b | `x.ts` |', ['1: names no test of x.ts']],
  ['an empty cell', '| 1 | a |  | `x.ts › a tick lasts` |', ['1: not four cells with something in each']],
  ['no proof', '| 1 | a | b | surely |', ['1: neither a test nor a reason']],
  ['a reason that is none', '| 1 | a | b | not here: later |', ['1: no sentence: later']],
])('judges %s', (_, row, wrong) => {
  expect(rowsOf(row).flatMap((one) => wrongWith(one, new Map([['x.ts', titlesIn(code)]])))).toEqual(wrong)
})
