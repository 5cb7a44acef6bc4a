import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Core } from '../../core/core.ts'
import { effectCall } from '../../expander/core-nodes.ts'
import type { Scope } from '../../expander/env.ts'
import { lineOfMeta } from '../../expander/quoted.ts'
import { expand } from '../../expander/recurse.ts'
import { defineStruct } from '../../modules/define-struct.ts'
import { defineException } from '../../modules/define-exception.ts'
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
