import { clientsClaim } from 'workbox-core/clientsClaim.js'
import { registerRoute } from 'workbox-routing/registerRoute.js'
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js'
import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import {
  filesFor,
  hostFails,
  keyOf,
  languageAt,
  languagesIn,
  requestInit,
  staleKeys,
  type Manifest,
} from './offline.ts'

declare const self: ServiceWorkerGlobalScope
/** Both come from the build. */
declare const MANIFEST: Manifest
declare const CACHE: string

const manifest = MANIFEST
const PATIENCE_S = 3

const pathOf = (url: string): string => new URL(url).pathname
const keyAt = (path: string): string => new URL(keyOf(path, manifest), self.location.origin).href

const keyed = { cacheKeyWillBeUsed: async ({ request }: { request: Request }) => keyAt(pathOf(request.url)) }
/** What arrives while somebody reads is not kept: only one build's files together make a guide. */
const unchanged = { cacheWillUpdate: async () => null }
/** The page that is kept, or the way to it where only the last slash is missing. */
async function keptPage({ url }: Request): Promise<Response | undefined> {
  const whole = `${pathOf(url)}/`
  if (manifest.files.some(({ path }) => path === whole)) return Response.redirect(whole)
  return caches.match(keyAt(pathOf(url)), { cacheName: CACHE })
}
const fallback = {
  /** In Firefox a preload that fails arrives as an answer that is an error, and what is kept would not be asked for. */
  handlerDidError: ({ request }: { request: Request }) => keptPage(request),
  /** The network's good answer comes first; a gateway that times out is no better than no network. */
  handlerWillRespond: async ({ request, response }: { request: Request; response: Response }) =>
    (hostFails(response.status) && (await keptPage(request))) || response,
}

const stock = new CacheFirst({ cacheName: CACHE, plugins: [keyed] })
const pages = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [keyed, unchanged, fallback],
})
const files = new CacheFirst({ cacheName: CACHE, plugins: [keyed, unchanged] })

/** Names kept, oldest first, without the origin. */
async function keys(): Promise<string[]> {
  const kept = await (await caches.open(CACHE)).keys()
  return kept.map(({ url }) => pathOf(url) + new URL(url).search)
}

/** Languages that open tabs are read in, and those kept already. */
async function languages(): Promise<Set<string>> {
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })
  const read = tabs.map(({ url }) => languageAt(pathOf(url), manifest.homes)).filter((one) => one !== null)
  return new Set([...read, ...languagesIn(await keys(), manifest)])
}

/** Fetches what languages still lack; fails as a whole where a file is not the one this build has made. */
async function fill(wanted: ReadonlySet<string>, event: ExtendableEvent): Promise<void> {
  // Readers who ask for little data get the guide from the network only.
  if ((navigator as { connection?: { saveData: boolean } }).connection?.saveData) return
  const kept = new Set(await keys())
  const lacking = filesFor(wanted, manifest).filter(({ path }) => !kept.has(keyOf(path, manifest)))
  const fetched = lacking.flatMap((file) =>
    stock.handleAll({ event, request: new Request(file.path, requestInit(file)) }),
  )
  await Promise.all(fetched)
}

/** Languages this run of the worker has looked after. */
const filled = new Set<string>()

function fillOnce(language: string, event: ExtendableEvent): Promise<void> {
  if (filled.has(language)) return Promise.resolve()
  filled.add(language)
  // Offline, or a new build is on its way: the next page tries again.
  return fill(new Set([language]), event).catch(() => void filled.delete(language))
}

registerRoute(
  ({ request }) => request.mode === 'navigate',
  (options) => {
    const language = languageAt(options.url.pathname, manifest.homes)
    if (language) options.event.waitUntil(fillOnce(language, options.event))
    return pages.handle(options)
  },
)
registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin &&
    (url.pathname.startsWith(manifest.hashed) || manifest.files.some(({ path }) => path === url.pathname)),
  files,
)
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error()
  return (await caches.match(keyAt(manifest.missing), { cacheName: CACHE })) ?? Response.error()
})

self.addEventListener('install', (event) => {
  event.waitUntil(languages().then((wanted) => fill(wanted, event)))
  void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(tidy()))
clientsClaim()

async function tidy(): Promise<void> {
  // Lets the network start while the worker still does.
  await self.registration.navigationPreload?.enable()
  const cache = await caches.open(CACHE)
  for (const key of staleKeys(await keys(), manifest)) await cache.delete(key)
}
