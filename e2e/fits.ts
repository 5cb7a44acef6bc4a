import { expect, type Page } from '@playwright/test'

/** Nothing makes the page as a whole scroll sideways, and no text stands beyond its edge, unless it is in something that scrolls. */
export async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  expect(await page.evaluate(textsBeyondTheEdge)).toEqual([])
}

/** The texts of the page that are cut at its left or right edge and cannot be scrolled to. */
function textsBeyondTheEdge(): readonly string[] {
  const isReachable = (element: Element): boolean => {
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(around)
      if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis') return true
      // The editor scrolls by itself; what is for screen readers alone has no place.
      if (around.matches('.monaco-editor, .sr')) return true
    }
    return false
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const cut: string[] = []
  while (texts.nextNode()) {
    const text = texts.currentNode
    const element = text.parentElement
    if (element === null || text.textContent?.trim() === '' || !element.checkVisibility()) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const { left, right, width } = range.getBoundingClientRect()
    if (width > 0 && (left < -1 || right > innerWidth + 1) && !isReachable(element)) cut.push(text.textContent?.trim() ?? '')
  }
  return cut
}
