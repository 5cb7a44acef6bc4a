import { ERLANG_BUILT_INS } from '#elixir/vm/built-ins.ts'
import { Atom } from '#terms/atom.ts'
import { strictEqual } from '#terms/equal.ts'
import { Cons, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument, Thrown } from '#terms/thrown.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'

/** What the variables `:"$1"`, `:"$2"` … of a match pattern stand for. */
export type Bindings = Map<number, Term>

/** The number of a match variable, undefined for anything else. */
function variableNumber(term: Term): number | undefined {
  return term instanceof Atom && /^\$\d+$/.test(term.name) ? Number(term.name.slice(1)) : undefined
}

/** Whether a term matches Erlang's match pattern: `:_` anything, `:"$1"` the same at each place. */
export function matchPattern(pattern: Term, term: Term, bindings: Bindings): boolean {
  if (pattern instanceof Atom && pattern.name === '_') return true
  const variable = variableNumber(pattern)
  if (variable !== undefined) return bindVariable(variable, term, bindings)
  if (pattern instanceof Tuple) {
    if (!isTuple(term, pattern.items.length)) return false
    return pattern.items.every((item, i) => matchPattern(item, term.items[i] as Term, bindings))
  }
  if (pattern instanceof Cons) {
    return term instanceof Cons && matchPattern(pattern.head, term.head, bindings) && matchPattern(pattern.tail, term.tail, bindings)
  }
  if (pattern instanceof ElixirMap) return term instanceof ElixirMap && matchEntries(pattern, term, bindings)
  return strictEqual(pattern, term)
}

function bindVariable(variable: number, term: Term, bindings: Bindings): boolean {
  const known = bindings.get(variable)
  if (known !== undefined) return strictEqual(known, term)
  bindings.set(variable, term)
  return true
}

function matchEntries(pattern: ElixirMap, term: ElixirMap, bindings: Bindings): boolean {
  return mapEntries(pattern).every(([key, value]) => {
    const found = mapGet(term, key)
    return found !== undefined && matchPattern(value, found, bindings)
  })
}

/** The values of the variables in order. */
export function boundValues(bindings: Bindings): Term {
  return listFrom([...bindings].sort(([a], [b]) => a - b).map(([, value]) => value))
}

/** Applies a match specification, `[{pattern, guards, results}]`: the last result of the first clause that holds, undefined when none does. */
export function applyMatchSpec(spec: Term, term: Term): Term | undefined {
  for (const clause of listItems(spec) ?? []) {
    if (!isTuple(clause, 3)) return raiseArgument('argument error')
    const [pattern, guards, results] = clause.items as [Term, Term, Term]
    const bindings: Bindings = new Map()
    if (!matchPattern(pattern, term, bindings)) continue
    if ((listItems(guards) ?? []).every((guard) => holds(guard, term, bindings))) {
      return evaluate((listItems(results) ?? []).at(-1) ?? true, term, bindings)
    }
  }
  return undefined
}

function holds(guard: Term, term: Term, bindings: Bindings): boolean {
  try {
    return evaluate(guard, term, bindings) === true
  } catch (error) {
    // an error in a guard makes it fail
    if (error instanceof Thrown) return false
    throw error
  }
}

/** An expression of a match specification: a variable, `{{…}}` for a tuple, `{operator, args…}` for a call. */
function evaluate(expression: Term, term: Term, bindings: Bindings): Term {
  const inner = (part: Term) => evaluate(part, term, bindings)
  const variable = variableNumber(expression)
  if (variable !== undefined) return bindings.get(variable) ?? expression
  if (expression instanceof Atom && expression.name === '$_') return term
  if (expression instanceof Atom && expression.name === '$$') return boundValues(bindings)
  if (expression instanceof Cons) return listFrom((listItems(expression) ?? []).map(inner))
  if (!(expression instanceof Tuple)) return expression
  const [head, ...args] = expression.items
  if (head instanceof Tuple && args.length === 0) return tuple(...head.items.map(inner))
  return head instanceof Atom ? operate(head.name, args, inner) : raiseArgument('argument error')
}

function operate(name: string, args: readonly Term[], inner: (part: Term) => Term): Term {
  if (name === 'const') return args[0] ?? null
  if (name === 'and' || name === 'andalso') return args.every((arg) => inner(arg) === true)
  if (name === 'or' || name === 'orelse') return args.some((arg) => inner(arg) === true)
  const call = ERLANG_BUILT_INS.get(`${name}/${args.length}`)
  return call === undefined ? raiseArgument('argument error') : call(...args.map(inner))
}
