import { callLocal, mapOf, escape as quote, tupleOf } from '#bindings/quoted.ts'
import { Cons, list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** A place in an escaped expression whose value is known only when the code runs: `code` computes it. */
export class Hole extends Tuple {
  readonly code: Term

  constructor(code: Term) {
    super([])
    this.code = code
  }
}

/** The quoted code that builds the term, its holes filled with what their code gives. */
export function templateCode(template: Term): Term {
  if (template instanceof Hole) return template.code
  if (template instanceof Tuple) return tupleOf(template.items.map(templateCode))
  if (template instanceof Cons) return listCode(template)
  if (template instanceof ElixirMap)
    return mapOf(mapEntries(template).map(([key, value]) => [templateCode(key), templateCode(value)] as const))
  return quote(template)
}

function listCode(template: Cons): Term {
  const items = listItems(template)
  if (items !== undefined) return listFrom(items.map(templateCode))
  return list(callLocal('|', [templateCode(template.head), templateCode(template.tail)]))
}
