/** One line: what was measured, Ecto's time, and the others' with how many times as long Ecto takes. */
export function line(name: string, own: number, others: Readonly<Record<string, number>>, unit: string): string {
  const compared = Object.entries(others).map(([other, time]) => `${other} ${time.toFixed(1)} ${unit} (${(own / time).toFixed(2)}×)`)
  return `${name.padEnd(36)} ${own.toFixed(1).padStart(8)} ${unit}   ${compared.join('   ')}`
}
