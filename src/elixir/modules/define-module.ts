import type { Variable } from '#elixir/core/core.ts'
import { type Env, newUsage, type Scope, withEnv } from '#elixir/expander/env.ts'
import { reportAt } from '#elixir/expander/errors.ts'
import { evaluateBody } from '#elixir/expander/evaluate-body.ts'
import { newLexical, warnUnusedDirectives } from '#elixir/expander/lexical.ts'
import type { Unit } from '#elixir/expander/unit.ts'
import { warnUnused } from '#elixir/expander/warn-unused.ts'
import { type Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { finishModule } from './finish-module.ts'
import { ModuleBuilder } from './module-builder.ts'
import { defineImplementation, defineProtocol } from './protocol.ts'

/** The variables of the surrounding code that a module body may read, with their values. */
export interface Captured {
  readonly variables: readonly Variable[]
  readonly values: readonly Term[]
}

/** What is being defined: a plain module, a protocol, or a protocol's implementation for a type. */
export type ModuleKind =
  | { readonly kind: 'module' }
  | { readonly kind: 'protocol' }
  | { readonly kind: 'implementation'; readonly protocol: Atom; readonly target: Atom }

interface Made {
  readonly line: number
  readonly kind: ModuleKind
}

/** Runs a module body and makes the module callable: what `defmodule` does when it runs. Answers `{:module, name, binary, value}`. */
export function* defineModule(name: Atom, body: Term, env: Env, made: Made, captured: Captured): Effect<Term> {
  const { unit } = env
  const { line, kind } = made
  const builder = new ModuleBuilder(name, env.file, line, kind.kind === 'protocol' ? [] : undefined)
  prepareModule(builder, kind)
  const outer = unit.openModules.get(name.name)
  if (outer !== undefined) raiseArgument(`cannot define module ${inspect(name)} because it is currently being defined`)
  warnRedefined(name, env, line)
  unit.openModules.set(name.name, builder)
  try {
    const outermost = env.lexical === undefined
    const scope: Scope = { env: bodyEnv(env, builder, line) }
    const { lexical } = scope.env
    const value = yield* evaluateBody(body, scope, captured)
    warnUnused(scope)
    completeModule(builder, kind, scope)
    yield* finishModule(builder, scope)
    if (outermost && lexical !== undefined) warnUnusedDirectives(lexical, scope)
    return tuple(atom('module'), name, 'BEAM', value)
  } finally {
    unit.openModules.delete(name.name)
    if (!builder.closed) forgetUses(name, unit)
  }
}

/** The calls of a module that was not made are nobody's. */
function forgetUses(name: Atom, unit: Unit): void {
  const others = unit.remoteUses.filter(({ from }) => from !== name)
  unit.remoteUses.splice(0, unit.remoteUses.length, ...others)
}

function prepareModule(builder: ModuleBuilder, kind: ModuleKind): void {
  if (kind.kind !== 'implementation') return
  builder.putAttribute('protocol', kind.protocol)
  builder.putAttribute('for', kind.target)
  builder.putAttribute('behaviour', kind.protocol)
  defineImplementation(builder, kind)
}

function completeModule(builder: ModuleBuilder, kind: ModuleKind, scope: Scope): void {
  if (kind.kind === 'protocol') defineProtocol(builder, scope)
}

function bodyEnv(env: Env, builder: ModuleBuilder, line: number): Env {
  const lexical = env.lexical ?? newLexical()
  return withEnv(env, {
    lexical,
    module: builder,
    function: null,
    context: null,
    line,
    usage: newUsage(),
    stacktrace: undefined,
    caller: undefined,
  })
}

function warnRedefined(name: Atom, env: Env, line: number): void {
  if (!env.unit.machine.isLoaded(name)) return
  const place = { file: env.file, line, column: undefined }
  reportAt({ env }, 'warning', `redefining module ${inspect(name)} (current version defined in memory)`, place)
}
