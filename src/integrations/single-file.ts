import type { AstroIntegration } from 'astro'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import { h } from 'hastscript'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { singleFilePolicy } from './content-security.ts'
import { routeOf } from '../lib/paths.ts'
import { files, locales } from '../site.ts'
import { remove } from './after-paint.ts'
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
          fill(page, script)
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

/** Replaces the scripts that the page loads by one inside it, and sets the policy. */
function fill(page: Root, script: string): void {
  const inline = { scripts: [script], styles: [toText(select('style', page)!, { whitespace: 'pre' })] }
  allow(inline)
  select('meta[http-equiv]', page)!.properties['content'] = singleFilePolicy(inline)
  remove(page, selectAll('script', page))
  select('body', page)!.children.push(h('script', script))
}
