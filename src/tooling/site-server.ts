import { createServer, type Server } from 'node:http'
import sirv from 'sirv'
import { SECURITY_HEADERS } from './security-headers.ts'

/** A server of a built page, as a static host would be: compressed files, long life for named assets, the headers of production. Not yet listening. */
export function createSiteServer(dist: string): Server {
  const files = sirv(dist, {
    single: '404.html',
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
      response.setHeader('Cache-Control', pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return createServer((request, response) => files(request, response))
}
