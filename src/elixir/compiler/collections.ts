import type { Core, ListNode, MapNode } from '#elixir/core/core.ts'
import type { Eval, Frame } from '#elixir/vm/frame.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** `{a, b}` */
export function tupleValue(items: readonly Eval[]): Eval {
  const [a, b, c] = items as [Eval, Eval, Eval]
  switch (items.length) {
    case 2:
      return (frame) => new Tuple([a(frame), b(frame)])
    case 3:
      return (frame) => new Tuple([a(frame), b(frame), c(frame)])
    default:
      return (frame) => new Tuple(items.map((item) => item(frame)))
  }
}

/** The parts of a list in the order in which they are evaluated. */
export function listParts(node: ListNode): readonly Core[] {
  return node.tail === undefined ? node.items : [...node.items, node.tail]
}

/** `[a, b]` or `[a | b]`, of the values of `listParts`. */
export function listValue(node: ListNode, parts: readonly Eval[]): Eval {
  const tail: Eval = node.tail === undefined ? () => EMPTY_LIST : (parts.at(-1) as Eval)
  const items = parts.slice(0, node.items.length)
  if (items.length === 1) {
    const head = items[0] as Eval
    return (frame) => new Cons(head(frame), tail(frame))
  }
  return (frame) => buildList(frame, items, tail)
}

function buildList(frame: Frame, items: readonly Eval[], tail: Eval): Term {
  const values = items.map((item) => item(frame))
  let result = tail(frame)
  for (let i = values.length - 1; i >= 0; i--) result = new Cons(values[i] as Term, result)
  return result
}

/** `%{k => v}`, of keys and values in turn. Maps built here of the same literal keys share their shape. */
export function mapValue(node: MapNode, parts: readonly Eval[]): Eval {
  const template = templateOf(node)
  const values = node.entries.map((_, i) => parts[2 * i + 1] as Eval)
  if (template !== undefined) return templateValue(template, node, values)
  return (frame) => {
    let map = EMPTY_MAP
    for (let i = 0; i < parts.length; i += 2) map = mapPut(map, (parts[i] as Eval)(frame), (parts[i + 1] as Eval)(frame))
    return map
  }
}

/** The map of the literal keys, with nil for values, when all keys are literals that can be found by identity, and there are few. */
function templateOf(node: MapNode): ElixirMap | undefined {
  let map = EMPTY_MAP
  for (const [key] of node.entries) {
    if (key.kind !== 'literal') return undefined
    map = mapPut(map, key.value, null)
  }
  const isShape = map.root === null && map.keys.length === node.entries.length
  return isShape && node.entries.every(([key]) => key.kind === 'literal' && map.keys.includes(key.value)) ? map : undefined
}

function templateValue(template: ElixirMap, node: MapNode, values: readonly Eval[]): Eval {
  const places = node.entries.map(([key]) => (key.kind === 'literal' ? template.keys.indexOf(key.value) : -1))
  return (frame) => {
    const items = new Array<Term>(values.length).fill(null)
    for (let i = 0; i < values.length; i++) items[places[i] as number] = (values[i] as Eval)(frame)
    return new ElixirMap(template.keys, items)
  }
}
