/// <reference lib="webworker" />
import { fileFor, outdatedReleases, type Release } from './release.ts'

/**
 * Keeps the built page for use without a network. A release is kept whole or not at all, and a page is answered from one release alone,
 * so that it never runs with half of another. `release` is written at the head of this file when the page is built.
 */
declare const self: ServiceWorkerGlobalScope & { readonly release: Release }

const NAME = 'ecto-playground '
const current = NAME + self.release.version
const files = new Set(self.release.files)
/** What is kept is unpacked, however it came. */
const ANY: CacheQueryOptions = { ignoreVary: true }

self.addEventListener('install', (event) => event.waitUntil(keep()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOutdated()))
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request))
})

/** Fails, and is tried again at the next visit, unless every file arrives. */
async function keep(): Promise<void> {
  const cache = await caches.open(current)
  try {
    await Promise.all(self.release.files.map((file) => keepFile(cache, addressOf(file))))
  } catch (error) {
    await caches.delete(current)
    throw error
  }
}

/** A file with a hash in its name may be taken over from the release before; any other is asked for anew. */
async function keepFile(cache: Cache, address: string): Promise<void> {
  const named = address.includes('/assets/')
  const known = named ? await caches.match(address, ANY) : undefined
  if (known !== undefined) await cache.put(address, known)
  else await cache.add(new Request(address, { cache: named ? 'default' : 'reload' }))
}

async function forgetOutdated(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(NAME))
  await Promise.all(outdatedReleases(kept).map((name) => caches.delete(name)))
}

async function answer(request: Request): Promise<Response> {
  const path = decodeURI(new URL(request.url).pathname).slice(new URL(self.registration.scope).pathname.length)
  const file = fileFor(files, path)
  // A page that was opened before this release asks for files of its own one.
  const known = await (file === null ? caches.match(request.url, ANY) : caches.match(addressOf(file), { ...ANY, cacheName: current }))
  return known ?? fetch(request)
}

function addressOf(file: string): string {
  return self.registration.scope + file
}
