import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { canonicalOf, entriesOf, frontmatter, guidePages, pageAt, type BuiltPage } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const entry = (page: BuiltPage, type: string): Record<string, unknown> | undefined => entriesOf(page, type)[0]

test('every page is an article in its language, with its address, picture and last review', () => {
  for (const page of guidePages) {
    const { tree, name } = page
    const article = entry(page, 'Article')!
    expect(article, name).toMatchObject({
      inLanguage: select('html', tree)!.properties.lang,
      url: canonicalOf(page),
      image: select('meta[property="og:image"]', tree)!.properties.content,
      description: select('meta[name=description]', tree)!.properties.content,
      dateModified: frontmatter.get(name)!.reviewed,
    })
  }
})

test('every page but the home pages says where it stands', () => {
  for (const page of guidePages) {
    const trail = entry(page, 'BreadcrumbList')?.['itemListElement'] as { item: string; position: number }[]
    if (frontmatter.get(page.name)!.kind === 'home') expect(trail, page.name).toBeUndefined()
    else
      expect(
        trail.map(({ position, item }) => [position, new URL(item).pathname]),
        page.name,
      ).toEqual([
        [1, pageAt(page.name.startsWith('/en/') ? '/en/' : '/').address],
        [2, page.address],
      ])
  }
})

test('the way to switch off is a list of steps with their places', () => {
  for (const page of ['/abschalten/', '/en/opt-out/'].map(pageAt)) {
    const steps = entry(page, 'HowTo')!['step'] as { name: string; url: string }[]
    const ids = selectAll('.steps li > h2', page.tree).map(({ properties }) => `#${String(properties['id'])}`)
    expect(ids).toHaveLength(3)
    expect(steps.map(({ url }) => new URL(url).hash)).toEqual(ids)
    for (const { name, url } of steps) expect(toText(select(new URL(url).hash, page.tree)!)).toBe(name)
  }
})
