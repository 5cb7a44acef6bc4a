import { call, type Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import type { Fun } from '#terms/fun.ts'
import { integer } from '#terms/integer.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons, EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, type Tuple, tuple } from '#terms/tuple.ts'
import type { Decoders } from './decode.ts'

/** The decoders of `JSON.decode/1`, with those that the options name in their places. */
export function decodersOf(options: Term): Decoders {
  const own = (name: string): Fun | undefined => keywordGet(options, name) as Fun | undefined
  return {
    arrayStart: custom(own('array_start'), () => EMPTY_LIST),
    arrayPush: custom(own('array_push'), (item, inner) => new Cons(item, inner)),
    arrayFinish: finish(own('array_finish'), (inner) => listFrom((listItems(inner) ?? []).reverse())),
    objectStart: custom(own('object_start'), () => EMPTY_LIST),
    objectPush: custom(own('object_push'), (key, value, inner) => new Cons(tuple(key, value), inner)),
    objectFinish: finish(own('object_finish'), (inner) => mapFrom(pairsOf(inner))),
    integer: custom(own('integer'), (text) => integer(BigInt(text as string))),
    float: custom(own('float'), (text) => new Float(Number(text))),
    string: custom(own('string'), (text) => text),
    nil: keywordGet(options, 'null') ?? null,
  }
}

/** The pairs pushed, newest first: of equal keys the one written first counts. */
function pairsOf(inner: Term): readonly (readonly [Term, Term])[] {
  return (listItems(inner) ?? []).map((pair) => (pair as Tuple).items as unknown as readonly [Term, Term])
}

function custom<Args extends readonly Term[]>(own: Fun | undefined, standard: (...args: Args) => Term): (...args: Args) => Effect<Term> {
  return function* (...args) {
    return own === undefined ? standard(...args) : yield call(own, args)
  }
}

function finish(own: Fun | undefined, standard: (inner: Term) => List | Term): (inner: Term, outer: Term) => Effect<readonly [Term, Term]> {
  return function* (inner, outer) {
    if (own === undefined) return [standard(inner), outer]
    const result = yield call(own, [inner, outer])
    return isTuple(result, 2) ? (result.items as readonly [Term, Term]) : raiseArgument('expected a decoder to return {value, accumulator}')
  }
}
