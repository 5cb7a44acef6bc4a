import { effect, type NativeModule } from '#elixir/native.ts'
import { defaultOptions } from '#elixir/stdlib/inspect/default-fun.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { optionsFromKeyword } from '#terms/inspect/opts-term.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

function* inspectWith(term: Term, options: Term): Effect<Term> {
  if (!isList(options)) return functionClause('Kernel', 'inspect', [term, options])
  return yield* inspectEffect(term, { ...(yield* defaultOptions()), ...optionsFromKeyword(options) })
}

/** `inspect/1,2` */
export const textFunctions: NativeModule['functions'] = {
  'inspect/1': effect((term: Term) => inspectWith(term, EMPTY_LIST)),
  'inspect/2': effect(inspectWith),
}
