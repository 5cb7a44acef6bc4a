import type { Page } from '@playwright/test'

/** How smoothly a page was drawn for some time. */
export interface Frames {
  /** The longest time between two frames, in milliseconds. */
  readonly longest: number
  /** The frames that a screen of 60 a second would have had more, of so many. */
  readonly dropped: number
  readonly due: number
}

/** Watches the frames of a page while something is done to it. */
export async function watchFrames(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const gaps: number[] = []
    let last = performance.now()
    const frame = (now: number) => {
      gaps.push(now - last)
      last = now
      if (window.gaps === gaps) requestAnimationFrame(frame)
    }
    window.gaps = gaps
    requestAnimationFrame(frame)
  })
  await act()
  const gaps = await page.evaluate(() => {
    const seen = window.gaps ?? []
    window.gaps = null
    return seen
  })
  const due = gaps.map((gap) => Math.max(1, Math.round(gap / FRAME)))
  const all = due.reduce((sum, frames) => sum + frames, 0)
  return { longest: Math.max(...gaps), dropped: all - gaps.length, due: all }
}

/** Milliseconds of a frame. */
const FRAME = 1000 / 60

declare global {
  interface Window {
    /** The times between frames, as long as they are watched. */
    gaps?: number[] | null
  }
}
