import type { AstroIntegration } from 'astro'
import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeAwayPolicy } from './content-security.ts'
import {
  gather,
  inlineScript,
  lighten,
  paperOf,
  withoutFetchedFonts,
  type Sheet,
} from '../features/single-file/take-away.ts'
import { words } from '../i18n/index.ts'
import { inWords } from '../lib/calendar-date.ts'
import { underBase } from '../lib/paths.ts'
import { fill } from '../lib/words.ts'
import { files as addresses, locales, site, type Locale } from '../site.ts'
import { bundle } from './bundle.ts'
import { allow } from './headers.ts'

/**
 * Writes the guide of each language as one file that loads nothing, from the finished pages, with a
 * policy of its own: what stands inline there is what the other pages' policy refuses.
 */
export function takeAway(): AstroIntegration {
  return {
    name: 'take-away',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        const script = inlineScript(await bundle('virtual:elements', {}, await elementsEntry()))
        const own = await readFile(new URL('../features/single-file/take-away.css', import.meta.url), 'utf8')
        for (const locale of locales) {
          const sheets = await sheetsOf(locale, dist)
          const style = (await styleOf(sheets[0]!.tree, dist)) + own
          const inline = { scripts: [script], styles: [style] }
          allow(inline)
          const html = fileOf(locale, sheets, { script, style, policy: takeAwayPolicy(inline), dist })
          await writeFile(dist + addresses[locale].takeAway.slice(1), html)
          logger.info(`${addresses[locale].takeAway}: ${sheets.length} pages, ${Buffer.byteLength(html)} bytes`)
        }
      },
    },
  }
}

/** What serves pages of their own, or asks the host for something; the letter stays as a sample to copy. */
const needless = ['language-offer', 'objection-letter', 'pass-on', 'print-button']

/** Code that loads every other element there is: which ones a page needs the file no longer tells apart. */
async function elementsEntry(): Promise<string> {
  const folder = fileURLToPath(new URL('../', import.meta.url))
  const files = (await Array.fromAsync(glob('**/*.element.ts', { cwd: folder }))).sort()
  const elements = files.filter((file) => !needless.includes(basename(file, '.element.ts')))
  return elements.map((file) => `import ${JSON.stringify(folder + file)}`).join('\n')
}

/** The pages of a language that end with a title block, home first, then as menu and footer list them. */
async function sheetsOf(locale: Locale, dist: string): Promise<Sheet[]> {
  const home = locale === locales[0] ? '' : `${locale}/`
  const files = (await Array.fromAsync(glob('**/index.html', { cwd: dist }))).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const sources = select('.title-block a', fromHtml(readFileSync(`${dist}${home}index.html`, 'utf8')))
  const list = String(sources?.properties['href'])
  const sheets = files.sort().flatMap((file) => {
    const tree = fromHtml(readFileSync(dist + file, 'utf8'))
    const path = site.base + file.replace(/index\.html$/, '')
    if (select('html', tree)?.properties['lang'] !== locale || !select('main .title-block', tree)) return []
    lighten(tree, list)
    const name =
      file
        .slice(home.length)
        .replace(/\/?index\.html$/, '')
        .replaceAll('/', '-') || 'start'
    return [{ name, path, title: titleOf(tree), tree }]
  })
  const listed = selectAll('header a, footer a', sheets.find(({ name }) => name === 'start')!.tree)
  const order = listed.map(({ properties }) => String(properties['href']))
  const place = ({ path }: Sheet) => (order.includes(path) ? order.indexOf(path) : order.length)
  return sheets.sort((a, b) => place(a) - place(b))
}

/** A page's short name, as its browser tab has it before the site's. */
const titleOf = (tree: Root): string => toText(select('title', tree)!).replace(/ · [^·]*$/, '')

async function styleOf(tree: Root, dist: string): Promise<string> {
  const screen = toText(select('style', tree)!, { whitespace: 'pre' })
  const link = String(select('link[rel=stylesheet]', tree)!.properties['href'])
  const paper = await readFile(dist + link.slice(site.base.length), 'utf8')
  return withoutFetchedFonts(screen) + paperOf(paper)
}

type Parts = { script: string; style: string; policy: string; dist: string }

/** The single file: the frame of the home page around all pages. */
function fileOf(locale: Locale, sheets: Sheet[], { script, style, policy, dist }: Parts): string {
  const { tree } = sheets[0]!
  const frame = structuredClone(tree)
  const part = (selector: string): Element => select(selector, frame)!
  const key = `${site.storage}${site.base}`
  const picture = (address: string): string => readFileSync(dist + address.slice(site.base.length), 'utf8')
  const main = part('main')
  const sections = gather(sheets, [part('header'), part('footer')], {
    origin: site.url,
    picture,
    storage: { from: key, to: `${key}:file` },
  })
  for (const list of selectAll('checklist-tools', h('div', sections)))
    list.properties['dataAddress'] = published(
      sheets.find((one) => selectAll('checklist-tools', one.tree).length)!.path,
    )
  // Empty, as a search through all pages at once would compare every element with all before it.
  main.children = []
  adaptFrame(frame, locale)
  main.children = [intro(locale), contents(locale, sheets), ...sections]
  part('head').children = headOf(frame, locale, {
    policy,
    style,
    icon: picture(underBase(site.base, '/favicon.svg')),
  })
  part('body').children.push(h('script', script))
  // Every byte here goes through mailboxes: what HTML allows to leave out is left out.
  return toHtml(frame, {
    collapseEmptyAttributes: true,
    characterReferences: { useShortestReferences: true },
    omitOptionalTags: true,
    preferUnquoted: true,
    quoteSmart: true,
  })
}

const published = (path: string): string => new URL(path, site.url).href

/** Takes out of the frame what serves single pages, and sends the language link to the other file. */
function adaptFrame(frame: Root, locale: Locale): void {
  delete select('html', frame)!.properties['dataWorker']
  for (const element of selectAll('*', frame))
    element.children = element.children.filter(
      (child) => child.type !== 'element' || !['language-offer', 'script'].includes(child.tagName),
    )
  for (const { properties } of selectAll('header a', frame)) {
    delete properties['ariaCurrent']
    const other = locales.find((one) => one === properties['hrefLang'])
    if (other && other !== locale) properties['href'] = published(underBase(site.base, addresses[other].takeAway))
  }
}

function headOf(
  frame: Root,
  locale: Locale,
  { policy, style, icon }: { policy: string; style: string; icon: string },
): ElementContent[] {
  const t = words(locale).offline.takeAway
  const kept = selectAll('meta[charset], meta[name=viewport], meta[name=referrer], meta[name=color-scheme]', frame)
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'content-security-policy', content: policy }),
    h('title', `${t.title} · ${words(locale).siteName}`),
    ...kept.filter(({ properties }) => !('charSet' in properties)),
    h('meta', { name: 'description', content: t.alone }),
    h('meta', { name: 'robots', content: 'noindex' }),
    // Without one of its own a browser would ask the host for an icon.
    h('link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon.trim())}` }),
    h('style', style),
  ]
}

function intro(locale: Locale): Element {
  const t = words(locale).offline.takeAway
  const home = published(underBase(site.base, locale === locales[0] ? '/' : `/${locale}/`))
  const data = {
    dataBuilt: site.built,
    dataZone: site.zone,
    dataTexts: JSON.stringify({ older: t.older, months: t.months, years: t.years }),
  }
  return h('take-away-copy', data, [
    h('section', { className: ['border-b-2', 'px-gutter', 'py-5'], ariaLabel: t.label }, [
      h('p', [
        h('strong', fill(t.copy, { date: inWords(site.built, locale) })),
        ' ',
        h('span', { className: ['age'] }),
      ]),
      h('p', [`${t.latest} `, h('a', { href: home, className: ['underline', 'wrap-anywhere'] }, home)]),
      h('p', t.alone),
    ]),
  ])
}

function contents(locale: Locale, sheets: Sheet[]): Element {
  const { contents: label } = words(locale).offline.takeAway
  const items = sheets.map(({ name, title }) => h('li', h('a', { href: `#${name}` }, title)))
  return h('nav', { className: ['sheets', 'border-b-2', 'px-gutter', 'py-5'], ariaLabel: label }, [
    h('p', { className: ['font-heading', 'font-semibold'] }, label),
    h('ul', items),
  ])
}
