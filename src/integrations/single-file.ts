import type { Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { singleFilePolicy, type Inline } from './content-security.ts'
import { remove } from './after-paint.ts'
import { bundle } from './bundle.ts'

/** The one script of a single file. */
export const singleFileScript = async (): Promise<string> => (await bundle(elements)).trim()

const elements = fileURLToPath(new URL('../elements.ts', import.meta.url))

/**
 * Turns the page with all pages of a language, whose styles are inline, into a file that loads nothing, and its folder
 * into that file. Its policy allows script and styles by their hashes.
 */
export async function writeSingleFile(page: Root, inline: Inline, path: string): Promise<void> {
  select('meta[http-equiv]', page)!.properties['content'] = singleFilePolicy(inline)
  remove(page, selectAll('script', page))
  select('body', page)!.children.push(h('script', inline.scripts[0]))
  const folder = dirname(path)
  await rm(folder, { recursive: true })
  await writeFile(`${folder}.html`, toHtml(page, smallest))
}

/** The file is sent by mail, so optional markup is left out. */
const smallest = {
  collapseEmptyAttributes: true,
  characterReferences: { useShortestReferences: true },
  omitOptionalTags: true,
  preferUnquoted: true,
  quoteSmart: true,
}
