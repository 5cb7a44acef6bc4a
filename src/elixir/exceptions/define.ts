import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** What an exception module is made of. */
export interface ExceptionShape {
  /** The fields with their defaults, in order. */
  readonly fields: Readonly<Record<string, Term>>
  /** The text of an exception; without it, its `message` field is the text. */
  readonly message?: (exception: ElixirMap) => Effect<string>
  /** What else the module can do, keyed `name/arity`; may replace `exception/1`. */
  readonly functions?: NativeModule['functions']
}

const MESSAGE = atom('message')

/** The module of an exception as `defexception` would define it. */
export function defineException(name: string, shape: ExceptionShape): NativeModule {
  const fields = { ...shape.fields, __exception__: true }
  const message = shape.message ?? ownMessage(name)
  return {
    name,
    struct: fields,
    functions: {
      'exception/1': pure((args: Term) => buildException(name, fields, args)),
      'message/1': effect((exception: ElixirMap) => message(exception)),
      ...shape.functions,
    },
  }
}

function ownMessage(name: string): (exception: ElixirMap) => Effect<string> {
  // biome-ignore lint/correctness/useYield: other messages inspect terms, which is an effect
  return function* (exception) {
    const text = exception instanceof ElixirMap ? mapGet(exception, MESSAGE) : undefined
    return typeof text === 'string' ? text : functionClause(name, 'message', [exception])
  }
}

/** The value of a field that every exception of the module has; nil when the struct was tampered with. */
export function exceptionField(exception: ElixirMap, name: string): Term {
  return mapGet(exception, atom(name)) ?? null
}

/** What `raise Mod, args` makes: from a keyword list of fields, or a message when there is such a field. */
function buildException(name: string, fields: Readonly<Record<string, Term>>, args: Term): Term {
  const base = struct(moduleAtom(name), fields)
  if (typeof args === 'string' && 'message' in fields) return mapPut(base, MESSAGE, args)
  if (!isList(args)) return functionClause(name, 'exception', [args])
  let result = base
  for (const pair of iterateList(args)) {
    if (!(pair instanceof Tuple) || pair.items.length !== 2) return functionClause(name, 'exception', [args])
    const [key, value] = pair.items as [Term, Term]
    if (mapHas(base, key)) result = mapPut(result, key, value)
    else return raise('KeyError', { key, term: base, message: `key ${inspect(key)} not found` })
  }
  return result
}
