import { Fault } from '#elixir/vm/fault.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** Raises FunctionClauseError of `module.name` called with these arguments; `module` by its Elixir name, `:lists` for Erlang's. */
export function functionClause(module: string, name: string, args: readonly Term[]): never {
  throw new Fault(atom('function_clause'), { module: nativeAtom(module), name, args, replacesFrame: false })
}

/** Raises ArgumentError of `module.name` with what is wrong: `1st argument: not a list`; without an explanation, `argument error`. */
export function badArgument(module: string, name: string, args: readonly Term[], explanation?: string): never {
  const top = { module: nativeAtom(module), name, args, replacesFrame: false }
  throw new Fault(atom('badarg'), explanation === undefined ? top : { ...top, explanation })
}

/** Raises KeyError for a key that `term` has not. */
export function missingKey(key: Term, term: Term): never {
  return raise('KeyError', { key, term, message: null })
}

/** Raises KeyError as `:maps.name(key, map)` does, with Erlang's reason `{:badkey, key}`; the stack trace says which map it was. */
export function missingMapKey(name: 'get' | 'update', key: Term, map: Term): never {
  const args = name === 'get' ? [key, map] : [key, null, map]
  throw new Fault(tuple(atom('badkey'), key), { module: atom('maps'), name, args, replacesFrame: false })
}

/** Raises BadMapError, with Erlang's reason `{:badmap, term}`. */
export function badMap(term: Term): never {
  throw new Fault(tuple(atom('badmap'), term))
}

/** The atom of a module by the name that NativeModule gives it. */
export function nativeAtom(name: string): Atom {
  return name.startsWith(':') ? atom(name.slice(1)) : moduleAtom(name)
}
