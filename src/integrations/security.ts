import type { AstroIntegration } from 'astro'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hashOf, metaPolicy, violationsIn } from './content-security.ts'
import { site } from '../site.ts'
import { allow } from './headers.ts'

/**
 * After the build: refuses pages with code or styles the policy does not know, puts the one
 * stylesheet into every page and that of print pages into those, adds integrity to scripts and fills in the policy.
 * Hashes come from our own stylesheets, never from what a page holds.
 */
export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        const { screen, print, printPage } = await stylesheetsIn(dist)
        const [style, printPageStyle] = await Promise.all([screen, printPage].map((name) => textOf(dist + name)))
        allow({ scripts: [], styles: [style!, printPageStyle!] })
        const meta = metaPolicy({ scripts: [], styles: [style!] })
        const printMeta = metaPolicy({ scripts: [], styles: [style!, printPageStyle!] })
        const files = await Array.fromAsync(glob('**/*.html', { cwd: dist }))
        for (const file of files) {
          const page = fromHtml(await readFile(dist + file, 'utf8'))
          const violations = violationsIn(page)
          if (violations.length > 0) throw new Error(`${file}: ${violations.join('; ')}`)
          inlineStylesheet(page, screen, style!, file)
          checkPrintStyles(page, print, file)
          const printed = inlinePrintPageStyles(page, printPage, printPageStyle!, file)
          await addIntegrity(page, dist)
          const policy = required(page, 'meta[http-equiv="content-security-policy" i]', file)
          policy.properties['content'] = printed ? printMeta : meta
          await writeFile(dist + file, toHtml(page))
        }
        await Promise.all([screen, printPage].map((name) => rm(dist + name)))
        logger.info(`${files.length} pages checked, policy written`)
      },
    },
  }
}

function required(page: Root, selector: string, file: string): Element {
  const found = selectAll(selector, page)
  if (found.length !== 1) throw new Error(`${file}: expected one ${selector}, found ${found.length}`)
  return found[0]!
}

/** Paths in dist of the stylesheets for every page, for print and for print pages. */
async function stylesheetsIn(dist: string): Promise<{ screen: string; print: string; printPage: string }> {
  const files = (await Array.fromAsync(glob('_astro/*.css', { cwd: dist }))).sort()
  const [print, ...morePrint] = files.filter((file) => file.startsWith('_astro/print.'))
  const [printPage, ...morePrintPage] = files.filter((file) => file.startsWith('_astro/print-page.'))
  const [screen, ...moreScreen] = files.filter((file) => file !== print && file !== printPage)
  if (!print || !printPage || !screen || morePrint.length + morePrintPage.length + moreScreen.length > 0)
    throw new Error(
      `expected a stylesheet each for every page, for print and for print pages, found ${files.join(', ') || 'none'}`,
    )
  return { screen, print, printPage }
}

/** The print stylesheet must not block rendering, so it is linked for print only. */
function checkPrintStyles(page: Root, stylesheet: string, file: string): void {
  const link = required(page, 'link[rel="stylesheet"]:not([media="all"])', file)
  if (link.properties['href'] !== `${site.base}${stylesheet}` || link.properties['media'] !== 'print')
    throw new Error(`${file}: expected the print stylesheet, for print only`)
}

/** Inlines the second stylesheet of print pages, which no other page has; returns whether this is one. */
function inlinePrintPageStyles(page: Root, stylesheet: string, style: string, file: string): boolean {
  const links = selectAll('link[rel="stylesheet"][media="all"]', page)
  const linked = links.map(({ properties }) => properties['href'])
  const wanted = select('body > .print-page', page) ? [`${site.base}${stylesheet}`] : []
  if (linked.join() !== wanted.join())
    throw new Error(
      `${file}: expected ${wanted.join() || 'no stylesheet'} for print pages, found ${linked.join()}`,
    )
  for (const link of links) fill(link, style)
  return links.length > 0
}

function inlineStylesheet(page: Root, stylesheet: string, style: string, file: string): void {
  const link = required(page, 'link[rel="stylesheet"]:not([media])', file)
  if (link.properties['href'] !== `${site.base}${stylesheet}`) throw new Error(`${file}: unknown stylesheet`)
  fill(link, style)
}

/** Turns a link to a stylesheet into the stylesheet. */
function fill(link: Element, style: string): void {
  link.tagName = 'style'
  link.properties = {}
  link.children = [{ type: 'text', value: style }]
}

const textOf = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim()

async function addIntegrity(page: Root, dist: string): Promise<void> {
  for (const { properties } of selectAll('script[src], link[rel="stylesheet"]', page)) {
    const path = String(properties['src'] ?? properties['href']).slice(site.base.length)
    properties['integrity'] = hashOf(await readFile(dist + path), 'sha384')
  }
  if (select('script[src]:not([integrity])', page)) throw new Error('script without integrity')
}
