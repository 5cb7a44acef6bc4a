import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom } from '#terms/atom.ts'
import { looseEqual } from '#terms/equal.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import type { ExUnitConfig } from './state.ts'

/** The tags that `@tag value` was set to, oldest first, put into the map. */
export function putTags(tags: ElixirMap, values: readonly Term[]): ElixirMap {
  return values.reduce<ElixirMap>(putTag, tags)
}

function putTag(tags: ElixirMap, value: Term): ElixirMap {
  if (isList(value)) return (listItems(value) ?? []).reduce<ElixirMap>(putTag, tags)
  if (isTuple(value, 2)) return mapPut(tags, value.items[0] as Term, value.items[1] as Term)
  return value instanceof Atom ? mapPut(tags, value, true) : functionClause('ExUnit.Case', '-normalize_tags/1-fun-0-', [value, tags])
}

/** Why a test does not run, if it does not. */
export type Verdict = { readonly kind: 'run' } | { readonly kind: 'skipped' } | { readonly kind: 'excluded' }

/** Whether a test with these tags runs: `ExUnit.Filters.eval/4`. */
export function judge(tags: ElixirMap, { include, exclude }: ExUnitConfig, skipTag: Term | undefined): Verdict {
  const excluded = exclude.some((filter) => matches(filter, tags)) && !include.some((filter) => matches(filter, tags))
  if (excluded) return { kind: 'excluded' }
  return skipTag === true || typeof skipTag === 'string' ? { kind: 'skipped' } : { kind: 'run' }
}

/** Whether a filter (`:slow`, `{:kind, :group}`) holds of the tags. */
function matches(filter: Term, tags: ElixirMap): boolean {
  if (isTuple(filter, 2)) {
    const found = mapGet(tags, filter.items[0] as Term)
    return found !== undefined && sameTag(filter.items[1] as Term, found)
  }
  if (filter instanceof Atom && filter.name === 'test') return true
  const found = mapGet(tags, filter)
  return found !== undefined && found !== null && found !== false
}

function sameTag(wanted: Term, found: Term): boolean {
  if (looseEqual(wanted, found)) return true
  const texts = [wanted, found].map((value) => (value instanceof Atom ? value.name : value))
  const [first, second] = texts
  if (isList(found) && keywordPairs(found) === undefined) return (listItems(found) ?? []).some((item) => sameTag(wanted, item))
  return (
    first !== undefined &&
    second !== undefined &&
    (typeof first === 'string' || typeof second === 'string') &&
    String(first) === String(second)
  )
}
