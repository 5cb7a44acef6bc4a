const SCROLLS = '.pane-body, .book'

/** Replaces what stands in the page by the same page drawn anew; what the reader has scrolled stays where it was. */
export function keepPlace(root: HTMLElement, redraw: () => void): void {
  const places = [...root.querySelectorAll(SCROLLS)].map((element) => element.scrollTop)
  redraw()
  // The style sheet lays out what was drawn while building by this mark; from here on the page does so itself.
  root.removeAttribute('data-drawn')
  for (const [index, element] of [...root.querySelectorAll(SCROLLS)].entries()) element.scrollTop = places[index] ?? 0
}
