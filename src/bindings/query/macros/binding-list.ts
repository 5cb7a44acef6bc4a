import { Hole } from '#bindings/query/escape/hole.ts'
import { type Binding, pinned, show, variableName } from '#bindings/query/escape/scope.ts'
import { callRemote } from '#bindings/quoted.ts'
import { callParts } from '#ecto/query/ast.ts'
import { indexFromEnd, namedIndex } from '#ecto/query/build/bind-index.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom } from '#terms/atom.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The variables of a binding list: `[p, c]`, `[p, ..., z]`, `[comment: c]`, `[{^name, c}]`. */
export function parseBindings(quoted: Term): Binding[] {
  const items = isList(quoted) ? listItems(quoted) : undefined
  if (items === undefined) {
    return raiseCompileError(`binding list should contain only variables or \`{as, var}\` tuples, got: ${show(quoted)}`)
  }
  const rest = items.findIndex(isEllipsis)
  const positions = items.filter((item) => !isPair(item)).length
  const bindings: Binding[] = []
  let position = 0
  for (const [i, item] of items.entries()) {
    if (i === rest) position++
    else if (isPair(item)) bindings.push(...namedBinding(item as Tuple))
    else bindings.push(...positional(item, rest >= 0 && i > rest ? indexFromEnd(positions - position) : position, () => position++))
  }
  assertDistinct(bindings)
  return bindings
}

function positional(item: Term, index: Term, next: () => void): Binding[] {
  const name = variableName(item)
  if (name === undefined) return raiseCompileError(`binding list should contain only variables or \`{as, var}\` tuples, got: ${show(item)}`)
  next()
  return name === '_' ? [] : [{ name, index }]
}

function isPair(item: Term): boolean {
  return item instanceof Tuple && item.items.length === 2
}

function namedBinding(pair: Tuple): Binding[] {
  const [as, variable] = pair.items as [Term, Term]
  const name = variableName(variable)
  const value = pinned(as)
  if (name === undefined || (!(as instanceof Atom) && value === undefined)) {
    return raiseCompileError(`binding list should contain only variables or \`{as, var}\` tuples, got: ${show(pair)}`)
  }
  const source = value === undefined ? as : new Hole(callRemote('Ecto.Query.Builder', 'as!', [value]))
  return name === '_' ? [] : [{ name, index: namedIndex(source) }]
}

/** `...` is a variable or a call without arguments, as the parser has it. */
function isEllipsis(item: Term): boolean {
  return variableName(item) === '...' || callParts(item)?.name === '...'
}

function assertDistinct(bindings: readonly Binding[]): void {
  const names = bindings.map((binding) => binding.name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) raiseCompileError(`variable \`${twice}\` is bound twice`)
}
