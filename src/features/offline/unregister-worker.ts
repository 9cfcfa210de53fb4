declare const self: ServiceWorkerGlobalScope
/** Comes from the build. */
declare const CACHE: string

/** The worker of a build with SERVICE_WORKER=off: it replaces an earlier one, deletes its cache and unregisters. */
async function unregister(): Promise<void> {
  await caches.delete(CACHE)
  await self.registration.unregister()
}

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(unregister()))

export {}
