import { expect, it } from 'vitest'
import { copyOfPages } from './multiplied.ts'

const page = (path: string, ...rest: string[]) => ['---', `path: ${path}`, ...rest].join('\n')
const data = page(
  '/daten/',
  'nav: { order: 3, label: Daten }',
  'footer: 4',
  "next: { page: danach, label: 'Danach' }",
  '---',
  'Siehe [danach](/danach/#fristen), [Start](/), [Liste](/checkliste/), <a href="/danach/">hier</a>, /danach/.',
)
const pages = [
  { name: 'de/daten.mdx', text: data },
  { name: 'de/danach.mdx', text: page('/danach/', "next: { page: checkliste, label: 'Liste' }") },
  { name: 'de/index.mdx', text: page('/') },
  { name: 'en/daten.mdx', text: page('/en/data/') },
  { name: 'en/index.mdx', text: page('/en/') },
  { name: 'de/checkliste.mdx', text: page('/checkliste/') },
]
const copies = new Map(copyOfPages(pages, 7).map(({ name, text }) => [name, text]))

it('every page but the list gets a name and a path of its own', () => {
  expect([...copies].map(([name, text]) => [name, /^path: (.*)$/m.exec(text)![1]])).toEqual([
    ['de/daten-7.mdx', '/kopie-7/daten/'],
    ['de/danach-7.mdx', '/kopie-7/danach/'],
    ['de/index-7.mdx', '/kopie-7/'],
    ['en/daten-7.mdx', '/en/kopie-7/data/'],
    ['en/index-7.mdx', '/en/kopie-7/'],
  ])
})

it('links and next steps lead to the same copy, to the list there is', () => {
  expect(copies.get('de/daten-7.mdx')).toContain(
    'Siehe [danach](/kopie-7/danach/#fristen), [Start](/kopie-7/), [Liste](/checkliste/), ' +
      '<a href="/kopie-7/danach/">hier</a>, /danach/.',
  )
  expect(copies.get('de/daten-7.mdx')).toContain('next: { page: danach-7,')
  expect(copies.get('de/danach-7.mdx')).toContain('next: { page: checkliste,')
})

it('copies stand in no menu and no footer', () => {
  expect(data).toMatch(/^(nav|footer):/m)
  for (const text of copies.values()) expect(text).not.toMatch(/^(nav|footer):/m)
})

it('a page without a path is a mistake', () =>
  expect(() => copyOfPages([{ name: 'de/a.mdx', text: 'title: A' }], 2)).toThrow('a page without path'))
