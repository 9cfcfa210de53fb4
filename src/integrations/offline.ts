import type { AstroIntegration } from 'astro'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hashOf } from './content-security.ts'
import { languageAt, type Manifest, type OfflineFile } from '../features/offline/offline.ts'
import { href, locales, site } from '../site.ts'
import { bundle } from './bundle.ts'

/** Files of the offline cache; error pages and single files are not. */
const precached = ['**/index.html', '_astro/*.{js,css,woff2}', 'qr/*.svg', 'letter/*.json', 'favicon.svg']
/** Every deployment on an origin has its own cache. */
const cache = `ki-training-aus:offline${site.base}`

/**
 * Writes sw.js, the worker for reading offline, with the list of this
 * build's files; with SERVICE_WORKER=off one that deletes the cache and unregisters itself.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir)
        if (!site.worker) {
          await writeFile(`${dist}sw.js`, await bundle(unregisterWorker, { CACHE: cache }))
          return logger.warn('SERVICE_WORKER=off: sw.js deletes the cache and unregisters itself')
        }
        const manifest = await manifestOf(dist)
        await writeFile(`${dist}sw.js`, await bundle(worker, { CACHE: cache, MANIFEST: manifest }))
        logger.info(`${manifest.files.length} files can be read without a network`)
      },
    },
  }
}

const worker = fileURLToPath(new URL('../features/offline/worker.ts', import.meta.url))
const unregisterWorker = fileURLToPath(new URL('../features/offline/unregister-worker.ts', import.meta.url))

async function manifestOf(dist: string): Promise<Manifest> {
  const homes = Object.fromEntries(locales.map((locale, i) => [locale, href(i === 0 ? '/' : `/${locale}/`)]))
  const missing = href('/offline/')
  const names = (await Array.fromAsync(glob(precached, { cwd: dist })))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const files = names.map(async (name): Promise<OfflineFile> => {
    const path = site.base + name.replace(/(^|\/)index\.html$/, '$1')
    const page = name.endsWith('.html') && path !== missing
    return {
      path,
      integrity: hashOf(await readFile(dist + name), 'sha256'),
      language: page ? languageAt(path, homes) : null,
    }
  })
  return { homes, missing, hashed: href('/_astro/'), files: await Promise.all(files) }
}
