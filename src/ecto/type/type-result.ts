import { Atom, atom } from '#terms/atom.ts'
import { isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** What casting, dumping or loading gives; `metadata` is the keyword list of `{:error, metadata}`, undefined for plain `:error`. */
export type TypeResult = { readonly kind: 'ok'; readonly value: Term } | TypeFailure

export interface TypeFailure {
  readonly kind: 'error'
  readonly metadata: Term | undefined
}

/** Plain `:error`. */
export const TYPE_ERROR: TypeFailure = { kind: 'error', metadata: undefined }

/** The result that has a value. */
export function typeOk(value: Term): TypeResult {
  return { kind: 'ok', value }
}

/** `{:ok, value}`, `:error` or `{:error, metadata}`. */
export function typeResultTerm(result: TypeResult): Term {
  if (result.kind === 'ok') return tuple(atom('ok'), result.value)
  return result.metadata === undefined ? atom('error') : tuple(atom('error'), result.metadata)
}

/** Reads what a type's callback answered; raises CaseClauseError for anything that is none of the three. */
export function typeResultOf(answer: Term): TypeResult {
  if (answer === atom('error')) return TYPE_ERROR
  if (isTuple(answer, 2)) {
    const [tag, value] = answer.items as [Term, Term]
    if (tag === atom('ok')) return typeOk(value)
    if (tag === atom('error') && tag instanceof Atom && isList(value)) return { kind: 'error', metadata: value }
  }
  throw new Thrown('error', exception('CaseClauseError', { term: answer }))
}
