import { Atom, atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

const CONT = atom('cont')
const HALT = atom('halt')
const SUSPEND = atom('suspend')
const DONE = atom('done')
const HALTED = atom('halted')
const SUSPENDED = atom('suspended')

/** `{:cont, acc}` */
export const cont = (acc: Term): Tuple => tuple(CONT, acc)
/** `{:halt, acc}` */
export const halt = (acc: Term): Tuple => tuple(HALT, acc)
/** `{:suspend, acc}` */
export const suspend = (acc: Term): Tuple => tuple(SUSPEND, acc)
/** `{:done, acc}` */
export const done = (acc: Term): Tuple => tuple(DONE, acc)
/** `{:halted, acc}` */
export const halted = (acc: Term): Tuple => tuple(HALTED, acc)
/** `{:suspended, acc, continuation}` */
export const suspended = (acc: Term, continuation: Term): Tuple => tuple(SUSPENDED, acc, continuation)

/** The name in front of a tagged tuple (`cont` of `{:cont, acc}`), undefined for anything else. */
export function tagOf(value: Term): string | undefined {
  return value instanceof Tuple && value.items[0] instanceof Atom ? value.items[0].name : undefined
}

/** What a tagged tuple carries. */
export function tagged(value: Term): Term {
  return (value as Tuple).items[1] as Term
}
