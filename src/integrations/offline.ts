import type { AstroIntegration } from 'astro'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hashOf } from './content-security.ts'
import { languageAt, type Manifest, type OfflineFile } from '../features/offline/offline.ts'
import { underBase } from '../lib/paths.ts'
import { locales, site } from '../site.ts'
import { bundle } from './bundle.ts'

/** What is kept for reading without a network; pages for missing addresses and single files are not. */
const kept = ['**/index.html', '_astro/*.{js,css,woff2}', 'qr/*.svg', 'letter/*.json', 'favicon.svg']
/** All copies of this guide on an origin have a cache of their own. */
const cache = `ki-training-aus:offline${site.base}`

/**
 * Writes sw.js, the worker that keeps a copy for reading without a network, with the list of this
 * build's files; with SERVICE_WORKER=off the one that clears up what earlier builds have left.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        if (!site.worker) {
          await writeFile(`${dist}sw.js`, await bundle(farewell, { CACHE: cache }))
          return logger.warn('SERVICE_WORKER=off: sw.js clears up and leaves')
        }
        const manifest = await manifestOf(dist)
        await writeFile(`${dist}sw.js`, await bundle(worker, { CACHE: cache, MANIFEST: manifest }))
        logger.info(`${manifest.files.length} files can be read without a network`)
      },
    },
  }
}

const worker = fileURLToPath(new URL('../features/offline/worker.ts', import.meta.url))
const farewell = fileURLToPath(new URL('../features/offline/farewell.ts', import.meta.url))

async function manifestOf(dist: string): Promise<Manifest> {
  const homes = Object.fromEntries(
    locales.map((locale, i) => [locale, underBase(site.base, i === 0 ? '/' : `/${locale}/`)]),
  )
  const missing = underBase(site.base, '/offline/')
  const names = (await Array.fromAsync(glob(kept, { cwd: dist }))).map((name) => name.replaceAll('\\', '/')).sort()
  const files = names.map(async (name): Promise<OfflineFile> => {
    const path = site.base + name.replace(/(^|\/)index\.html$/, '$1')
    const page = name.endsWith('.html') && path !== missing
    return {
      path,
      integrity: hashOf(await readFile(dist + name), 'sha256'),
      language: page ? languageAt(path, homes) : null,
    }
  })
  return { homes, missing, hashed: underBase(site.base, '/_astro/'), files: await Promise.all(files) }
}
