import { type Atom, atom, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import type { StructInfo } from './unit.ts'

interface Place {
  readonly scope: Scope
  readonly meta: Term
  /** Whether a struct is built, so that enforced keys must be there; false in a pattern or an update. */
  readonly building: boolean
}

/** Raises as Elixir does when a struct literal names a field that is not there, or leaves an enforced one out; answers the struct's fields. */
export function* checkStructKeys(module: Atom, names: readonly Term[], place: Place): Effect<StructInfo> {
  const info = yield* structInfo(module, place.scope)
  if (info === undefined) return compileError(place.scope, missingStruct(module, place.scope), place.meta)
  const known = new Set<Term>(info.fields.map(([name]) => atom(name)))
  for (const name of names) {
    if (!known.has(name) && name !== atom('__struct__')) unknownField(name, module, place)
  }
  if (place.building) checkEnforced(module, info, names)
  return info
}

/** A struct that is built meets the field in its `__struct__/1`; a pattern or an update is checked against the struct's fields. */
function unknownField(name: Term, module: Atom, { scope, meta, building }: Place): never {
  if (building) return raise('KeyError', { key: name, term: null, message: `key ${inspect(name)} not found` })
  return compileError(scope, `unknown key ${inspect(name)} for struct ${inspect(module)}`, meta)
}

function checkEnforced(module: Atom, info: StructInfo, names: readonly Term[]): void {
  const given = new Set(names)
  const absent = info.enforced.map((name) => atom(name)).filter((name) => !given.has(name))
  if (absent.length > 0) {
    raiseArgument(`the following keys must also be given when building struct ${inspect(module)}: ${inspect(listFrom(absent))}`)
  }
}

/** Why a module cannot be expanded as a struct. */
export function missingStruct(module: Atom, scope: Scope): string {
  const name = inspect(module)
  if (scope.env.module?.name === module) {
    return `cannot access struct ${name}, the struct was not yet defined or the struct is being accessed in the same context that defines it`
  }
  return `${name}.__struct__/1 is undefined, cannot expand struct ${name}. Make sure the struct name is correct. If the struct name exists and is correct but it still cannot be found, you likely have cyclic module usage in your code`
}

/** The fields of a struct: of a module under definition, a native one, one defined before, or one with a `__struct__/0` of its own. */
export function* structInfo(module: Atom, scope: Scope): Effect<StructInfo | undefined> {
  const { unit } = scope.env
  const open = unit.openModules.get(module.name)
  if (open !== undefined) return open.struct
  const native = unit.machine.nativeModule(module)
  if (native?.struct !== undefined) return { fields: Object.entries(native.struct), enforced: native.enforcedKeys ?? [] }
  if (!unit.machine.isLoaded(module)) return undefined
  const known = unit.structs.get(module.name)
  if (known !== undefined) return known
  const exported = yield { kind: 'exported', module, name: '__struct__', arity: 0 }
  return exported === true ? fromValue(yield apply(module, '__struct__', [])) : undefined
}

function fromValue(value: Term): StructInfo {
  const entries = value instanceof ElixirMap ? mapEntries(value) : []
  const fields = entries.flatMap(([key, item]) =>
    isAtom(key) && key !== null && typeof key !== 'boolean' && key.name !== '__struct__' ? [[key.name, item] as const] : [],
  )
  return { fields, enforced: [] }
}
