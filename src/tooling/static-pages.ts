import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'
import type { DrawnPage } from '#app/static/drawn-page.ts'
import { type Bundle, fillPage } from './static-page.ts'

/** Draws the pages while building; the module behind it is `src/app/static/draw-pages.tsx`. */
interface Drawing {
  readonly drawPages: () => AsyncIterable<DrawnPage>
}

/**
 * Writes the contents, each lesson and the other pages as HTML that can be read before any script runs: the page itself, drawn by the
 * same components. `course` makes the course's plugin anew for the server that loads them.
 */
export function staticPages(course: () => Plugin): Plugin {
  let root = ''
  let base = '/'
  return {
    name: 'static-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root
      base = config.base
    },
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      const server = await createServer({
        root,
        base,
        configFile: false,
        appType: 'custom',
        logLevel: 'warn',
        server: { middlewareMode: true, watch: null, ws: false },
        optimizeDeps: { noDiscovery: true },
        plugins: [react(), course()],
      })
      try {
        const drawing = (await server.ssrLoadModule('/src/app/static/draw-pages.tsx')) as Drawing
        await writePages(dir, base, bundle, drawing)
      } finally {
        await server.close()
      }
    },
  }
}

async function writePages(dir: string, base: string, bundle: Bundle, { drawPages }: Drawing): Promise<void> {
  const shell = readFileSync(join(dir, 'index.html'), 'utf8')
  for await (const page of drawPages()) {
    const path = join(dir, page.file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, fillPage(shell, page, base, bundle))
  }
}
