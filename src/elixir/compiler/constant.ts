import type { Core, ListNode, MapNode } from '#elixir/core/core.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { listParts } from './collections.ts'
import type { Context } from './unit.ts'

/** The value of an expression of literals alone, one term however often it is evaluated, as in Erlang's pool of literals; undefined for any other. */
export function constantOf(core: Core, context: Context): Term | undefined {
  if (core.kind === 'literal') return core.value
  if (core.kind !== 'tuple' && core.kind !== 'list' && core.kind !== 'map') return undefined
  const { constants } = context
  if (!constants.has(core)) constants.set(core, constantCollection(core, context))
  return constants.get(core)
}

function constantCollection(core: Extract<Core, { kind: 'tuple' | 'list' | 'map' }>, context: Context): Term | undefined {
  switch (core.kind) {
    case 'tuple': {
      const items = constantsOf(core.items, context)
      return items === undefined ? undefined : new Tuple(items)
    }
    case 'list':
      return constantList(core, context)
    case 'map':
      return constantMap(core, context)
  }
}

function constantsOf(parts: readonly Core[], context: Context): readonly Term[] | undefined {
  const values: Term[] = []
  for (const part of parts) {
    const value = constantOf(part, context)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

function constantList(node: ListNode, context: Context): Term | undefined {
  const values = constantsOf(listParts(node), context)
  if (values === undefined) return undefined
  const proper = node.tail === undefined
  const tail = proper ? EMPTY_LIST : (values.at(-1) as Term)
  return values.slice(0, node.items.length).reduceRight<Term>((rest, head) => new Cons(head, rest), tail)
}

function constantMap(node: MapNode, context: Context): Term | undefined {
  const values = constantsOf(node.entries.flat(), context)
  if (values === undefined) return undefined
  let map = EMPTY_MAP
  for (let i = 0; i < values.length; i += 2) map = mapPut(map, values[i] as Term, values[i + 1] as Term)
  return map
}
