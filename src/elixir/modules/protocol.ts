import type { Core, Variable } from '#elixir/core/core.ts'
import { effectCall, variableUse } from '#elixir/expander/core-nodes.ts'
import type { FunctionName, Scope } from '#elixir/expander/env.ts'
import { temporary } from '#elixir/expander/variables.ts'
import type { Machine } from '#elixir/machine.ts'
import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { ModuleBuilder } from './module-builder.ts'
import { implementationOf } from './protocol-dispatch.ts'

/** Adds what a protocol has besides what its body says: the dispatching functions, `impl_for/1`, `impl_for!/1`, `__protocol__/1`. */
export function defineProtocol(builder: ModuleBuilder, scope: Scope): void {
  const { machine } = scope.env.unit
  const fallback = builder.attribute('fallback_to_any') === true
  const description = builder.attribute('undefined_impl_description')
  const find = (value: Term) => implementationOf(builder.name, value, fallback, machine)
  const functions = builder.protocol ?? []
  for (const made of functions) addFunction(builder, made, scope)
  addEffect(builder, 'impl_for', scope, function* (value) {
    yield* []
    return find(value) ?? null
  })
  addEffect(builder, 'impl_for!', scope, function* (value) {
    yield* []
    return (
      find(value) ??
      raise('Protocol.UndefinedError', { protocol: builder.name, value, description: typeof description === 'string' ? description : '' })
    )
  })
  addEffect(builder, '__protocol__', scope, function* (key) {
    yield* []
    return protocolInfo(builder.name, functions, key, machine)
  })
}

function addFunction(builder: ModuleBuilder, made: FunctionName, scope: Scope): void {
  const variables = Array.from({ length: made.arity }, (_, index) => temporary(scope.env, `arg${index + 1}`))
  const args = variables.map(variableUse)
  const module: Core = { kind: 'call', target: { kind: 'local', name: 'impl_for!' }, args: [args[0] as Core], line: builder.line }
  const body: Core = { kind: 'call', target: { kind: 'remote', module, name: made.name }, args, line: builder.line }
  add(builder, made.name, variables, body)
}

function addEffect(builder: ModuleBuilder, name: string, scope: Scope, call: (value: Term) => Effect<Term>): void {
  const variable = temporary(scope.env, 'value')
  add(
    builder,
    name,
    [variable],
    effectCall((value) => call(value as Term), [variableUse(variable)], builder.line),
  )
}

function add(builder: ModuleBuilder, name: string, variables: readonly Variable[], body: Core): void {
  const patterns = variables.map((variable) => ({ kind: 'bind', variable }) as const)
  const arity = variables.length
  builder.version++
  builder.definitions.set(`${name}/${arity}`, {
    kind: 'def',
    name,
    arity,
    clauses: [{ patterns, guard: undefined, body, line: builder.line }],
    file: builder.file,
    line: builder.line,
    defaults: 0,
    column: undefined,
    hasHeader: false,
    generated: true,
    replaceable: false,
  })
}

function protocolInfo(module: Atom, functions: readonly FunctionName[], key: Term, machine: Machine): Term {
  switch (isAtom(key) ? atomName(key) : '') {
    case 'module':
      return module
    case 'functions':
      return listFrom(
        [...functions]
          .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.arity - b.arity))
          .map(({ name, arity }) => tuple(atom(name), arity)),
      )
    case 'consolidated?':
      return false
    case 'impls':
      return machine.isLoaded(module) ? atom('not_consolidated') : EMPTY_LIST
    default:
      return raise('FunctionClauseError', { module, function: atom('__protocol__'), arity: 1, kind: null, args: null, clauses: null })
  }
}

/** Adds `__impl__/1` to the module that implements a protocol for a type. */
export function defineImplementation(builder: ModuleBuilder, made: { readonly protocol: Atom; readonly target: Atom }): void {
  const variable: Variable = { name: '_key', id: 0 }
  const body = effectCall(
    function* (key) {
      yield* []
      return implementationInfo(builder.name, made, key as Term)
    },
    [variableUse(variable)],
    builder.line,
  )
  add(builder, '__impl__', [variable], body)
}

function implementationInfo(module: Atom, made: { readonly protocol: Atom; readonly target: Atom }, key: Term): Term {
  switch (isAtom(key) ? atomName(key) : '') {
    case 'for':
      return made.target
    case 'target':
      return module
    case 'protocol':
      return made.protocol
    default:
      return raise('FunctionClauseError', { module, function: atom('__impl__'), arity: 1, kind: null, args: null, clauses: null })
  }
}
