/** How alike two texts are, from 0.0 to 1.0: the Jaro distance that `String.jaro_distance/2` answers, over the given units. */
export function jaroDistance(first: string, second: string): number {
  const a = [...first]
  const b = [...second]
  if (a.length === 0 && b.length === 0) return first === second ? 1 : 0
  if (a.length === 0 || b.length === 0) return 0
  if (first === second) return 1
  const { matches, transpositions } = compareUnits(a, b)
  if (matches === 0) return 0
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3
}

/** Units match when they are equal and not too far apart; those that match in another order count half as transpositions. */
function compareUnits(a: readonly string[], b: readonly string[]): { matches: number; transpositions: number } {
  const reach = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0)
  const taken = new Array<boolean>(b.length).fill(false)
  const fromA: string[] = []
  for (const [i, unit] of a.entries()) {
    for (let j = Math.max(i - reach, 0); j < Math.min(i + reach + 1, b.length); j++) {
      if (taken[j] || b[j] !== unit) continue
      taken[j] = true
      fromA.push(unit)
      break
    }
  }
  const fromB = b.filter((_, j) => taken[j])
  const moved = fromA.filter((unit, i) => unit !== fromB[i]).length
  return { matches: fromA.length, transpositions: Math.floor(moved / 2) }
}
