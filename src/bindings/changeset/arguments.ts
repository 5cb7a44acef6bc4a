import { type Changeset, isChangeset } from '#ecto/changeset/changeset.ts'
import { effect, type NativeFunction, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { ARGUMENT_GUARDS } from './argument-guards.ts'

/** The functions of a module, keyed `name/arity`. */
export type Functions = Readonly<Record<string, NativeFunction>>

/**
 * A function whose first argument must be a changeset, once for each arity: `least` arguments up to as many more as there are
 * defaults. Raises FunctionClauseError for a first argument that is no changeset, and for others that the function does not take.
 */
export function onChangeset(
  name: string,
  least: number,
  defaults: readonly Term[],
  body: (changeset: Changeset, ...args: never[]) => Effect<Term>,
): Functions {
  return eachArity(name, least, defaults, (complete) =>
    effect((...args: Term[]) => {
      const [first, ...rest] = complete(args) as [Term, ...Term[]]
      const refusing = isChangeset(first) ? refusingFunction(name, rest) : name
      if (refusing !== undefined || !isChangeset(first)) return functionClause('Ecto.Changeset', refusing ?? name, [first, ...rest])
      return (body as (changeset: Changeset, ...args: Term[]) => Effect<Term>)(first, ...rest)
    }),
  )
}

/** As `onChangeset`, for a body that only computes. */
export function readChangeset(
  name: string,
  least: number,
  defaults: readonly Term[],
  body: (changeset: Changeset, ...args: never[]) => Term,
): Functions {
  return eachArity(name, least, defaults, (complete) =>
    pure((...args: Term[]) => {
      const [first, ...rest] = complete(args) as [Term, ...Term[]]
      const refusing = isChangeset(first) ? refusingFunction(name, rest) : name
      if (refusing !== undefined || !isChangeset(first)) return functionClause('Ecto.Changeset', refusing ?? name, [first, ...rest])
      return (body as (changeset: Changeset, ...args: Term[]) => Term)(first, ...rest)
    }),
  )
}

/** The function that has no clause for the arguments behind the changeset. */
function refusingFunction(name: string, args: readonly Term[]): string | undefined {
  const guard = ARGUMENT_GUARDS.get(name)
  return guard === undefined || guard.takes(args) ? undefined : guard.name
}

/** The entries of a function with default arguments: `make` gets what completes the arguments given. */
export function eachArity(
  name: string,
  least: number,
  defaults: readonly Term[],
  make: (complete: (args: readonly Term[]) => readonly Term[]) => NativeFunction,
): Functions {
  const entries: Record<string, NativeFunction> = {}
  for (let arity = least; arity <= least + defaults.length; arity++) {
    entries[`${name}/${arity}`] = make((args) => [...args, ...defaults.slice(args.length - least)])
  }
  return entries
}
