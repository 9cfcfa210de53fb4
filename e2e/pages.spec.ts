import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { de } from '../src/i18n/de.ts'
import { base, canonicalOf, guidePages, isPrintPage, pageAt, pages, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

/** Addresses that are out in the world. */
const addresses = `
  / /abschalten/ /checkliste/ /daten/ /rechtsgrundlage/ /microsoft/ /danach/ /fragen/ /faktencheck/ /einfach/
  /widerspruch/ /widerspruch/behoerden/ /team/ /team/poster/ /team/folie/
  /quellen/ /aenderungen/ /impressum/ /datenschutz/ /barrierefreiheit/
  /en/ /en/opt-out/ /en/checklist/ /en/data/ /en/legal-basis/ /en/microsoft/ /en/after/ /en/questions/
  /en/fact-check/ /en/plain/ /en/objection/ /en/objection/authorities/ /en/teams/ /en/teams/poster/ /en/teams/slide/
  /en/sources/ /en/changes/ /en/legal-notice/ /en/privacy/ /en/accessibility/ /404.html`

test('dist holds the pages of the guide', () => {
  expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(addresses.trim().split(/\s+/)))
})

const attribute = (page: (typeof pages)[number], selector: string, name: string): string =>
  String(select(selector, page.tree)?.properties[name] ?? '')

test('every page is served and says what it is', async ({ request }) => {
  for (const page of pages) {
    const response = await request.get(page.address)
    expect(response.status(), page.name).toBe(200)
    expect(response.headers()['content-type'], page.name).toMatch(/^text\/html; ?charset=utf-8$/i)
    expect(selectAll('h1', page.tree), page.name).toHaveLength(1)
    expect(attribute(page, 'html', 'lang'), page.name).toBe(page.name.startsWith('/en/') ? 'en' : 'de')
    expect(toText(select('title', page.tree)!), page.name).toMatch(/^.{1,70}$/)
    expect(attribute(page, 'meta[name=description]', 'content'), page.name).toMatch(/^.{1,160}$/)
  }
})

test('no two pages share a title, a description or an address', () => {
  const titles = pages.map(({ tree }) => toText(select('title', tree)!))
  const descriptions = pages.map((page) => attribute(page, 'meta[name=description]', 'content'))
  for (const all of [titles, descriptions]) expect(new Set(all).size, all.join('\n')).toBe(pages.length)
  for (const page of guidePages) expect(new URL(canonicalOf(page)).pathname).toBe(page.address)
})

test('the page for missing addresses claims no address of its own', () => {
  const { tree } = pageAt('/404.html')
  const claims = [...selectAll('link[rel=canonical]', tree), ...selectAll('meta[property="og:url"]', tree)]
  const known = new Set(guidePages.map(({ address }) => address))
  for (const { properties } of claims)
    expect(known).toContain(new URL(String(properties['href'] ?? properties['content'])).pathname)
})

test('a missing address answers 404, in words, with a way on', async ({ page }) => {
  const response = await page.goto('gibt/es/nicht/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: de.notFound.title })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: de.notFound.home }).click()
  await expect(page).toHaveTitle(toText(select('title', pageAt('/').tree)!))
})

test('every link and file reference inside the site leads somewhere', async ({ request }) => {
  const ids = new Map(
    pages.map(({ address, tree }) => [address, selectAll('[id]', tree).map((one) => one.properties.id)]),
  )
  const dead: string[] = []
  const files = new Set<string>()
  for (const { address, name, tree } of pages) {
    for (const link of selectAll('a[href]', tree)) {
      const target = new URL(String(link.properties.href), `http://site.test${address}`)
      if (target.host !== 'site.test') continue
      if (/\.\w+$/.test(target.pathname)) files.add(target.pathname)
      if (files.has(target.pathname)) continue
      const there = ids.get(target.pathname)
      const fragment = decodeURIComponent(target.hash.slice(1))
      if (!there) dead.push(`${name}: ${target.pathname}`)
      else if (fragment && !there.includes(fragment)) dead.push(`${name}: ${target.pathname}${target.hash}`)
    }
    for (const { properties } of selectAll(
      'link[href]:not([rel=canonical], [hreflang]), script[src], img[src]',
      tree,
    ))
      files.add(String(properties.href ?? properties.src))
  }
  for (const file of files) if (!(await request.get(file)).ok()) dead.push(file)
  expect(dead).toEqual([])
})

test('links of one name lead to one place on every page', () => {
  const nameOf = (link: Element) => String(link.properties['ariaLabel'] ?? toText(link)).trim()
  for (const page of guidePages) {
    const addresses = new Map<string, Set<unknown>>()
    for (const link of selectAll('main a[href]', page.tree))
      addresses.set(nameOf(link), (addresses.get(nameOf(link)) ?? new Set()).add(link.properties['href']))
    const unclear = [...addresses].filter(([, found]) => found.size > 1)
    expect.soft(unclear, page.name).toEqual([])
  }
})

test('every page ends with exactly one next step', () => {
  for (const page of guidePages) {
    const { name, tree } = page
    // A sheet on a wall leads to the guide by its code.
    if (isPrintPage(page)) {
      expect(selectAll('nav', tree), name).toHaveLength(1)
      continue
    }
    const steps = selectAll(`nav[aria-label="${wordsOf(name).next}"]`, tree)
    expect(steps, name).toHaveLength(1)
    expect(selectAll('a[href]', steps[0]), name).toHaveLength(1)
    expect(select('article > :last-child', tree), name).toBe(steps[0])
  }
  expect(selectAll('main a', pageAt('/404.html').tree), 'one for each language').toHaveLength(2)
})

test('„Keine Rechtsberatung“ stands once on every page, in the footer', () => {
  for (const { name, tree } of pages) {
    const mentions = (text: string) => text.match(/keine Rechtsberatung|not legal advice/gi)?.length ?? 0
    expect(mentions(toText(select('footer', tree)!)), name).toBe(1)
    expect(mentions(toText(select('body', tree)!)), name).toBe(1)
  }
})

test('every page offers its own address, once', () => {
  for (const built of guidePages) {
    // Print pages name the guide's address instead; team.spec.ts looks at it.
    if (isPrintPage(built)) continue
    const buttons = selectAll('copy-button', built.tree).filter((one) =>
      toText(select('button', one)!).includes(wordsOf(built.name).copy.link),
    )
    expect(buttons, built.name).toHaveLength(1)
    expect(buttons[0]!.properties['dataText']).toBe(canonicalOf(built))
  }
})

test('a new tab knows nothing of the page that opened it', () => {
  const links = pages.flatMap(({ tree }) => selectAll('a[target=_blank]', tree))
  expect(links.length).toBeGreaterThan(10)
  for (const { properties } of links) expect(properties.rel, String(properties.href)).toContain('noopener')
})

test('the header lists all destinations, the footer every page that has a place and the single file, in named groups', () => {
  for (const { name, tree } of guidePages.filter((page) => !isPrintPage(page))) {
    const { footerGroups, mainNav } = wordsOf(name)
    const [menu, footer] = [select(`nav[aria-label="${mainNav}"]`, tree)!, select('footer', tree)!]
    const links = (parent: typeof menu) => selectAll('a', parent).map(({ properties }) => String(properties.href))
    expect(selectAll('a', menu), name).toHaveLength(12)
    expect(
      selectAll('h2', footer).map((one) => toText(one)),
      name,
    ).toEqual(Object.values(footerGroups))
    const file = base + (name.startsWith('/en/') ? 'en/takeaway.html' : 'mitnehmen.html')
    expect(links(footer), name).toEqual(expect.arrayContaining([...links(menu).slice(0, -1), file]))
  }
})
