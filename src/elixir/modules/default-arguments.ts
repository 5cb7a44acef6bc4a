import type { Core, Variable } from '#elixir/core/core.ts'
import { variableUse } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { callArguments } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { temporary } from '#elixir/expander/variables.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { alwaysMatches } from './clause-warnings.ts'
import { type Definition, type DefinitionKind, isMacro } from './definition.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** The arguments of a definition without `\\`, and the default expressions. */
export function splitDefaults(args: readonly Term[]): { readonly args: readonly Term[]; readonly defaults: readonly Term[] } {
  const defaults: Term[] = []
  const plain = args.map((arg) => {
    const sides = callArguments(arg, '\\\\', 2)
    if (sides === undefined) return arg
    defaults.push(sides[1] as Term)
    return sides[0] as Term
  })
  return { args: plain, defaults }
}

interface Defaulted {
  readonly kind: DefinitionKind
  readonly name: string
  readonly arity: number
  readonly line: number
  readonly column: number | undefined
  readonly file: string
  readonly args: readonly Term[]
}

/** Defines the shorter arities: with n defaults, n functions that fill in 1 to n of them, the last ones first. */
export function* storeDefaults(module: ModuleBuilder, made: Defaulted, scope: Scope): Effect<void> {
  const values = made.args.map((arg) => callArguments(arg, '\\\\', 2)?.[1])
  const count = values.filter((value) => value !== undefined).length
  for (let missing = 1; missing <= count; missing++) {
    yield* storeShorter(module, made, values, count - missing, scope)
  }
}

/** The function in which the first `given` of the arguments with defaults are given. */
function* storeShorter(
  module: ModuleBuilder,
  made: Defaulted,
  values: readonly (Term | undefined)[],
  given: number,
  scope: Scope,
): Effect<void> {
  const variables: Variable[] = []
  const args: Core[] = []
  let seen = 0
  for (const value of values) {
    if (value === undefined || seen++ < given) {
      const variable = temporary(scope.env, `arg${variables.length + 1}`)
      variables.push(variable)
      args.push(variableUse(variable))
    } else args.push(yield* expand(value, scope))
  }
  const key = `${made.name}/${variables.length}`
  const old = module.definitions.get(key)
  const caller = isMacro(made.kind) ? (scope.env.caller ?? temporary(scope.env, 'caller')) : undefined
  const callerUse: Core[] = caller === undefined ? [] : [variableUse(caller)]
  const name = isMacro(made.kind) ? `MACRO-${made.name}` : made.name
  const body: Core = { kind: 'call', target: { kind: 'local', name }, args: [...callerUse, ...args], line: made.line }
  const patterns = [...(caller === undefined ? [] : [caller]), ...variables].map((variable) => ({ kind: 'bind', variable }) as const)
  warnBehindOther(module, old, made, variables.length)
  module.version++
  module.definitions.set(key, {
    kind: made.kind,
    name: made.name,
    arity: variables.length,
    clauses: [...(old === undefined || old.replaceable ? [] : old.clauses), { patterns, guard: undefined, body, line: made.line }],
    file: made.file,
    line: made.line,
    column: made.column,
    defaults: 0,
    hasHeader: false,
    generated: true,
    replaceable: false,
  })
  const place = { file: made.file, line: made.line, column: made.column }
  module.noteLocal(made.name, made.arity, { place, from: { name: made.name, arity: variables.length }, expanded: isMacro(made.kind) })
}

/** A function that takes the same number of arguments was there before: what fills in the defaults is never reached. */
function warnBehindOther(module: ModuleBuilder, old: Definition | undefined, made: Defaulted, arity: number): void {
  const final = old === undefined || old.replaceable ? undefined : old.clauses.find(alwaysMatches)
  if (final === undefined) return
  const message = `this clause for ${made.name}/${arity} cannot match because a previous clause at line ${final.line} always matches`
  module.lateWarnings.push({ message, place: made })
}
