import type { Element, ElementContent, Root, RootContent } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { globSync, readFileSync } from 'node:fs'
import { characters } from '../src/integrations/fonts.ts'
import { forbiddenIn, futureIn } from '../src/testing/claims.ts'
import { textsOf } from '../src/testing/texts.ts'
import {
  authorities,
  dist,
  frontmatter,
  guidePages,
  pageAt,
  pages,
  sources,
  steps,
  wordsOf,
} from './built-site.ts'
import { expect, test } from './fixtures.ts'

/** A copy of a tree without the elements a test refuses; what waits hidden for its moment is shown. */
function keeping<T extends Root | Element>(tree: T, keep: (element: Element) => boolean): T {
  const nodes: (RootContent | ElementContent)[] = tree.children
  const kept = nodes.filter((node) => node.type !== 'element' || keep(node))
  const children = kept.map((node) => (node.type === 'element' ? keeping(node, keep) : node))
  return { ...tree, ...('properties' in tree && { properties: { ...tree.properties, hidden: null } }), children }
}

const without = <T extends Root | Element>(tree: T, selector: string): T => {
  const unwanted = new Set(selectAll(selector, tree))
  return keeping(tree, (element) => !unwanted.has(element))
}

/** The page as it reads in a phase: only the wordings for it, or those that hold in every phase. */
const during = (phase: string, tree: Root): Root =>
  keeping(tree, ({ properties: { dataWhen } }) => !dataWhen || String(dataWhen).endsWith(`-${phase}`))

const bodyText = (tree: Root, but = 'script'): string => toText(without(select('body', tree)!, but))

/** Every text in JSON, but for sentences that are judged and addresses. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, value]) =>
          ['claimReviewed', 'url'].includes(key) ? [] : strings(value),
        )
      : []

/**
 * What is judged, corrections, which tell what stood here, and short names of questions: src/testing looks at these in
 * the data. Numbers of evidence belong to no sentence.
 */
const quoted = '.verdict .says, [id^="correction-"], .question-index, .cite, .anchor'

/** Everything else a page says, to eyes, ears or search engines. */
function said(tree: Root): string {
  const data = selectAll('script[type="application/ld+json"]', tree).flatMap((script) =>
    strings(JSON.parse(toText(script)) as unknown),
  )
  const metas = selectAll('meta[content]:not([http-equiv])', tree).map(({ properties }) =>
    String(properties['content']),
  )
  const names = selectAll('[aria-label], [alt], [title]', tree).flatMap(({ properties }) =>
    [properties['ariaLabel'], properties['alt'], properties['title']].filter(Boolean).map(String),
  )
  const bodies = ['before', 'on', 'after', 'always'].map((phase) =>
    bodyText(without(during(phase, tree), quoted), 'script'),
  )
  // Most lines are the same in every phase.
  const lines = new Set(bodies.flatMap((body) => body.split('\n')))
  return [toText(select('title', tree)!), ...metas, ...data, ...names, ...lines].join('\n')
}

test('no page makes a wrong statement outside a verdict', () => {
  for (const page of pages) {
    const locale = page.name.startsWith('/en/') ? 'en' : 'de'
    // Words of one language may stand in quotations from the other, and in names of authorities.
    const foreign = `[lang]:not([lang="${locale}"]), authority-search`
    const own = bodyText(during('after', page.tree), `script, ${quoted}, ${foreign}`)
    const wrong = [...forbiddenIn(said(page.tree)), ...forbiddenIn(own, { locale })]
    expect.soft([...new Set(wrong)], page.name).toEqual([])
  }
})

test('no calendar, feed, manifest or letter makes a wrong statement either', () => {
  const files = globSync('**/*.{ics,xml,json,webmanifest}', { cwd: dist }).filter((file) => !/sitemap/.test(file))
  expect(files.length).toBeGreaterThanOrEqual(8)
  const wrong = files.flatMap((file) => {
    const text = readFileSync(dist + file, 'utf8')
    const texts = /json|webmanifest/.test(file) ? strings(JSON.parse(text)) : [plainly(text)]
    return texts.flatMap((one) => forbiddenIn(one)).map((one) => `${file}: ${one}`)
  })
  expect(wrong).toEqual([])
})

/** Lines of a calendar, unfolded, or the text of a feed; corrections aside. */
const plainly = (text: string): string =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .replaceAll(/\\n/g, '\n')
    .replaceAll(/\\(?=[,;\\])/g, '')
    .replaceAll(/<entry>(?:(?!<\/entry>)[^])*#correction-[^]*?<\/entry>/g, '')
    .replaceAll(/<!\[CDATA\[|\]\]>|<[^>]*>/g, '\n')

test('only wrong sentences are struck out, and what is quoted without is right, or nobody can say that it is wrong', () => {
  const struck = pages.flatMap(({ name, tree }) => {
    const verdicts = selectAll('.verdict', tree)
    expect(selectAll('s', tree), name).toHaveLength(selectAll('.verdict.wrong .says > s:only-child', tree).length)
    for (const verdict of verdicts) {
      const names = verdict.properties['className'] as string[]
      const sentence = toText(select('.says', verdict)!).replace(/[„“”]/g, '')
      if (names.includes('wrong')) expect.soft(select('s', verdict), sentence).toBeDefined()
      else expect.soft(forbiddenIn(sentence, { quoted: !names.includes('right') }), name).toEqual([])
    }
    return selectAll('s', tree).map((one) => toText(one).replace(/[„“]/g, ''))
  })
  const unknown = struck.filter((sentence) => forbiddenIn(sentence).length === 0)
  expect(unknown.length, 'sentences that the checker would not know elsewhere').toBeLessThan(struck.length / 2)
})

test('every guide page but the plain ones cites at least three sources, and every source is cited somewhere', () => {
  const cited = new Set([...steps, ...authorities].flatMap((entry) => entry.sources))
  for (const { name, tree } of guidePages) {
    const noteIds = selectAll('li[id^="src-"]', tree).map(({ properties }) => String(properties['id']).slice(4))
    for (const id of noteIds) cited.add(id)
    if (select('article.plain', tree)) continue
    const { kind } = frontmatter.get(name)!
    if (kind === 'guide' || kind === 'home') expect.soft(noteIds.length, name).toBeGreaterThanOrEqual(3)
  }
  expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([])
})

test('every citation leads to its source note and every source note is cited', () => {
  for (const { name, tree } of guidePages) {
    const marks = selectAll('.cite a', tree).map(({ properties }) => String(properties['href']).slice(1))
    const noteIds = selectAll('.evidence li', tree).map(({ properties }) => String(properties['id']))
    expect(noteIds, name).toEqual([...new Set(marks)])
  }
})

test('guide pages have 300 to 900 words', () => {
  for (const { name, tree } of guidePages) {
    if (frontmatter.get(name)!.kind !== 'guide') continue
    const article = without(
      select('article', during('after', tree))!,
      '.margin, nav, figure, .letter, sup, copy-button',
    )
    const words = toText(article)
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length
    expect.soft(words, name).toBeGreaterThanOrEqual(300)
    expect.soft(words, name).toBeLessThanOrEqual(900)
  }
})

test('a click path is a list with a level a line, in the page’s language and the other one', () => {
  const { paths } = steps.find(({ id }) => id === 'gen-ai-off')!
  for (const [name, own, other] of [
    ['/abschalten/', 'de', 'en'],
    ['/en/opt-out/', 'en', 'de'],
  ] as const) {
    const { tree } = pageAt(name)
    const levels = (language: string) =>
      selectAll('.ui-path ol', tree).map((list) =>
        selectAll(`:scope > li > :is(b, span)[lang=${language}]`, list).map((label) => toText(label)),
      )
    expect(levels(own), name).toEqual(paths!.map((path) => path[own]))
    expect(levels(other), name).toEqual(paths!.map((path) => path[other]))
    expect(selectAll('.ui-path b', tree).map((label) => label.properties.lang)).not.toContain(other)
  }
})

test('links into LinkedIn are those of steps and sources, help pages and legal texts', () => {
  const known = [
    ...steps.map(({ link }) => link?.url),
    ...sources.map(({ url }) => url),
    'https://www.linkedin.com/mypreferences/d/close-accounts',
  ]
  const texts = /\/help\/linkedin\/answer\/a\d+$|^https:\/\/legal\.linkedin\.com\/[a-z-]+$/
  const other = pages.flatMap(({ name, tree }) =>
    selectAll('a[href*="linkedin.com"]', tree)
      .map(({ properties }) => String(properties['href']))
      .filter((href) => !known.includes(href) && !texts.test(href))
      .map((href) => `${name}: ${href}`),
  )
  expect(other).toEqual([])
})

test('nothing speaks of 3 November 2025 as the future, but for texts that follow the day', () => {
  for (const page of pages) {
    const { tree } = page
    const metas = selectAll('meta[content]', tree).map(({ properties }) => String(properties['content']))
    // Titles of sources are quoted as they are.
    const text = bodyText(during('after', tree), 'script, .source-notes, .source-list')
    expect.soft(futureIn([toText(select('title', tree)!), ...metas, text].join('\n')), page.name).toEqual([])
  }
})

test('every character has its shape in the fonts', () => {
  const known = new Set([...characters, '\n', '\t'])
  for (const { name, tree } of pages) {
    // What elements say comes from attributes, or later.
    const words = textsOf(wordsOf(name), name).map(({ text }) => text)
    // Authorities are called as they call themselves, in alphabets that the system's fonts have.
    const text = bodyText(without(tree, 'authority-search [lang]'))
    const strange = [...new Set(text + words.join(''))].filter((character) => !known.has(character))
    expect(strange, name).toEqual([])
  }
})

test('typography: no accidental italics at a gender star, no straight quotation marks', () => {
  for (const page of pages) {
    expect(page.html, page.name).not.toMatch(/<em>[^<]*innen|<\/em>\s?innen|innen<\/em>/)
    // Code to paste keeps the quotation marks of its language.
    const prose = without(page.tree, 'pre, code')
    const text = [bodyText(prose), said(prose)].join('\n')
    expect(/"[^"\n]*"|"\p{L}|\p{L}"/u.exec(text)?.[0], page.name).toBeUndefined()
  }
})

test('no space stands between a link and the mark behind it', () => {
  for (const { name, html } of pages)
    expect(/\s<\/a>(?=[.,;:)])|\s<\/a>\s*<sup/.exec(html.slice(html.indexOf('<main')))?.[0], name).toBeUndefined()
})

test('the list says once how old its labels are, and which steps somebody walked or may report', () => {
  const labelled = /(?:Herbst|autumn) 2025/
  for (const name of ['/checkliste/', '/en/checklist/']) {
    const { checklist } = wordsOf(name)
    const { tree } = pageAt(name)
    expect(toText(select('.lead', tree)!)).toMatch(labelled)
    expect(toText(select('article', tree)!).split(labelled)).toHaveLength(2)
    const walked = [checklist.reenacted, checklist.reenactedLongAgo].map((text) => text.replace(/\{date\}.*/, ''))
    for (const { id, reenacted } of steps) {
      const row = select(`li[id=${id}]`, tree)!
      expect(walked.some((words) => toText(row).includes(words))).toBe(reenacted !== undefined)
      const reports = selectAll('a', row).filter((link) => toText(link).includes(checklist.report))
      expect(reports).toHaveLength(process.env['REPORT_URL'] ? 1 : 0)
    }
  }
})
