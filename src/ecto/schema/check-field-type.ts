import { inspectTerm } from '#ecto/inspect-term.ts'
import { UUID_TYPE } from '#ecto/type/custom-type.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { compositeType, parameterizedType, typeForm } from '#ecto/type/type-form.ts'
import { type Atom, atom, isAtom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** The type of a field as the schema keeps it: parameterized types are initialised with the field's options. Raises ArgumentError. */
export function* checkFieldType(module: Atom, name: Term, type: Term, options: Term): Effect<Term> {
  if (type === atom('datetime')) {
    return raiseArgument(
      `invalid type :datetime for field ${yield* inspectTerm(name)}. You probably meant to choose one between ` +
        ':naive_datetime (no time zone information) or :utc_datetime (time zone is set to UTC)',
    )
  }
  const initialised = yield* initialisedTuple(type, (inner) => initOptions(module, name, inner))
  if (initialised !== undefined) return initialised
  const form = typeForm(type)
  switch (form.kind) {
    case 'base':
    case 'parameterized':
      return type
    case 'composite':
      return compositeType(form.outer, yield* checkFieldType(module, name, form.inner, options))
    case 'custom':
      return yield* checkModule(module, name, form.module, options)
    default:
      if (isAtom(type)) return raiseArgument(`unknown type ${yield* inspectTerm(type)} for field ${yield* inspectTerm(name)}`)
      return raiseArgument(`invalid type ${yield* formatType(type)} for field ${yield* inspectTerm(name)}`)
  }
}

/** `{:parameterized, Module, options}`, the long form of a type with its own options. */
function* initialisedTuple(type: Term, prepare: (options: Term) => Term): Effect<Term | undefined> {
  if (!isTuple(type, 3) || type.items[0] !== atom('parameterized')) return undefined
  const [, module, options] = type.items as [Term, Atom, Term]
  return parameterizedType(module, yield apply(module, 'init', [prepare(options)]))
}

function* checkModule(owner: Atom, name: Term, type: Atom, options: Term): Effect<Term> {
  if (type === UUID_TYPE || (yield* exports(type, 'type', 0))) return type
  if (yield* exports(type, 'type', 1)) {
    return parameterizedType(type, yield apply(type, 'init', [initOptions(owner, name, options)]))
  }
  const [shown, field] = [yield* inspectTerm(type), yield* inspectTerm(name)]
  if (yield* exports(type, '__schema__', 1)) {
    return raiseArgument(
      `schema ${shown} is not a valid type for field ${field}. ` +
        'Did you mean to use belongs_to, has_one, has_many, embeds_one, or embeds_many macros instead?',
    )
  }
  if (!(yield* isLoaded(type))) return raiseArgument(`unknown type ${shown} for field ${field}`)
  return raiseArgument(`module ${shown} given as type for field ${field} is not an Ecto.Type/Ecto.ParameterizedType`)
}

/** The options that `init/1` gets: the field's own, with the names of field and schema. */
function initOptions(owner: Atom, name: Term, options: Term): Term {
  const own = [tuple(atom('field'), name), tuple(atom('schema'), owner)]
  return listFrom([...(listItems(options) ?? []), ...own])
}

/** Whether the module is loaded and has that public function. */
export function* exports(module: Atom, name: string, arity: number): Effect<boolean> {
  return (yield { kind: 'exported', module, name, arity }) === true
}

/** Whether a module of this name is there at all. */
function* isLoaded(module: Atom): Effect<boolean> {
  return (yield apply(moduleAtom('Code'), 'ensure_loaded?', [module])) === true
}
