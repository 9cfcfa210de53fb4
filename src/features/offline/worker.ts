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
const NETWORK_TIMEOUT_S = 3

const pathOf = (url: string): string => new URL(url).pathname
const keyAt = (path: string): string => new URL(keyOf(path, manifest), self.location.origin).href

const keyed = { cacheKeyWillBeUsed: async ({ request }: { request: Request }) => keyAt(pathOf(request.url)) }
/** Responses are not cached on their way: pages of one build and scripts of another do not work together. */
const unchanged = { cacheWillUpdate: async () => null }
/** The cached page, or the way to it where only the last slash is missing. */
async function cachedPage({ url }: Request): Promise<Response | undefined> {
  const whole = `${pathOf(url)}/`
  if (manifest.files.some(({ path }) => path === whole)) return Response.redirect(whole)
  return caches.match(keyAt(pathOf(url)), { cacheName: CACHE })
}
const fallback = {
  /** In Firefox a failed preload resolves to an error response, which would skip the cache. */
  handlerDidError: ({ request }: { request: Request }) => cachedPage(request),
  /** The network's good answer comes first; a gateway that times out is no better than no network. */
  handlerWillRespond: async ({ request, response }: { request: Request; response: Response }) =>
    (hostFails(response.status) && (await cachedPage(request))) || response,
}

const precache = new CacheFirst({ cacheName: CACHE, plugins: [keyed] })
const pages = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: NETWORK_TIMEOUT_S,
  plugins: [keyed, unchanged, fallback],
})
const files = new CacheFirst({ cacheName: CACHE, plugins: [keyed, unchanged] })

/** Keys of the cache, oldest first, without the origin. */
async function keys(): Promise<string[]> {
  const requests = await (await caches.open(CACHE)).keys()
  return requests.map(({ url }) => pathOf(url) + new URL(url).search)
}

/** Languages of open tabs, and those in the cache already. */
async function languages(): Promise<Set<string>> {
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })
  const read = tabs.map(({ url }) => languageAt(pathOf(url), manifest.homes)).filter((one) => one !== null)
  return new Set([...read, ...languagesIn(await keys(), manifest)])
}

/** Caches the missing files of some languages; rejects when a file is not the one of this build. */
async function cacheLanguages(wanted: ReadonlySet<string>, event: ExtendableEvent): Promise<void> {
  // Nothing is precached for readers who save data.
  if ((navigator as { connection?: { saveData: boolean } }).connection?.saveData) return
  const cached = new Set(await keys())
  const lacking = filesFor(wanted, manifest).filter(({ path }) => !cached.has(keyOf(path, manifest)))
  const fetched = lacking.flatMap((file) =>
    precache.handleAll({ event, request: new Request(file.path, requestInit(file)) }),
  )
  await Promise.all(fetched)
}

/** Languages that this run of the worker has cached. */
const attempted = new Set<string>()

function cacheOnce(language: string, event: ExtendableEvent): Promise<void> {
  if (attempted.has(language)) return Promise.resolve()
  attempted.add(language)
  // Offline, or a deploy in progress: the next page tries again.
  return cacheLanguages(new Set([language]), event).catch(() => void attempted.delete(language))
}

registerRoute(
  ({ request }) => request.mode === 'navigate',
  (options) => {
    const language = languageAt(options.url.pathname, manifest.homes)
    if (language) options.event.waitUntil(cacheOnce(language, options.event))
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
  event.waitUntil(languages().then((wanted) => cacheLanguages(wanted, event)))
  void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(tidy()))
clientsClaim()

async function tidy(): Promise<void> {
  // The request starts while the worker still boots.
  await self.registration.navigationPreload?.enable()
  const cache = await caches.open(CACHE)
  for (const key of staleKeys(await keys(), manifest)) await cache.delete(key)
}
