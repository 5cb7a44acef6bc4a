import { expect, test } from '@playwright/test'
import { openWorkbench } from './workbench.ts'

const LESSON = '/lessons/1-beginner/02-insert'

test('a tab that is closed in the middle of typing: the last letter is there again', async ({ page, context }) => {
  const { type } = await openWorkbench(page, LESSON)
  await type('half = ')
  await page.keyboard.type('1 + 4')
  await page.close()
  const { lines } = await openWorkbench(await context.newPage(), LESSON)
  await expect(lines).toContainText(/half\s=\s1\s\+\s4/)
})

test('an engine that dies in a run is named; the code stays, and runs again after Retry', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = Worker
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        if (options?.name === 'engine') Object.assign(window, { engine: this })
      }
    }
  })
  const { code, lines, happened, run, type } = await openWorkbench(page, '/scratchpad')
  await code.getByRole('checkbox', { name: 'Live' }).uncheck()
  await type('Enum.each(Stream.cycle([1]), fn n -> n end)')
  await run()
  await expect(code.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.evaluate(() =>
    (window as unknown as { engine: Worker }).engine.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
  )
  const alert = page.getByRole('contentinfo').getByRole('alert')
  await expect(alert).toContainText('The engine broke off: out of memory')
  await expect(lines).toContainText('Stream.cycle')
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
  await type('20 + 1')
  await run()
  await expect(happened.getByRole('list', { name: 'Results' })).toContainText('21')
})

test('a full storage is said; edits last as long as the page, which asks before it closes', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  const { lines, type } = await openWorkbench(page, LESSON)
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('Saved')
  await type('kept = :here')
  await expect(status).toContainText('Not saved: the browser’s storage is full or refused')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Alt+PageDown')
  await expect(page).toHaveURL(/03-all/)
  await page.keyboard.press('Alt+PageUp')
  await expect(page).toHaveURL(/02-insert/)
  await expect(lines).toContainText(/kept\s=\s:here/)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).accept()
})

test('an editor that cannot be downloaded is named; the code is read and run, and Retry loads it', async ({ page }) => {
  let broken = true
  await page.route('**/assets/monaco-*.js', (route) => (broken ? route.abort() : route.continue()))
  await page.goto('/lessons/1-beginner/01-defining-a-schema')
  const code = page.getByRole('region', { name: 'Code', exact: true })
  await expect(code.getByRole('alert')).toContainText('The editor could not be loaded')
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
  await code.getByRole('button', { name: 'Run' }).click()
  await expect(page.getByRole('list', { name: 'Results' })).toBeVisible()
  broken = false
  await code.getByRole('button', { name: 'Retry' }).click()
  await expect(code.getByRole('textbox')).toBeAttached()
  await expect(code.getByRole('alert')).toHaveCount(0)
})

test('what else cannot be downloaded is named where it was asked for', async ({ page }) => {
  await page.route(/assets\/(share-dialog|export-file|palette)-.*\.js/, (route) => route.abort())
  await page.goto('/scratchpad')
  await expect(page.getByRole('contentinfo')).toContainText('Ready')
  await page.getByRole('button', { name: 'Share' }).click()
  const notice = page.getByRole('status', { name: 'Notice' })
  await expect(notice).toContainText('The share dialog could not be loaded')
  await page.getByRole('button', { name: 'More: open a file, export' }).click()
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
  await expect(notice).toContainText('The export could not be loaded')
  await page.keyboard.press('Control+K')
  const failed = page.getByRole('alert').filter({ hasText: 'The search could not be loaded' })
  await failed.getByRole('button', { name: 'Close' }).click()
  await expect(failed).toHaveCount(0)
})
