import { cpSync, existsSync, rmSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { compressFiles } from '#tooling/compress-files.ts'
import { createSiteServer } from '#tooling/site-server.ts'

const root = resolve(import.meta.dirname, '../../..')

/** A built page that is being served. */
export interface Site {
  /** Without a slash at its end. */
  readonly address: string
  /** The bytes that it has sent so far. */
  readonly sent: () => number
  readonly close: () => void
}

/** The playground of `dist`, as `npm run build` left it. Throws when there is none. */
export function servePlayground(): Promise<Site> {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no build to measure: run `npm run build` first.')
  return serve(dist)
}

/** A page of Monaco and sql.js alone, built now with the same bundler, target and compression. */
export async function serveBarePage(): Promise<Site> {
  const dist = join(root, '.cache/bench-page')
  rmSync(dist, { recursive: true, force: true })
  await build({
    root: join(import.meta.dirname, 'bare'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: dist, emptyOutDir: true, chunkSizeWarningLimit: 8192 },
  })
  cpSync(join(root, 'public/favicon.svg'), join(dist, 'favicon.svg'))
  compressFiles(dist)
  return serve(dist)
}

function serve(dist: string): Promise<Site> {
  const server = createSiteServer(dist)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  return new Promise((listening) => {
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      listening({
        address: `http://localhost:${port}`,
        sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
        close: () => server.close(),
      })
    })
  })
}
