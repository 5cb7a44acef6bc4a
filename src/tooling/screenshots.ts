/** Takes the README's pictures of the built page: `npm run build`, then `npm run screenshots`. Chromium is that of `CHROMIUM_PATH`, or the system's. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { createSiteServer } from './site-server.ts'

interface Picture {
  readonly file: string
  readonly path: string
  readonly theme: 'light' | 'dark'
  /** The tab of what happened. */
  readonly tab: 'Results' | 'SQL' | 'Transactions' | 'Database' | 'Console'
}

const PICTURES: readonly Picture[] = [
  { file: 'rollback.png', path: '/lessons/2-intermediate/36-rollback', theme: 'light', tab: 'Transactions' },
  { file: 'join.png', path: '/lessons/2-intermediate/31-join', theme: 'light', tab: 'SQL' },
  { file: 'cast-assoc.png', path: '/lessons/2-intermediate/49-cast-assoc', theme: 'dark', tab: 'Results' },
]

const root = resolve(import.meta.dirname, '../..')
const dist = resolve(process.env['DIST'] ?? join(root, 'dist'))
const target = join(root, 'public/screenshots')
if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no build to look at: run `npm run build` first.')

const server = createSiteServer(dist).listen(0)
const { port } = server.address() as AddressInfo
const installed = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const browser = await chromium.launch({
  ...(existsSync(installed) ? { executablePath: installed } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  mkdirSync(target, { recursive: true })
  for (const picture of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: picture.theme, reducedMotion: 'reduce' })
    await take(page, picture)
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
}

async function take(page: Page, { file, path, tab }: Picture): Promise<void> {
  await page.goto(`http://localhost:${port}${path}`)
  await page.getByRole('contentinfo').getByText('Ready').waitFor()
  await page.getByRole('region', { name: 'Code', exact: true }).getByRole('textbox').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: /^Run/ }).click()
  await page
    .getByText(/^Run 1/)
    .first()
    .waitFor()
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(target, file) })
  console.log(`${join('public/screenshots', file)}  ${Math.round(statSync(join(target, file)).size / 1024)} KB`)
}
