import type { AstroIntegration } from 'astro'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { singleFilePolicy } from './content-security.ts'
import { routeOf } from '../lib/paths.ts'
import { files, locales, site } from '../site.ts'
import { bundle } from './bundle.ts'
import { allow } from './headers.ts'

/**
 * Turns the page with all pages of a language into a file that loads nothing: styles and scripts are inline, and its
 * policy allows them by their hashes.
 */
export function singleFile(): AstroIntegration {
  return {
    name: 'single-file',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        const script = (await bundle(elements)).trim()
        for (const locale of locales) {
          const file = files[locale].singleFile.slice(1)
          const folder = `${dist}${routeOf(file)}/`
          const page = fromHtml(await readFile(`${folder}index.html`, 'utf8'))
          await fill(page, script, dist)
          const html = toHtml(page, smallest)
          await writeFile(dist + file, html)
          await rm(folder, { recursive: true })
          logger.info(`${file}: ${Buffer.byteLength(html)} bytes`)
        }
      },
    },
  }
}

const elements = fileURLToPath(new URL('../elements.ts', import.meta.url))

/** The file is sent by mail, so optional markup is left out. */
const smallest = {
  collapseEmptyAttributes: true,
  characterReferences: { useShortestReferences: true },
  omitOptionalTags: true,
  preferUnquoted: true,
  quoteSmart: true,
}

/** Replaces what the page loads by inline styles and script, and sets the policy. */
async function fill(page: Root, script: string, dist: string): Promise<void> {
  const [screen, paper, policy] = ['style', 'link[rel=stylesheet]', 'meta[http-equiv]'].map((selector) =>
    select(selector, page)!,
  ) as [Element, Element, Element]
  const linked = dist + String(paper.properties['href']).slice(site.base.length)
  const style = stripFonts(toText(screen, { whitespace: 'pre' }) + (await readFile(linked, 'utf8')))
  const inline = { scripts: [script], styles: [style] }
  allow(inline)
  screen.children = [{ type: 'text', value: style }]
  policy.properties['content'] = singleFilePolicy(inline)
  const loaded = new Set<unknown>([paper, ...selectAll('script', page)])
  for (const element of selectAll('*', page))
    element.children = element.children.filter((child) => !loaded.has(child))
  select('body', page)!.children.push({
    type: 'element',
    tagName: 'script',
    properties: {},
    children: [{ type: 'text', value: script }],
  })
}

/** Removes web fonts from a stylesheet; local fonts take their place. */
const stripFonts = (style: string): string => style.replace(/@font-face\{[^}]*url\([^}]*\}/g, '')
