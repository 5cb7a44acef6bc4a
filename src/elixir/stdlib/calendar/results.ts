import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** Something that can fail with a reason, as `{:ok, value}` or `{:error, reason}`. */
export type Result<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'error'; readonly reason: string }

/** The result that has a value. */
export function ok<T>(value: T): Result<T> {
  return { kind: 'ok', value }
}

/** The result that has the reason why there is no value, an atom's name. */
export function failure(reason: string): Result<never> {
  return { kind: 'error', reason }
}

/** `{:ok, value}` or `{:error, reason}` */
export function resultTerm<T>(result: Result<T>, toTerm: (value: T) => Term): Term {
  return result.kind === 'ok' ? tuple(atom('ok'), toTerm(result.value)) : tuple(atom('error'), atom(result.reason))
}

/** The value, or what `onError` raises. */
export function unwrap<T>(result: Result<T>, onError: (reason: string) => never): T {
  return result.kind === 'ok' ? result.value : onError(`:${result.reason}`)
}
