/** The best of some runs, in milliseconds. */
export async function best(run: () => Promise<unknown> | unknown, runs = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
