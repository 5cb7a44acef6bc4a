import type { Core } from '#elixir/core/core.ts'
import { effectCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import { defineException } from '#elixir/modules/define-exception.ts'
import { defineStruct } from '#elixir/modules/define-struct.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { checkPlace } from './definitions.ts'

/** `defstruct fields`. */
export function* defstruct(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  checkPlace('defstruct', scope)
  const fields = yield* expand(args[0] as Term, scope)
  const { env } = scope
  return effectCall((value) => defineStruct(value as Term, env), [fields], lineOfMeta(meta) || env.line)
}

/** `defexception fields`. */
export function* defexception(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  checkPlace('defexception', scope)
  const fields = yield* expand(args[0] as Term, scope)
  const { env } = scope
  return effectCall((value) => defineException(value as Term, env), [fields], lineOfMeta(meta) || env.line)
}
