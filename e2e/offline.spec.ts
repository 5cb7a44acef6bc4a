import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { createSiteServer } from '../src/tooling/site-server.ts'
import { writeServiceWorker } from '../src/tooling/write-service-worker.ts'
import { openWorkbench } from './workbench.ts'

test.use({ serviceWorkers: 'allow' })

/** A copy of the build that a test may change, served. */
let dist: string
let server: Server
let address: string

test.beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'playground-'))
  cpSync(resolve(import.meta.dirname, '../dist'), dist, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) })
  await serve(0)
})

test.afterEach(() => {
  stop()
  rmSync(dist, { recursive: true })
})

test('after the first visit every lesson opens and runs without a network', async ({ page, context }) => {
  await openWorkbench(page, `${address}/lessons/1-beginner/02-insert`)
  await expect(page.getByRole('contentinfo')).toContainText('Works offline')
  await context.setOffline(true)
  const { text, happened, run } = await openWorkbench(page, `${address}/lessons/2-intermediate/31-join`)
  await expect(text.getByRole('heading', { level: 1 })).toHaveText('join')
  await run()
  await expect(happened.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible()
})

test('a newer release waits until it is asked for, and the open page goes on with its own', async ({ page }) => {
  const { lines, type } = await openWorkbench(page, `${address}/lessons/1-beginner/02-insert`)
  await expect(page.getByRole('contentinfo')).toContainText('Works offline')
  await release((html) => html.replace('<meta name="viewport"', '<meta name="release" content="newer"><meta name="viewport"'))
  await page.reload()
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('A new version is here')
  await expect(page.locator('meta[name=release]')).toHaveCount(0)
  await type('1 + 1')
  await status.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('meta[name=release]')).toHaveCount(1)
  await expect(lines).toContainText(/1\s\+\s1/)
})

/** Puts a newer build where the one that was served is. */
async function release(change: (html: string) => string): Promise<void> {
  for (const page of ['index.html', 'lessons/1-beginner/02-insert.html']) {
    const file = join(dist, page)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
  const script = join(dist, 'service-worker.js')
  writeFileSync(script, readFileSync(script, 'utf8').replace(/^self\.release=.*?\]\};/, ''))
  writeServiceWorker(dist)
  stop()
  await serve(Number(new URL(address).port))
}

async function serve(port: number): Promise<void> {
  server = createSiteServer(dist)
  await new Promise<void>((listening) => server.listen(port, listening))
  address = `http://localhost:${(server.address() as AddressInfo).port}`
}

function stop(): void {
  server.closeAllConnections()
  server.close()
}
