import { type Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun, NativeFun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/**
 * The function of a step that reads, or whose value is made from what came before: it calls the repository's function of that
 * name. A second value (the updates of `update_all`, the rows of `insert_all`) may be a function, too.
 */
export function runFunction(name: string, value: Term, options: Term, second?: Term): Fun {
  return new NativeFun(2, function* (repo: Term, changes: Term): Effect<Term> {
    const args = [yield* resolved(value, changes), ...(second === undefined ? [] : [yield* resolved(second, changes)]), options]
    const answer = yield apply(repo as Atom, name, args)
    return isResult(name) && isTuple(answer, 2) ? answer : tuple(atom('ok'), answer)
  })
}

/** Whether the repository's function itself answers `{:ok, _}` or `{:error, _}`. */
function isResult(name: string): boolean {
  return ['insert', 'update', 'delete', 'insert_or_update'].includes(name)
}

function* resolved(value: Term, changes: Term): Effect<Term> {
  return value instanceof Fun && value.arity === 1 ? yield call(value, [changes]) : value
}
