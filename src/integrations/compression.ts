import type { AstroIntegration } from 'astro'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Writes .br and .gz files for servers that send precompressed files. */
export function compression(): AstroIntegration {
  return {
    name: 'compression',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir)
        for await (const file of glob('**/*.{html,css,js,json,svg,txt,xml,ics,webmanifest}', { cwd: dist })) {
          const content = await readFile(dist + file)
          const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
          await writeFile(`${dist}${file}.br`, await brotli(content, { params: hint }))
          await writeFile(`${dist}${file}.gz`, await zip(content, { level: 9 }))
        }
      },
    },
  }
}
