import type { AstroIntegration } from 'astro'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hashOf, metaPolicy, violationsIn } from './content-security.ts'
import { site } from '../site.ts'
import { afterPaintScript, deferAfterPaint } from './after-paint.ts'
import { allow } from './headers.ts'
import { inlineStyles, joinPrintSheets, readSheets, removeSheets } from './style-sheets.ts'

/**
 * After the build: refuses pages with code or styles the policy does not know, puts the style sheets a page links into
 * it, adds integrity to scripts, lets them and fonts wait for the first paint, and fills in the policy. Hashes come from
 * our own files, never from what a page holds.
 */
export function security(): AstroIntegration {
  return {
    name: 'security',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        const [sheets, script] = await Promise.all([readSheets(dist), afterPaintScript()])
        const pages = new Map<string, Root>()
        for await (const file of glob('**/*.html', { cwd: dist }))
          pages.set(file, fromHtml(await readFile(dist + file, 'utf8')))
        const print = await joinPrintSheets([...pages.values()], sheets, dist)
        for (const [file, page] of pages) {
          const violations = violationsIn(page)
          if (violations.length > 0) throw new Error(`${file}: ${violations.join('; ')}`)
          const single = select('html[data-single]', page) !== undefined
          const inline = { scripts: [script], styles: inlineStyles(page, sheets, print, single) }
          await addIntegrity(page, dist)
          select('meta[http-equiv]', page)!.properties['content'] = metaPolicy(inline)
          if (!single) {
            allow(inline)
            deferAfterPaint(page, script)
          }
          await writeFile(dist + file, toHtml(page))
        }
        await removeSheets(sheets, dist)
        logger.info(`${pages.size} pages checked, policy written`)
      },
    },
  }
}

async function addIntegrity(page: Root, dist: string): Promise<void> {
  for (const { properties } of selectAll('script[src], link[rel="stylesheet"]', page)) {
    const path = String(properties['src'] ?? properties['href']).slice(site.base.length)
    properties['integrity'] = hashOf(await readFile(dist + path), 'sha384')
  }
}
