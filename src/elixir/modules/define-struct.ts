import type { Env } from '#elixir/expander/env.ts'
import { reportAt } from '#elixir/expander/errors.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, iterateList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { deriveProtocols } from './derive.ts'
import type { ModuleBuilder } from './module-builder.ts'
import { defaultStruct } from './struct-functions.ts'

/** What `defstruct` does when the module body runs; answers the struct with its defaults. */
export function* defineStruct(fields: Term, env: Env): Effect<Term> {
  const module = env.module
  if (module === null) return raiseArgument('cannot invoke defstruct/1 outside module')
  if (module.struct !== undefined)
    raiseArgument(`defstruct has already been called for ${inspect(module.name)}, defstruct can only be called once per module`)
  warnDuplicates(fields, env)
  return yield* setStruct(module, structFields(fields), env)
}

/** Gives the module this struct, and derives the protocols that `@derive` names. */
export function* setStruct(module: ModuleBuilder, fields: readonly (readonly [string, Term])[], env: Env): Effect<Term> {
  const enforced = enforcedKeys(module, fields)
  module.struct = { fields, enforced }
  const struct = defaultStruct(module.name, module.struct)
  yield* deriveProtocols(module, struct, env)
  return struct
}

/** The fields and defaults of `defstruct`: names, `name: default` pairs, or both. */
export function structFields(fields: Term): (readonly [string, Term])[] {
  const items = listItems(fields)
  if (items === undefined) return raiseArgument(`struct fields definition must be list, got: ${inspect(fields)}`)
  const result = new Map<string, Term>()
  for (const item of items) {
    if (isAtom(item)) result.set(atomName(item), null)
    else if (isTuple(item, 2) && isAtom(item.items[0] as Term)) result.set(atomName(item.items[0] as Atom), item.items[1] as Term)
    else raiseArgument(`struct field names must be atoms, got: ${inspect(isTuple(item, 2) ? (item.items[0] as Term) : item)}`)
  }
  return [...result]
}

function warnDuplicates(fields: Term, env: Env): void {
  const names = (listItems(fields) ?? []).map((item) => (isTuple(item, 2) ? (item.items[0] as Term) : item))
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue
    reportAt({ env }, 'warning', `duplicate key ${inspect(name)} found in struct`, { file: env.file, line: env.line, column: undefined })
  }
}

function enforcedKeys(module: ModuleBuilder, fields: readonly (readonly [string, Term])[]): string[] {
  const value = module.attribute('enforce_keys')
  if (value === undefined) return []
  const given = isAtom(value) || !isList(value) ? [value] : [...iterateList(value)]
  const stranger = given.find((key) => !isAtom(key))
  if (stranger !== undefined) raiseArgument(`keys given to @enforce_keys must be atoms, got: ${inspect(stranger)}`)
  const keys = given.filter((key): key is Atom => key instanceof Atom)
  const known = new Set(fields.map(([name]) => name))
  const unknown = keys.filter((key) => !known.has(key.name))
  if (unknown.length > 0) {
    const shown = inspect(listFrom(fields.map(([name, term]) => tuple(atom(name), term))))
    raiseArgument(`@enforce_keys required keys (${inspect(listFrom(unknown))}) that are not defined in defstruct: ${shown}`)
  }
  return keys.map((key) => key.name)
}
