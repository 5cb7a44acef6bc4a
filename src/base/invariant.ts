/** Throws when `condition` is false: a fault of the playground's own, never of the learner's program. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant: ${message}`)
}
