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

/** One line: what was measured, Ecto's time, and the others' with how many times as long Ecto takes. */
export function line(name: string, own: number, others: Readonly<Record<string, number>>, unit: string): string {
  const compared = Object.entries(others).map(([other, time]) => `${other} ${time.toFixed(1)} ${unit} (${(own / time).toFixed(2)}×)`)
  return `${name.padEnd(36)} ${own.toFixed(1).padStart(8)} ${unit}   ${compared.join('   ')}`
}
