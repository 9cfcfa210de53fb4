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

it.each<[problem: string, Partial<Content>]>([
  [
    'content/pages/de/c.mdx: path: used twice: /a/',
    { pages: [...sound.pages, page('c', 'de', '/a/'), page('c', 'en', '/en/c/')] },
  ],
  [
    'content/checklist.yaml: shareId: used twice: 1',
    { steps: [...sound.steps, { id: 'third', shareId: 1, sources: [] }] },
  ],
  [
    'content/pages/en/b.mdx: missing, the page exists as content/pages/de/b.mdx',
    { pages: sound.pages.slice(0, 3) },
  ],
  [
    'content/pages/de/a.mdx: next.page: unknown page: nope',
    { pages: [page('a', 'de', '/a/', 'nope'), ...sound.pages.slice(1)] },
  ],
  [
    'content/checklist.yaml: off.guide.page: unknown page: nope',
    { steps: [{ id: 'off', shareId: 1, sources: [], guide: { page: 'nope', at: 'x' } }] },
  ],
])('finds %s', (problem, change) => expect(problems(change)).toEqual([problem]))

it('finds unknown sources, all of them', () => {
  const sources = ['nope']
  const unknown = problems({
    steps: [{ id: 'off', shareId: 1, sources }],
    milestones: [{ id: 'effective', sources }, ...sound.milestones.slice(1)],
    authorities: [{ id: 'ie', sources: ['law', 'nope'] }],
    sharedTexts: [{ id: 'short', sources }],
    letters: [{ id: 'de', sources }],
  })
  expect(unknown).toEqual(
    ['checklist.yaml: off', 'milestones.yaml: effective', 'authorities.yaml: ie']
      .concat('shared-texts.yaml: short', 'letter.yaml: de')
      .map((place) => `content/${place}.sources: unknown source: nope`),
  )
})
