import { parseAtomFeed } from 'feedsmith'
import { selectAll } from 'hast-util-select'
import ICAL from 'ical.js'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { parseSitemap } from 'sitemap'
import { parse } from 'yaml'
import type { Change } from '../src/content/schemas/changes.ts'
import type { Milestone } from '../src/content/schemas/milestones.ts'
import { base, canonicalOf, guidePages, origin, pageAt, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const read = <T>(file: string): T =>
  parse(readFileSync(new URL(`../content/${file}`, import.meta.url), 'utf8')) as T
const changes = read<Change[]>('changes.yaml')
const milestones = read<Milestone[]>('milestones.yaml')
const editions = [
  { locale: 'de', home: '', history: 'aenderungen/', calendar: 'termine.ics' },
  { locale: 'en', home: 'en/', history: 'en/changes/', calendar: 'en/dates.ics' },
] as const

for (const { locale, home, history, calendar } of editions) {
  const here = origin + base
  const feed = `${home}feed.xml`
  test(`the ${locale} feed holds every change of the history page, and no other`, async ({ request }) => {
    const response = await request.get(feed)
    expect(response.headers()['content-type']).toMatch(/^(application|text)\/(atom\+)?xml/)
    const atom = parseAtomFeed(await response.text())
    expect(atom.id).toBe(here + feed)
    expect(atom.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', here + history],
      ['self', here + feed],
    ])
    expect(
      atom.entries?.map(({ id, title, content, updated }) => [id, title?.value, content?.value, updated]),
    ).toEqual(
      changes.map(({ id, day, title, what }) => [
        `${here}${history}#${id}`,
        title[locale],
        what[locale].trim(),
        `${day}T00:00:00.000Z`,
      ]),
    )
    const ids = selectAll('.timeline li', pageAt(`/${history}`).tree).map(({ properties }) => properties.id)
    expect(ids).toEqual(changes.map(({ id }) => id))
    expect(atom.updated).toBe(
      `${changes
        .map(({ day }) => day)
        .sort()
        .at(-1)}T00:00:00.000Z`,
    )
  })

  test(`the ${locale} calendar holds every milestone as a whole day`, async ({ request }) => {
    const response = await request.get(calendar)
    expect(response.headers()['content-type']).toMatch(/^text\/calendar/)
    const root = new ICAL.Component(ICAL.parse(await response.text()) as never)
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe(wordsOf(`/${home}`).calendar)
    expect(String(root.getFirstPropertyValue('refresh-interval'))).toBe('P7D')
    const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ summary, startDate }) => [summary, startDate.isDate, startDate.toString()])).toEqual(
      milestones.map(({ title, day }) => [title[locale], true, day]),
    )
    expect(events.map(({ description }) => description)).toEqual(milestones.map(({ what }) => what[locale]))
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(milestones.length)
    expect(milestones.map(({ id }) => id)).toContain('next-review')
  })

  test(`the ${locale} manifest names guide, home page and icons`, async ({ request }) => {
    const response = await request.get(`${home}manifest.webmanifest`)
    expect(response.headers()['content-type']).toMatch(/^application\/manifest\+json/)
    const data = (await response.json()) as {
      name: string
      lang: string
      start_url: string
      icons: { src: string; sizes: string; purpose?: string }[]
      shortcuts: { url: string }[]
    }
    expect([data.name, data.lang, data.start_url]).toEqual([wordsOf(`/${home}`).siteName, locale, base + home])
    expect(data.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(data.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
    for (const { src, sizes } of data.icons) {
      const { width, height } = await sharp(await (await request.get(src)).body()).metadata()
      expect(`${width}x${height}`, src).toBe(sizes)
    }
    for (const { url } of data.shortcuts) expect((await request.get(url)).ok(), url).toBe(true)
  })
}

test('every page names feed, manifest and icons of its language', () => {
  for (const page of guidePages) {
    const { home } = editions[page.name.startsWith('/en/') ? 1 : 0]
    const named = (rel: string) =>
      selectAll(`link[rel="${rel}"]:not([hreflang])`, page.tree).map(({ properties }) => properties.href)
    expect(named('alternate'), page.name).toEqual([`${base}${home}feed.xml`])
    expect(named('manifest'), page.name).toEqual([`${base}${home}manifest.webmanifest`])
    expect(named('apple-touch-icon'), page.name).toEqual([`${base}icons/apple-touch-icon.png`])
  }
})

test('the sitemap lists every page with its other language, and robots name the sitemap', async ({ request }) => {
  expect(await (await request.get('robots.txt')).text()).toContain(`Sitemap: ${origin}${base}sitemap.xml\n`)
  const xml = await (await request.get('sitemap.xml')).body()
  const listed = (await parseSitemap(Readable.from([xml]))).map(({ url, links }) => ({
    url,
    links: links.map(({ lang, url: href }) => [lang, href]),
  }))
  const fromHeads = guidePages.map((page) => ({
    url: canonicalOf(page),
    links: selectAll('link[rel=alternate][hreflang]', page.tree).map(({ properties }) => [
      properties.hrefLang,
      properties.href,
    ]),
  }))
  const byAddress = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1)
  expect(listed.sort(byAddress)).toEqual(fromHeads.sort(byAddress))
})

test('a copy that is older than its review says that one is due, others do not', async ({ page }) => {
  const { titleBlock } = wordsOf('/')
  const due = page.getByText(titleBlock.reviewDue)
  for (const [day, shown] of [
    ['2027-02-22', false],
    ['2027-02-23', false],
    ['2027-02-24', true],
  ] as const) {
    await page.goto(`daten/?stand=${day}`)
    await expect(due, day).toBeVisible({ visible: shown })
  }
})
