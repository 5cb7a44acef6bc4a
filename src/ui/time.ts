/** Milliseconds as the page shows them: `0.06 ms`, `4.6 ms`, `1.8 s`. */
export function showTime(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${milliseconds >= 1 ? milliseconds.toFixed(1) : milliseconds.toFixed(2)} ms`
}

/** `950`, `10,000`. */
export function wholeNumber(number: number): string {
  return number.toLocaleString('en')
}

/** `1 row`, `4 rows`, `10,000 rows`. */
export function count(number: number, noun: string): string {
  return `${wholeNumber(number)} ${noun}${number === 1 ? '' : 's'}`
}
