declare const self: ServiceWorkerGlobalScope
/** Comes from the build. */
declare const CACHE: string

/** The worker of a build made with SERVICE_WORKER=off: it takes the place of an earlier one, clears up and leaves. */
async function leave(): Promise<void> {
  await caches.delete(CACHE)
  await self.registration.unregister()
}

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

export {}
