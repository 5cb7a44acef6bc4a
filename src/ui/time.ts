/** Milliseconds as the page shows them: `0.06 ms`, `4.6 ms`, `1.8 s`. */
export function showTime(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${milliseconds >= 1 ? milliseconds.toFixed(1) : milliseconds.toFixed(2)} ms`
}

/** `1 row`, `4 rows`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
