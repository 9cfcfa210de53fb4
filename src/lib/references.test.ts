import { describe, expect, it } from 'vitest'
import { checkReferences } from './references.ts'

const mention = (id: string, field = 'next.page') => ({ file: 'content/pages/de/daten.mdx', field, id })

describe('checkReferences', () => {
  it.each([
    ['nothing is mentioned', [], []],
    ['nothing is mentioned, something known', ['a'], []],
    ['all is known', ['a', 'b'], [mention('a'), mention('b'), mention('a')]],
  ])('is silent when %s', (_, known, mentions) => {
    expect(() => checkReferences('page', known, mentions)).not.toThrow()
  })

  it('takes any iterable of known ids', () => {
    expect(() => checkReferences('page', new Map([['a', 1]]).keys(), [mention('a')])).not.toThrow()
  })

  it.each([
    [['a'], [mention('A')], 'content/pages/de/daten.mdx: next.page: unknown page: A'],
    [['a'], [mention('')], 'content/pages/de/daten.mdx: next.page: unknown page: '],
    [[], [mention('constructor')], 'content/pages/de/daten.mdx: next.page: unknown page: constructor'],
    [
      ['a'],
      [mention('x'), mention('a'), { file: 'content/checklist.yaml', field: 'verify.sources', id: 'y' }],
      'content/pages/de/daten.mdx: next.page: unknown page: x\ncontent/checklist.yaml: verify.sources: unknown page: y',
    ],
  ])('of %j, %j: names every file and field', (known, mentions, message) => {
    expect(() => checkReferences('page', known, mentions)).toThrow(new Error(message))
  })
})
