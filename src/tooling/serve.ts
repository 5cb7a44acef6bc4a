/** Serves the production build of `dist` as a static host would, with the headers of production. `--open` opens a browser where there is one. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createSiteServer } from './site-server.ts'

const root = resolve(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const port = Number(process.env['PORT'] ?? 4173)

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no build to serve: run `npm run build` first, or `npm start` for everything.')
  process.exit(1)
}

const server = createSiteServer(dist)
server.on('error', (error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE'
  console.error(inUse ? `Port ${port} is in use: stop what runs there, or choose another with PORT=${port + 1} npm start.` : error.message)
  process.exit(1)
})
server.listen(port, () => {
  const address = `http://localhost:${port}`
  console.log(`\n  Ecto Playground: ${address}\n  Ctrl-C stops it.\n`)
  if (process.argv.includes('--open')) openBrowser(address)
})

/** Opens the system's browser where a person sits in front of one; a server without a screen goes on without. */
function openBrowser(address: string): void {
  const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  if (!process.stdout.isTTY || (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])) return
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('  (No browser could be opened: follow the address above.)'))
    .unref()
}
