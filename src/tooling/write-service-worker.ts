import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Release } from '#offline/release.ts'

const SERVICE_WORKER = 'service-worker.js'
/** Not part of the page: what is made of other files, and the README's pictures. */
const LEFT_OUT = /\.(br|gz|map)$|^screenshots|^service-worker\.js$|^\./

/** Writes the release at the head of a build's service worker: every file that the page is made of. */
export function writeServiceWorker(dist: string): Release {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !LEFT_OUT.test(name) && statSync(join(dist, name)).isFile())
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)))
  const release: Release = { version: hash.digest('hex').slice(0, 16), files }
  const script = join(dist, SERVICE_WORKER)
  writeFileSync(script, `self.release=${JSON.stringify(release)};${readFileSync(script, 'utf8')}`)
  return release
}
