import type { Page } from '@playwright/test'

/** How often a warm run is timed. */
const RUNS = 15
/** How long one types while a program runs, in milliseconds. */
const TYPING = 3000

/** Milliseconds from pressing Run to the frame with its results, the median of some runs on a page that has run before. */
export async function timeRuns(page: Page): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await timeRun(page))
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN
}

async function timeRun(page: Page): Promise<number> {
  const shown = page.evaluate(() => {
    const before = document.querySelector('.bar')?.textContent
    return new Promise<number>((resolve) => {
      let pressed = 0
      addEventListener('keydown', () => (pressed ||= performance.now()), { capture: true })
      const observer = new MutationObserver(() => {
        if (document.querySelector('.bar')?.textContent === before || document.querySelector('.bone') !== null) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - pressed))
      })
      observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    })
  })
  await page.keyboard.press('Control+Enter')
  return shown
}

/** The longest time between two frames while one types into the editor and an endless program runs, in milliseconds. */
export async function longestFrameWhileTyping(page: Page): Promise<number> {
  const editor = page.getByRole('region', { name: 'Code', exact: true }).getByRole('textbox')
  await page.getByRole('checkbox', { name: 'Live' }).uncheck()
  await editor.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\nEnum.each(Stream.cycle([1]), fn n -> n + 1 end)\n')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Stop' }).waitFor()
  await editor.focus()
  const longest = page.evaluate((duration) => {
    return new Promise<number>((resolve) => {
      const start = performance.now()
      let last = start
      let worst = 0
      const frame = () => {
        const now = performance.now()
        worst = Math.max(worst, now - last)
        last = now
        if (now - start < duration) requestAnimationFrame(frame)
        else resolve(worst)
      }
      requestAnimationFrame(frame)
    })
  }, TYPING)
  for (let typed = 0; typed < TYPING / 60; typed++) {
    await page.keyboard.type('x')
    await page.waitForTimeout(30)
  }
  const worst = await longest
  await page.getByRole('button', { name: 'Stop' }).click()
  return worst
}
