import type { Core } from '#elixir/core/core.ts'
import { effectCall, literal, variableUse } from '#elixir/expander/core-nodes.ts'
import { fork, type Scope, withEnv } from '#elixir/expander/env.ts'
import { LayeredMap } from '#elixir/expander/layered-map.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { assertProtocol } from '#elixir/modules/assert-protocol.ts'
import { capturedVariables } from '#elixir/modules/captured-variables.ts'
import { defineModule } from '#elixir/modules/define-module.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { moduleDefinition } from './defmodule.ts'

/** `defprotocol Name do … end`. */
export function* defprotocol(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  return yield* moduleDefinition(args[0] as Term, args[1] as Term, { kind: 'protocol' }, meta, scope)
}

/** `defimpl Protocol, for: Type do … end`; for a list of types one module each. Without `for:` it is the module around it. */
export function* defimpl(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const options = new Map(args.slice(1).flatMap((arg) => keywordPairs(arg) ?? []))
  const body = options.get('do') ?? raiseArgument('missing do block in defimpl')
  const { env } = scope
  const target = options.get('for')
  if (target === undefined && env.module === null) raiseArgument('defimpl/3 expects a :for option when declared outside a module')
  const protocol = yield* expand(args[0] as Term, fork(scope))
  const targets = target === undefined ? literal(env.module?.name ?? null) : yield* expand(target, fork(scope))
  const variables = capturedVariables(body, env)
  const inner = withEnv(env, { variables: LayeredMap.of(variables) })
  const line = lineOfMeta(meta) || env.line
  const captured = variables.map(([, variable]) => variable)
  const run = function* (name: Term, types: Term, ...values: Term[]): Effect<Term> {
    if (!(name instanceof Atom)) return raiseArgument(`invalid protocol: ${inspect(name)}`)
    assertProtocol(name, env.unit.machine)
    let result: Term = null
    for (const type of isList(types) ? (listItems(types) ?? []) : [types]) {
      if (!(type instanceof Atom)) return raiseArgument(`invalid type for defimpl: ${inspect(type)}`)
      const module = atom(`${name.name}.${type.name.replace(/^Elixir\./, '')}`)
      result = yield* defineModule(
        module,
        body,
        inner,
        { line, kind: { kind: 'implementation', protocol: name, target: type } },
        { variables: captured, values },
      )
    }
    return result ?? tuple(atom('module'), null, 'BEAM', null)
  }
  return effectCall(
    (name, types, ...values) => run(name as Term, types as Term, ...values),
    [protocol, targets, ...captured.map(variableUse)],
    line,
  )
}
