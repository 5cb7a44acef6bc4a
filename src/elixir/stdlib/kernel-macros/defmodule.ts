import type { Core } from '#elixir/core/core.ts'
import { concatAlias, isAliasNode } from '#elixir/expander/alias.ts'
import { effectCall, literal, variableUse } from '#elixir/expander/core-nodes.ts'
import { addAlias } from '#elixir/expander/directive.ts'
import { fork, type Scope, withEnv } from '#elixir/expander/env.ts'
import { compileError } from '#elixir/expander/errors.ts'
import { blocksOf } from '#elixir/expander/keyword-blocks.ts'
import { LayeredMap } from '#elixir/expander/layered-map.ts'
import { callArguments, lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { capturedVariables } from '#elixir/modules/captured-variables.ts'
import { defineModule, type ModuleKind } from '#elixir/modules/define-module.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `defmodule Name do … end`: the module is defined when the code runs. */
export function* defmodule(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  return yield* moduleDefinition(args[0] as Term, args[1] as Term, { kind: 'module' }, meta, scope)
}

/** A definition of a module or protocol. */
export function* moduleDefinition(alias: Term, blocks: Term, kind: ModuleKind, meta: Term, scope: Scope): Effect<Core> {
  const body = blocksOf(blocks)?.get('do')
  if (body === undefined) return compileError(scope, 'expected a do block in defmodule', meta)
  const name = yield* moduleName(alias, scope)
  if (name.kind === 'literal' && !(name.value instanceof Atom))
    return compileError(scope, `invalid module name: ${inspect(name.value)}`, meta)
  const { env } = scope
  const variables = capturedVariables(body, env)
  const inner = withEnv(env, { variables: LayeredMap.of(variables) })
  const line = lineOfMeta(meta) || env.line
  const captured = variables.map(([, variable]) => variable)
  const run = (module: Term, ...values: Term[]) => {
    if (!(module instanceof Atom)) return raiseArgument(`invalid module name: ${inspect(module)}`)
    return defineModule(module, body, inner, { line, kind }, { variables: captured, values })
  }
  return effectCall(run, [name, ...captured.map(variableUse)], line)
}

/** The full name of the module; one nested in another is named after it, and its first segment becomes an alias. */
function* moduleName(quoted: Term, scope: Scope): Effect<Core> {
  const segments = isAliasNode(quoted) ? callArguments(quoted, '__aliases__') : undefined
  const first = segments?.[0]
  const outer = scope.env.module
  if (segments === undefined || outer === null || !(first instanceof Atom) || first.name === 'Elixir')
    return yield* expand(quoted, fork(scope))
  const nested = concatAlias(outer.name, [first])
  addAlias(first.name, nested, scope)
  return literal(concatAlias(nested, segments.slice(1)))
}
