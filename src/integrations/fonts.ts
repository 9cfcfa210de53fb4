import type { AstroIntegration } from 'astro'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/**
 * Letters, digits and marks that German and English pages of the guide use, and those in names of
 * authorities that the fonts have; a test finds others.
 */
export const characters =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('') +
  'ÄÖÜäöüßéèàçÚáãíñóúý§©½·×–—‘’‚“”„…‹›«»→←↑\u00a0\u00ad\u202f€'

const files = {
  heading: '@fontsource/barlow-semi-condensed/files/barlow-semi-condensed-latin-600-normal.woff2',
  text: '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
  bold: '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2',
}

/** Writes the three font files, cut to the guide's characters, into .astro/fonts before the build. */
export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        const folder = new URL('.astro/fonts/', config.root)
        const require = createRequire(import.meta.url)
        await mkdir(folder, { recursive: true })
        for (const [name, file] of Object.entries(files)) {
          const font = await subsetFont(await readFile(require.resolve(file)), characters, {
            targetFormat: 'woff2',
          })
          await writeFile(fileURLToPath(new URL(`${name}.woff2`, folder)), font)
        }
      },
    },
  }
}
