import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { type Fun, NativeFun } from '#terms/fun.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

export const POP = atom('pop')

/** A function for paths (`get_in/2` and its like): how it reads and how it changes the data at its step. */
export interface Accessor {
  get(data: Term, next: Fun): Effect<Term>
  update(data: Term, next: Fun): Effect<Term>
}

/** The function value of an accessor. */
export function accessorFun({ get, update }: Accessor): Fun {
  return new NativeFun(3, (operation, data, next) =>
    operation instanceof Atom && operation.name === 'get' ? get(data as Term, next as Fun) : update(data as Term, next as Fun),
  )
}

/** Raises RuntimeError: `Access.all/0 expected a list, got: …`. */
export function* refuse(name: string, expected: string, data: Term): Effect<never> {
  return raise('RuntimeError', { message: `${name} expected ${expected}, got: ${yield* inspectEffect(data)}` })
}
