import { effect, type NativeModule } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { CONTEXT_FIELDS, contextTerm, putContext } from './current-context.ts'

function* withContext(context: Term, fun: Fun): Effect<Term> {
  if (!isStruct(context, 'Decimal.Context')) return functionClause('Decimal.Context', 'with', [context, fun])
  const before = yield* contextTerm()
  yield* putContext(context)
  try {
    return yield call(fun, [])
  } finally {
    yield* putContext(before)
  }
}

/** `Decimal.Context`: precision, rounding, flags and traps, which each process has its own. */
export const decimalContextModule: NativeModule = {
  name: 'Decimal.Context',
  struct: CONTEXT_FIELDS,
  functions: {
    'get/0': effect(contextTerm),
    'set/1': effect(function* (context: Term): Effect<Term> {
      if (!isStruct(context, 'Decimal.Context')) return functionClause('Decimal.Context', 'set', [context])
      yield* putContext(context)
      return atom('ok')
    }),
    'update/1': effect(function* (fun: Fun): Effect<Term> {
      yield* putContext(yield call(fun, [yield* contextTerm()]))
      return atom('ok')
    }),
    'with/2': effect(withContext),
  },
}
