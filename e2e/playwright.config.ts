import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const PORT = Number(process.env['PORT'] ?? 4173)
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** The journeys through the production build, in the Chromium of `CHROMIUM_PATH` or the system's. */
export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    // A kept page does not ask the network, where most tests look; `offline.spec.ts` allows it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: { command: 'npm run --silent serve', cwd: '..', port: PORT, env: { PORT: String(PORT) }, reuseExistingServer: true },
})
