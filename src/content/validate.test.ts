import { expect, it } from 'vitest'
import { problemsIn, type Content } from './validate.ts'

const page = (key: string, locale: string, path: string, next?: string) => ({
  key,
  locale,
  path,
  file: `content/pages/${locale}/${key}.mdx`,
  ...(next && { next: { page: next, label: 'Weiter' } }),
})

const sound: Content = {
  pages: [page('a', 'de', '/a/', 'b'), page('a', 'en', '/en/a/'), page('b', 'de', '/b/'), page('b', 'en', '/en/b/')],
  sources: [{ id: 'notice' }, { id: 'law' }],
  milestones: [
    { id: 'effective', sources: ['notice'] },
    { id: 'next-review', sources: [] },
  ],
  steps: [
    { id: 'off', shareId: 1, sources: ['notice'], guide: { page: 'b', at: 's1' } },
    { id: 'form', shareId: 2, sources: [] },
  ],
  authorities: [{ id: 'ie', sources: ['law'] }],
  sharedTexts: [{ id: 'short', sources: ['notice'] }],
  letters: [{ id: 'de', sources: ['notice'] }],
}
const problems = (change: Partial<Content>) => problemsIn({ ...sound, ...change }, ['de', 'en'])

it('finds nothing wrong with sound content', () => expect(problems({})).toEqual([]))

it.each<[string, Partial<Content>, string[]]>([
  [
    'a path twice',
    { pages: [...sound.pages, page('c', 'de', '/a/'), page('c', 'en', '/en/c/')] },
    ['content/pages/de/c.mdx: path: used twice: /a/'],
  ],
  [
    'a share id twice',
    { steps: [...sound.steps, { id: 'third', shareId: 1, sources: [] }] },
    ['content/checklist.yaml: shareId: used twice: 1'],
  ],
  [
    'a missing translation',
    { pages: sound.pages.slice(0, 3) },
    ['content/pages/en/b.mdx: missing, the page exists as content/pages/de/b.mdx'],
  ],
  [
    'an unknown next page',
    { pages: [page('a', 'de', '/a/', 'nope'), ...sound.pages.slice(1)] },
    ['content/pages/de/a.mdx: next.page: unknown page: nope'],
  ],
  [
    'an unknown page of a step',
    { steps: [{ id: 'off', shareId: 1, sources: [], guide: { page: 'nope', at: 'x' } }] },
    ['content/checklist.yaml: off.guide.page: unknown page: nope'],
  ],
  [
    'unknown sources, all of them',
    {
      steps: [{ id: 'off', shareId: 1, sources: ['nope'] }],
      milestones: [{ id: 'effective', sources: ['nope'] }, ...sound.milestones.slice(1)],
      authorities: [{ id: 'ie', sources: ['law', 'nope'] }],
      sharedTexts: [{ id: 'short', sources: ['nope'] }],
      letters: [{ id: 'de', sources: ['nope'] }],
    },
    [
      'content/checklist.yaml: off.sources: unknown source: nope',
      'content/milestones.yaml: effective.sources: unknown source: nope',
      'content/authorities.yaml: ie.sources: unknown source: nope',
      'content/shared-texts.yaml: short.sources: unknown source: nope',
      'content/letter.yaml: de.sources: unknown source: nope',
    ],
  ],
])('names %s', (_, change, expected) => expect(problems(change)).toEqual(expected))
