import type { Core, Variable } from '#elixir/core/core.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

const NIL: Core = { kind: 'literal', value: null }

/** A term as it is. */
export function literal(value: Term): Core {
  return value === null ? NIL : { kind: 'literal', value }
}

/** The value of a variable. */
export function variableUse(variable: Variable): Core {
  return { kind: 'variable', variable }
}

/** Several expressions in order, or the one there is. */
export function sequence(expressions: readonly Core[]): Core {
  return expressions.length === 1 ? (expressions[0] as Core) : { kind: 'sequence', expressions }
}

/** A tuple; a literal when all its items are. */
export function tupleNode(items: readonly Core[]): Core {
  const values = literalValues(items)
  return values === undefined ? { kind: 'tuple', items } : literal(new Tuple(values))
}

/** A list; a literal when all its items are. */
export function listNode(items: readonly Core[], tail: Core | undefined): Core {
  const values = tail === undefined ? literalValues(items) : undefined
  return values === undefined ? { kind: 'list', items, tail } : literal(listFrom(values))
}

function literalValues(items: readonly Core[]): Term[] | undefined {
  const values: Term[] = []
  for (const item of items) {
    if (item.kind !== 'literal') return undefined
    values.push(item.value)
  }
  return values
}

/** `Module.name(args…)` for an Elixir module. */
export function remoteCall(module: string, name: string, args: readonly Core[], line: number): Core {
  return atomCall(moduleAtom(module), name, args, line)
}

/** `module.name(args…)` of a module that is known. */
export function atomCall(module: Atom, name: string, args: readonly Core[], line: number): Core {
  return { kind: 'call', target: { kind: 'remote', module: literal(module), name }, args, line }
}

/** Something the expander does when the code runs. */
export function effectCall(call: (...args: Term[]) => Effect<Term>, args: readonly Core[], line: number): Core {
  return { kind: 'call', target: { kind: 'effect', call }, args, line }
}

/** `variable = value` */
export function bindNode(variable: Variable, value: Core, line: number): Core {
  return { kind: 'match', pattern: { kind: 'bind', variable }, value, line }
}

/** `:name` */
export function atomLiteral(name: string): Core {
  return literal(atom(name))
}

/** Something the expander computes when the code runs, without asking for anything. */
export function computedCall(compute: (...args: Term[]) => Term, args: readonly Core[], line: number): Core {
  return effectCall(
    // biome-ignore lint/correctness/useYield: a computation is an effect that asks for nothing
    function* (...terms) {
      return compute(...terms)
    },
    args,
    line,
  )
}

/** A choice by whether `test` is truthy. */
export function ifNode(test: Core, whenTrue: Core, whenFalse: Core): Core {
  // biome-ignore lint/suspicious/noThenProperty: the name of the field is Elixir's word
  return { kind: 'if', test, then: whenTrue, else: whenFalse }
}
