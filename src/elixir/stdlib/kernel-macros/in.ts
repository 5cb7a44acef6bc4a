import type { Core } from '#elixir/core/core.ts'
import { bindNode, literal, remoteCall, sequence, variableUse } from '#elixir/expander/core-nodes.ts'
import { inContext, type Scope } from '#elixir/expander/env.ts'
import { expandAllMacros } from '#elixir/expander/expand-macros.ts'
import { callArguments, lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { temporary } from '#elixir/expander/variables.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `left in right`: comparisons when the right side is a list that is written out, or a range in a guard; else `Enum.member?/2`. */
export function* member(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const [left, right] = args as [Term, Term]
  const line = lineOfMeta(meta) || scope.env.line
  const guard = scope.env.context === 'guard'
  const value = yield* expand(left, scope)
  if (guard) return yield* inGuard(value, right, line, scope)
  const list = yield* expand(right, scope)
  const items = listed(list)
  if (items === undefined || items.length > 32) return remoteCall('Enum', 'member?', [list, value], line)
  if (value.kind === 'variable' || value.kind === 'literal') return anyEqual(value, items, line)
  const once = temporary(scope.env, 'left')
  return sequence([bindNode(once, value, line), anyEqual(variableUse(once), items, line)])
}

function listed(core: Core): readonly Core[] | undefined {
  if (core.kind === 'list' && core.tail === undefined) return core.items
  if (core.kind !== 'literal') return undefined
  if (core.value === EMPTY_LIST) return []
  return core.value instanceof Cons ? listItems(core.value)?.map((item) => literal(item)) : undefined
}

function anyEqual(value: Core, items: readonly Core[], line: number): Core {
  if (items.length === 0) return literal(false)
  return items
    .map((item) => remoteCall('Kernel', '===', [value, item], line))
    .reduceRight((right, left) => ({ kind: 'boolean', operator: 'or', left, right, line }))
}

function* inGuard(value: Core, right: Term, line: number, scope: Scope): Effect<Core> {
  const bounds = callArguments(right, '..', 2) ?? callArguments(right, '..//', 3)
  if (bounds !== undefined) {
    const cores: Core[] = []
    for (const bound of bounds) cores.push(yield* expand(bound, scope))
    return inRange(value, cores, line)
  }
  const core = yield* expand(yield* withExpandedTail(right, scope), inContext(scope, 'guard'))
  if (core.kind === 'literal' && isStruct(core.value, 'Range')) {
    const { value: range } = core
    return inRange(value, [field(range, 'first'), field(range, 'last'), field(range, 'step')].map(literal), line)
  }
  const items = listed(core)
  if (items !== undefined) return anyEqual(value, items, line)
  return raiseArgument(
    `invalid right argument for operator "in", it expects a compile-time proper list or compile-time range on the right side when used in guard expressions, got: ${quotedToText(right)}`,
  )
}

/** `[a | ~c"bc"]` as a proper list, as far as its tail is known before a run. */
function* withExpandedTail(right: Term, scope: Scope): Effect<Term> {
  const items = right instanceof Cons ? listItems(right) : undefined
  const cell = items === undefined ? undefined : callArguments(items.at(-1) as Term, '|', 2)
  if (items === undefined || cell === undefined) return right
  const tail = yield* withExpandedTail(yield* expandAllMacros(cell[1] as Term, scope), scope)
  return isList(tail) ? listFrom([...items.slice(0, -1), cell[0] as Term], tail) : right
}

function inRange(value: Core, bounds: readonly Core[], line: number): Core {
  const [first, last, step] = bounds as [Core, Core, Core | undefined]
  const kernel = (name: string, ...args: Core[]) => remoteCall('Kernel', name, args, line)
  const both = (left: Core, right: Core): Core => ({ kind: 'boolean', operator: 'and', left, right, line })
  const known = step?.kind === 'literal' ? step.value : undefined
  const downward = typeof known === 'number' && known < 0
  const inside = downward
    ? both(kernel('<=', value, first), kernel('>=', value, last))
    : both(kernel('>=', value, first), kernel('<=', value, last))
  const integer = both(kernel('is_integer', value), inside)
  if (step === undefined || known === 1 || known === -1) return integer
  return both(integer, kernel('===', kernel('rem', kernel('-', value, first), step), literal(0)))
}
