import type { AstroIntegration } from 'astro'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hashOf, metaPolicy, violationsIn, type Inline } from './content-security.ts'
import { site } from '../site.ts'
import { afterPaintScript, deferAfterPaint } from './after-paint.ts'
import { hyphenate } from './hyphenation.ts'
import { writeHeaders } from './headers.ts'
import { singleFileScript, writeSingleFile } from './single-file.ts'
import { inlineStyles, joinPrintSheets, readSheets, removeSheets } from './style-sheets.ts'

/**
 * After the build: refuses pages with code or styles the policy does not know, puts soft hyphens and the linked style
 * sheets into them, adds integrity to scripts, lets them and fonts wait for the first paint, fills in the policy, turns the pages with
 * all others into single files, and writes the headers. Hashes come from our own files, never from what a page holds.
 */
export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        const [sheets, script, elements] = await Promise.all([
          readSheets(dist),
          afterPaintScript(),
          singleFileScript(),
        ])
        const pages = new Map<string, Root>()
        for await (const file of glob('**/*.html', { cwd: dist }))
          pages.set(file, fromHtml(await readFile(dist + file, 'utf8')))
        const print = await joinPrintSheets([...pages.values()], sheets, dist)
        const allowed: Inline[] = []
        for (const [file, page] of pages) {
          const violations = violationsIn(page)
          if (violations.length > 0) throw new Error(`${file}: ${violations.join('; ')}`)
          hyphenate(page)
          const single = select('html[data-single]', page) !== undefined
          const styles = inlineStyles(page, sheets, print, single)
          const inline = { scripts: [single ? elements : script], styles }
          allowed.push(inline)
          if (single) await writeSingleFile(page, inline, dist + file)
          else await writePage(page, inline, file, dist)
        }
        await removeSheets(sheets, dist)
        await writeHeaders(allowed, dist)
        logger.info(`${pages.size} pages checked, policy written`)
      },
    },
  }
}

async function writePage(page: Root, inline: Inline, file: string, dist: string): Promise<void> {
  for (const { properties } of selectAll('script[src], link[rel="stylesheet"]', page)) {
    const path = String(properties['src'] ?? properties['href']).slice(site.base.length)
    properties['integrity'] = hashOf(await readFile(dist + path), 'sha384')
  }
  select('meta[http-equiv]', page)!.properties['content'] = metaPolicy(inline)
  deferAfterPaint(page, inline.scripts[0]!)
  await writeFile(dist + file, toHtml(page))
}
