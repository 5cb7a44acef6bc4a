import type { FunctionDefinition, Variable } from '#elixir/core/core.ts'
import { literal, variableUse } from '#elixir/expander/core-nodes.ts'
import { type Env, type Scope, withEnv } from '#elixir/expander/env.ts'
import { envTerm } from '#elixir/expander/env-term.ts'
import { linify } from '#elixir/expander/linify.ts'
import { createMacroEnvironment } from '#elixir/expander/macro-environment.ts'
import { evaluateNow } from '#elixir/expander/recurse.ts'
import { macrosOf } from '#elixir/expander/unit.ts'
import { Atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { assertProtocol, deriving } from './assert-protocol.ts'
import type { ModuleBuilder } from './module-builder.ts'
import { implementationName } from './protocol-dispatch.ts'

/** Derives every protocol that `@derive` names, for the struct of the module being defined. */
export function* deriveProtocols(module: ModuleBuilder, struct: Term, env: Env): Effect<void> {
  for (const item of module.attributeValues('derive', true)) {
    const { protocol, options } = derivation(item)
    yield* deriveProtocol(protocol, { module: module.name, struct, options }, env)
  }
}

function derivation(item: Term): { readonly protocol: Atom; readonly options: Term } {
  const [protocol, options] = isTuple(item, 2) ? (item.items as [Term, Term]) : [item, EMPTY_LIST]
  if (protocol instanceof Atom) return { protocol, options }
  return raiseArgument(`expected :derive to be a protocol or {protocol, options}, got: ${inspect(item)}`)
}

interface Derivation {
  readonly module: Atom
  readonly struct: Term
  readonly options: Term
}

/** Derives one protocol: by `__deriving__/3` of its implementation for Any (or of the protocol, when native), or else as that implementation itself. */
export function* deriveProtocol(protocol: Atom, made: Derivation, env: Env): Effect<void> {
  const scope: Scope = { env: withEnv(env, { requires: new Set([...env.requires, protocol.name]) }) }
  const { unit } = env
  const any = implementationName(protocol, 'Any')
  const args = [made.module, made.struct, made.options]
  for (const module of [any, protocol]) {
    const native = unit.machine.nativeModule(module)?.macros?.['__deriving__/3']
    if (native !== undefined) {
      const code = yield* native(createMacroEnvironment(scope), ...args)
      yield* evaluateNow(linify(code, env.line, module, unit.nextId()), scope)
      return
    }
  }
  if (unit.machine.isLoaded(any) && macrosOf(unit, any).has('__deriving__/3')) {
    const code = yield apply(any, 'MACRO-__deriving__', [envTerm(env), ...args])
    yield* evaluateNow(linify(code, env.line, any, unit.nextId()), scope)
    return
  }
  assertProtocol(protocol, unit.machine, deriving(protocol, made.module))
  if (!unit.machine.isLoaded(any))
    raiseArgument(`could not load module ${inspect(any)} due to reason :nofile${deriving(protocol, made.module)}`)
  deriveAsAny(protocol, any, made.module, scope)
}

/** An implementation for the module in which every function is that of Any. */
function deriveAsAny(protocol: Atom, any: Atom, target: Atom, scope: Scope): void {
  const { machine } = scope.env.unit
  const name = implementationName(protocol, target.name.replace(/^Elixir\./, ''))
  const functions = machine
    .exports(any)
    .filter((key) => !key.startsWith('module_info/') && !key.startsWith('__'))
    .map((key) => forward(key, any, scope))
  machine.defineModule({
    name,
    functions,
    natives: { '__impl__/1': { kind: 'pure', call: (key: Term) => implInfo(key, { protocol, target, any }) } },
  })
}

function implInfo(key: Term, made: { readonly protocol: Atom; readonly target: Atom; readonly any: Atom }): Term {
  const name = key instanceof Atom ? key.name : ''
  if (name === 'protocol') return made.protocol
  return name === 'for' ? made.target : made.any
}

function forward(key: string, any: Atom, scope: Scope): FunctionDefinition {
  const slash = key.lastIndexOf('/')
  const name = key.slice(0, slash)
  const arity = Number(key.slice(slash + 1))
  const variables = Array.from({ length: arity }, (_, index): Variable => ({ name: `arg${index + 1}`, id: scope.env.unit.nextId() }))
  const patterns = variables.map((variable) => ({ kind: 'bind', variable }) as const)
  const target = { kind: 'remote', module: literal(any), name } as const
  const body = { kind: 'call', target, args: variables.map(variableUse), line: scope.env.line } as const
  return {
    name,
    arity,
    visibility: 'public',
    clauses: [{ patterns, guard: undefined, body, line: scope.env.line }],
    file: scope.env.file,
    line: scope.env.line,
  }
}
