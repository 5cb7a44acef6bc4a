import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { type Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { docToTerm } from '#terms/inspect/doc-term.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { docEffect, structFields } from '#terms/inspect/inspect-effect.ts'
import { partialStructDoc, structDoc } from '#terms/inspect/map-doc.ts'
import { contextFromOpts } from '#terms/inspect/opts-term.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, iterateList, list, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

const INSPECT_ANY = moduleAtom('Inspect.Any')

/**
 * `Inspect.Any.__deriving__/3`: the implementation of a struct with `@derive {Inspect, only: …}`, as quoted code that hands over
 * to `Inspect.Any.__inspect_derived__/5`.
 */
// biome-ignore lint/correctness/useYield: a macro is an effect
function* deriving(_env: MacroEnvironment, module: Term, struct: Term, options: Term): Effect<Term> {
  const fields = fieldNames(struct)
  const only = keywordGet(options, 'only')
  const except = keywordGet(options, 'except')
  const optional = namesIn('optional', keywordGet(options, 'optional') ?? EMPTY_LIST, fields)
  const shown = shownFields(fields, only, except)
  const partial = shown.length !== fields.length
  const body = remoteCall(INSPECT_ANY, '__inspect_derived__', [
    variable('struct'),
    variable('opts'),
    listFrom(shown.map(atom)),
    listFrom(optional.map(atom)),
    partial,
  ])
  const definition = tuple(
    atom('def'),
    EMPTY_LIST,
    list(tuple(atom('inspect'), EMPTY_LIST, list(variable('struct'), variable('opts'))), doBlock(body)),
  )
  return tuple(atom('defimpl'), EMPTY_LIST, list(moduleAtom('Inspect'), list(tuple(atom('for'), module)), doBlock(definition)))
}

function doBlock(body: Term): Term {
  return list(tuple(atom('do'), body))
}

function variable(name: string): Term {
  return tuple(atom(name), EMPTY_LIST, INSPECT_ANY)
}

function remoteCall(module: Atom, name: string, args: readonly Term[]): Term {
  return tuple(tuple(atom('.'), EMPTY_LIST, list(module, atom(name))), EMPTY_LIST, listFrom(args))
}

function fieldNames(struct: Term): string[] {
  const keys = mapKeysOf(struct as ElixirMap)
  return keys.filter((name) => name !== '__struct__' && name !== '__exception__')
}

function mapKeysOf(struct: ElixirMap): string[] {
  return struct.keys.filter(isAtom).map(atomName)
}

function shownFields(fields: readonly string[], only: Term | undefined, except: Term | undefined): string[] {
  if (only !== undefined && !(isAtom(only) && atomName(only) === 'all')) return namesIn('only', only, fields)
  const hidden = except === undefined ? [] : namesIn('except', except, fields)
  return fields.filter((name) => !hidden.includes(name))
}

function namesIn(option: string, names: Term, fields: readonly string[]): string[] {
  const given = [...iterateList(names)].filter(isAtom).map(atomName)
  const unknown = given.filter((name) => !fields.includes(name))
  if (unknown.length === 0) return given
  const shown = inspect(listFrom(unknown.map(atom)))
  return raiseArgument(`unknown fields ${shown} in ${inspect(atom(option))} when deriving the Inspect protocol`)
}

/** The macro of `@derive Inspect`. */
export const deriveInspect: NonNullable<NativeModule['macros']> = { '__deriving__/3': deriving }

/** Prints the chosen fields in the order of the definition, optional ones only when they differ from their default. */
function* inspectDerived(struct: ElixirMap, opts: ElixirMap, shown: Term, optional: Term, partial: Term): Effect<Term> {
  const module = structModule(struct) as Atom
  const chosen = new Set([...iterateList(shown)].map((name) => name as Atom))
  const hideable = new Set([...iterateList(optional)].map((name) => name as Atom))
  const order = (yield* structFields(module)) ?? [...chosen]
  const defaults = hideable.size === 0 ? undefined : yield { kind: 'apply', module, name: '__struct__', args: [] }
  const entries = order
    .filter((name) => chosen.has(name))
    .map((name) => [name, mapGet(struct, name) ?? null] as const)
    .filter(([name, value]) => !(hideable.has(name) && strictEqual(value, mapGet(defaults as ElixirMap, name) ?? null)))
  const print = partial === true ? partialStructDoc : structDoc
  return docToTerm(yield* docEffect((context) => print(module, entries, context), contextFromOpts(opts)))
}

export const derivedInspect: NativeModule['functions'] = { '__inspect_derived__/5': effect(inspectDerived) }
