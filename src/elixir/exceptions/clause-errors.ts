import type { NativeModule } from '#elixir/native.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { defineException, exceptionField } from './define.ts'

/** An exception with the one field `term`, whose message ends with the term inspected. */
function aboutTerm(name: string, text: string): NativeModule {
  return defineException(name, {
    fields: { term: null },
    *message(exception: ElixirMap): Effect<string> {
      return text + (yield* inspectEffect(exceptionField(exception, 'term')))
    },
  })
}

/** Errors that say which value did not fit. */
export const clauseErrors: readonly NativeModule[] = [
  aboutTerm('MatchError', 'no match of right hand side value: '),
  aboutTerm('CaseClauseError', 'no case clause matching: '),
  aboutTerm('WithClauseError', 'no with clause matching: '),
  aboutTerm('TryClauseError', 'no try clause matching: '),
  aboutTerm('BadMapError', 'expected a map, got: '),
  aboutTerm('BadFunctionError', 'expected a function, got: '),
  defineException('CondClauseError', {
    fields: {},
    // biome-ignore lint/correctness/useYield: messages are effects
    *message() {
      return 'no cond clause evaluated to a truthy value'
    },
  }),
  defineException('BadBooleanError', {
    fields: { term: null, operator: null },
    *message(exception) {
      const operator = yield* operatorName(exception)
      return `expected a boolean on left-side of "${operator}", got: ${yield* inspectEffect(exceptionField(exception, 'term'))}`
    },
  }),
  defineException('BadStructError', {
    fields: { struct: null, term: null },
    *message(exception) {
      const expected = yield* inspectEffect(exceptionField(exception, 'struct'))
      return `expected a struct named ${expected}, got: ${yield* inspectEffect(exceptionField(exception, 'term'))}`
    },
  }),
]

function* operatorName(exception: ElixirMap): Effect<string> {
  const shown = yield* inspectEffect(exceptionField(exception, 'operator'))
  return shown.replace(/^:/, '')
}
