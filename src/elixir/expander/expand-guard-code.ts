import type { Effect } from '#terms/effect.ts'
import { Cons, isList, type List, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { type Scope, withEnv } from './env.ts'
import { placeOf } from './errors.ts'
import { escapeTerm } from './escape.ts'
import { expandStep } from './expand-macros.ts'
import { macroCall } from './macro-expand.ts'
import { callArguments } from './quoted.ts'

/** The code of a guard with its macros, aliases and attributes replaced, so that it means the same wherever it is put. */
export function* expandGuardCode(quoted: Term, scope: Scope): Effect<Term> {
  return yield* expandIn(quoted, { env: withEnv(scope.env, { context: 'guard' }) })
}

function* expandIn(quoted: Term, scope: Scope): Effect<Term> {
  if (quoted instanceof Cons) return yield* expandList(quoted, scope)
  if (!(quoted instanceof Tuple)) return quoted
  if (quoted.items.length === 3) {
    noteLocalMacro(quoted, scope)
    const next = yield* expandStep(quoted, scope)
    if (next !== undefined) return callArguments(quoted, '@', 1) === undefined ? yield* expandIn(next, scope) : escapeTerm(next)
  }
  const items: Term[] = []
  for (const item of quoted.items) items.push(isList(item) || item instanceof Tuple ? yield* expandIn(item, scope) : item)
  return new Tuple(items)
}

/** A private guard that another one uses is no unused one. */
function noteLocalMacro(quoted: Tuple, { env }: Scope): void {
  const call = macroCall(quoted, { env })
  if (call === undefined || env.module === null || call.module !== env.module.name) return
  env.module.noteLocal(call.name, call.args.length, { place: placeOf(call.meta, env), from: env.function, expanded: true })
}

function* expandList(quoted: Cons, scope: Scope): Effect<List> {
  const items: Term[] = []
  for (const item of listItems(quoted) ?? []) items.push(yield* expandIn(item, scope))
  return listFrom(items)
}
