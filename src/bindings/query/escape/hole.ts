import { quotedCall, quotedMap, quotedTuple } from '#elixir/expander/quoted.ts'
import { Cons, list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** A place in an escaped expression whose value is known only when the code runs: `code` computes it. */
export class Hole extends Tuple {
  readonly code: Term

  constructor(code: Term) {
    super([])
    this.code = code
  }
}

/** Whether nothing in the term waits for the program to run. */
export function isWhole(template: Term): boolean {
  if (template instanceof Tuple) return !(template instanceof Hole) && template.items.every(isWhole)
  if (template instanceof Cons) return isWhole(template.head) && isWhole(template.tail)
  return !(template instanceof ElixirMap) || mapEntries(template).every(([key, value]) => isWhole(key) && isWhole(value))
}

/** The quoted code that builds the term, its holes filled with what their code gives. */
export function templateCode(template: Term): Term {
  if (template instanceof Hole) return template.code
  if (template instanceof Tuple) return quotedTuple(template.items.map(templateCode))
  if (template instanceof Cons) return listCode(template)
  if (template instanceof ElixirMap) return mapCode(template)
  return template
}

function listCode(template: Cons): Term {
  const items = listItems(template)
  if (items !== undefined) return listFrom(items.map(templateCode))
  return list(quotedCall('|', [templateCode(template.head), templateCode(template.tail)]))
}

/** A struct is that of its whole fields, a constant, with the others put in. */
function mapCode(template: ElixirMap): Term {
  const pairs = mapEntries(template).map(([key, value]) => ({
    code: [templateCode(key), templateCode(value)] as const,
    whole: isWhole(value),
  }))
  const late = pairs.filter(({ whole }) => !whole).map(({ code: [key, value] }) => tuple(key, value))
  if (structModule(template) === undefined || late.length === 0) return quotedMap(pairs.map(({ code }) => code))
  const base = quotedMap(pairs.map(({ code: [key, value], whole }) => [key, whole ? value : null] as const))
  return quotedCall('%{}', [quotedCall('|', [base, listFrom(late)])])
}

/** The template with the code of its holes changed. */
export function mapHoles(template: Term, change: (code: Term) => Term): Term {
  if (template instanceof Hole) return new Hole(change(template.code))
  if (isWhole(template)) return template
  if (template instanceof Tuple) return new Tuple(template.items.map((item) => mapHoles(item, change)))
  if (template instanceof Cons) return new Cons(mapHoles(template.head, change), mapHoles(template.tail, change))
  if (!(template instanceof ElixirMap)) return template
  return new ElixirMap(
    template.keys,
    template.values.map((value) => mapHoles(value, change)),
  )
}
