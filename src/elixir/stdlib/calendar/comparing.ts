import { type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'

/** The functions with which each calendar module orders its values; `compare` gives a negative number, zero or a positive one. */
export function comparing(compare: (left: Term, right: Term) => number): NativeModule['functions'] {
  return {
    'compare/2': pure((left: Term, right: Term) => {
      const order = compare(left, right)
      return atom(order < 0 ? 'lt' : order > 0 ? 'gt' : 'eq')
    }),
    'before?/2': pure((left: Term, right: Term) => compare(left, right) < 0),
    'after?/2': pure((left: Term, right: Term) => compare(left, right) > 0),
  }
}
