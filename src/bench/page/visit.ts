import type { BrowserContext, Page } from '@playwright/test'

/** What of a page is looked for, by CSS selectors; each is reached when an element with text is there. */
export type Milestones = Readonly<Record<string, string>>

/** One visit of a page. */
export interface Visit {
  readonly page: Page
  /** Milliseconds from the start of navigation to the frame after each milestone. */
  readonly reached: Readonly<Record<string, number>>
}

/** Opens an address and waits until every milestone is reached. `slowdown` says how many times slower than this machine its processor is. */
export async function visit(context: BrowserContext, address: string, milestones: Milestones, slowdown: number): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // The functions below are sent as text, in which the TypeScript runner has named each inner function by `__name`.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watch, milestones)
  await page.goto(address)
  await page.waitForFunction((count) => Object.keys(window.reached ?? {}).length === count, Object.keys(milestones).length, {
    timeout: 120_000,
  })
  await page.waitForLoadState('networkidle')
  const reached = await page.evaluate(() => window.reached ?? {})
  return { page, reached }
}

declare global {
  interface Window {
    reached?: Record<string, number>
  }
}

/** Runs in the page before its own scripts: notes when each milestone is first there. */
function watch(milestones: Milestones): void {
  const reached: Record<string, number> = {}
  window.reached = reached
  const left = new Map(Object.entries(milestones))
  const look = () => {
    for (const [name, selector] of left) {
      const found = document.querySelector(selector)
      if (found === null || found.textContent.trim() === '') continue
      left.delete(name)
      requestAnimationFrame(() => {
        reached[name] = performance.now()
      })
    }
    if (left.size === 0) observer.disconnect()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
