import type { Core, Form, FunctionClause, FunctionDefinition, Guard, Pattern, Variable } from '#elixir/core/core.ts'
import { type Atom, moduleAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'

let variables = 0

/** A fresh variable. */
export function variable(name: string): Variable {
  return { name, id: variables++ }
}

/** A term as it is. */
export function literal(value: Term): Core {
  return { kind: 'literal', value }
}

/** The value of a variable. */
export function use(name: Variable): Core {
  return { kind: 'variable', variable: name }
}

/** The pattern that binds a variable. */
export function bind(name: Variable): Pattern {
  return { kind: 'bind', variable: name }
}

/** `Kernel.name(args…)` */
export function kernel(name: string, ...args: readonly Core[]): Core {
  return remote(moduleAtom('Kernel'), name, ...args)
}

/** `module.name(args…)` */
export function remote(module: Atom, name: string, ...args: readonly Core[]): Core {
  return { kind: 'call', target: { kind: 'remote', module: literal(module), name }, args, line: 1 }
}

/** `name(args…)` of the own module. */
export function local(name: string, ...args: readonly Core[]): Core {
  return { kind: 'call', target: { kind: 'local', name }, args, line: 1 }
}

/** `fun.(args…)` */
export function callValue(fun: Core, ...args: readonly Core[]): Core {
  return { kind: 'call', target: { kind: 'value', fun }, args, line: 1 }
}

/** `patterns when guard -> body` */
export function clause(patterns: readonly Pattern[], body: Core, guard?: Core): FunctionClause {
  const when: Guard | undefined = guard === undefined ? undefined : { alternatives: [guard] }
  return { patterns, guard: when, body, line: 1 }
}

/** `fn … end` */
export function fn(arity: number, ...clauses: readonly FunctionClause[]): Core {
  return { kind: 'fn', arity, clauses, line: 1 }
}

/** A public function with these clauses. */
export function definition(name: string, arity: number, ...clauses: readonly FunctionClause[]): FunctionDefinition {
  return { name, arity, visibility: 'public', clauses, file: 'test.exs', line: 1 }
}

/** A form of the top level: the variables it takes and those it leaves behind. */
export function form(body: Core, inputs: readonly Variable[] = [], outputs: readonly Variable[] = []): Form {
  return { body, inputs, outputs, file: 'test.exs', line: 1 }
}

/** `pattern = value` */
export function matchNode(pattern: Pattern, value: Core): Core {
  return { kind: 'match', pattern, value, line: 1 }
}

/** `{items…}` */
export function tupleOf(...items: readonly Core[]): Core {
  return { kind: 'tuple', items }
}
