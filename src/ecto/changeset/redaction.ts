import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'

const redacted = new WeakMap<ElixirMap, ReadonlySet<Term>>()

/** Notes which fields of a schema's types are redacted when changesets with these types are printed. */
export function redactFields(types: ElixirMap, fields: readonly Term[]): void {
  redacted.set(types, new Set(fields))
}

/** Whether a field is redacted in changesets with these types. */
export function isRedacted(types: Term | undefined, field: Term): boolean {
  return types instanceof ElixirMap && redacted.get(types)?.has(field) === true
}

/** The types with a change in them, redacting the same fields. */
export function keepRedaction(from: ElixirMap, to: ElixirMap): ElixirMap {
  const fields = redacted.get(from)
  if (fields !== undefined) redacted.set(to, fields)
  return to
}
