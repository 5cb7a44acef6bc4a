import type { Page } from '@playwright/test'
import { type Frames, watchFrames } from './frames.ts'

/** How often a warm run is timed. */
const RUNS = 15
/** How many letters are typed, and how many turns of the wheel made, while frames are watched. */
const LETTERS = 60
const TURNS = 60

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

/** The frames while one types into the editor: with nothing running, or while an endless program runs. */
export async function framesWhileTyping(page: Page, running: boolean): Promise<Frames> {
  await replaceCode(page, 'Enum.each(Stream.cycle([1]), fn n -> n + 1 end)\n')
  if (running) {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    await page.keyboard.press('Control+End')
  }
  const frames = await watchFrames(page, () => typeLetters(page))
  if (running) await page.getByRole('button', { name: 'Stop' }).click()
  return frames
}

/** Types into what has the focus, about as fast as a hand does. */
export async function typeLetters(page: Page): Promise<void> {
  for (let letter = 0; letter < LETTERS; letter++) {
    await page.keyboard.type('x')
    await page.waitForTimeout(30)
  }
}

/** The frames while one scrolls through the ten thousand rows that a program gave. */
export async function framesWhileScrolling(page: Page): Promise<Frames> {
  await replaceCode(page, 'for n <- 1..10_000, do: %{id: n, name: "number #{n}", half: n / 2}\n')
  await page.keyboard.press('Control+Enter')
  const rows = page.getByRole('group', { name: '10,000 rows' })
  await rows.waitFor()
  await rows.hover()
  return watchFrames(page, async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(20)
    }
  })
}

/** Puts a program in the place of the open file; it does not run by itself. */
async function replaceCode(page: Page, program: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Live' }).uncheck()
  await page.getByRole('region', { name: 'Code', exact: true }).getByRole('textbox').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(program)
}
