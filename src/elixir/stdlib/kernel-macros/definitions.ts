import type { Core } from '#elixir/core/core.ts'
import { computedCall, effectCall, literal } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { compileError } from '#elixir/expander/errors.ts'
import { hasUnquote } from '#elixir/expander/has-unquote.ts'
import { quoteTerm } from '#elixir/expander/quote-term.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import type { DefinitionKind } from '#elixir/modules/definition.ts'
import { declareProtocolFunction } from '#elixir/modules/protocol-function.ts'
import { storeDefinition } from '#elixir/modules/store-definition.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `def`, `defp`, `defmacro`, `defmacrop`: the definition is stored when the module body runs, with its unquote fragments filled in. */
export function definition(kind: DefinitionKind) {
  return function* (scope: Scope, args: Term[], meta: Term): Effect<Core> {
    const { env } = scope
    checkPlace(kind, scope)
    const [call, body] = args as [Term, Term | undefined]
    if (body !== undefined && env.module?.protocol !== undefined && kind === 'def')
      return compileError(scope, 'undefined function def/2 (there is no such import)', meta)
    const callCore = yield* escaped(call, scope)
    if (body === undefined && env.module?.protocol !== undefined) {
      return computedCall((signature) => declareProtocolFunction(signature as Term, env), [callCore], lineOfMeta(meta))
    }
    const cores = body === undefined ? [callCore] : [callCore, yield* escaped(body, scope)]
    return effectCall((signature, blocks) => storeDefinition(kind, signature as Term, blocks, env), cores, lineOfMeta(meta))
  }
}

/** Raises unless it is a module body that is being expanded. */
export function checkPlace(name: string, scope: Scope): void {
  if (scope.env.module === null) raiseArgument(`cannot invoke ${name}/2 outside module`)
  if (scope.env.function !== null) raiseArgument(`cannot invoke ${name}/2 inside function/macro`)
}

/** Core that builds the quoted code as it stands, with `unquote` filled in. */
export function* escaped(quoted: Term, scope: Scope): Effect<Core> {
  if (!hasUnquote(quoted)) return literal(quoted)
  return yield* quoteTerm(quoted, { unquote: true, hygiene: false, context: null, line: 'keep', scope })
}
