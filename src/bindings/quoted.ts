import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { atom, isAtom, moduleAtom } from '#terms/atom.ts'
import { Cons, isList, type List, list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `{form, meta, args}`, the shape of every quoted call, variable and special form. */
export function node(form: Term, meta: Term, args: Term): Tuple {
  return tuple(form, meta, args)
}

/** A quoted local call, macro call or special form: `callLocal('field', [name])` is `field(name)`. */
export function callLocal(name: string, args: readonly Term[]): Tuple {
  return node(atom(name), list(), listFrom(args))
}

/** A quoted call of a module's function: `callRemote('Ecto.Schema', '__field__', [x])`; Erlang modules as `':maps'`. */
export function callRemote(module: string, name: string, args: readonly Term[]): Tuple {
  const target = module.startsWith(':') ? atom(module.slice(1)) : moduleAtom(module)
  return node(node(atom('.'), list(), list(target, atom(name))), list(), listFrom(args))
}

/** `first; second; …` */
export function block(expressions: readonly Term[]): Term {
  return node(atom('__block__'), list(), listFrom(expressions))
}

/** The last argument of a call with a block: `[do: body]`. */
export function doBlock(body: Term): List {
  return list(tuple(atom('do'), body))
}

/** A quoted variable; `context` is nil for the caller's own, a module for a macro's. */
export function variable(name: string, context: Term = null): Tuple {
  return node(atom(name), list(), context)
}

/** `@name value` */
export function setAttribute(name: string, value: Term): Tuple {
  return callLocal('@', [callLocal(name, [value])])
}

/** `__MODULE__` */
export const CURRENT_MODULE = variable('__MODULE__')

/** A quoted tuple of quoted items. */
export function tupleOf(items: readonly Term[]): Tuple {
  return items.length === 2 ? new Tuple(items) : callLocal('{}', items)
}

/** A quoted map of quoted pairs. */
export function mapOf(pairs: readonly (readonly [Term, Term])[]): Tuple {
  return callLocal(
    '%{}',
    pairs.map(([key, value]) => tuple(key, value)),
  )
}

/** The quoted code that evaluates to `value`, as `Macro.escape/1` gives it. */
function escapeTerm(value: Term): Term {
  if (value instanceof Tuple) return tupleOf(value.items.map(escapeTerm))
  if (value instanceof Cons) return escapeList(value)
  if (value instanceof ElixirMap) return mapOf(mapEntries(value).map(([key, item]) => [escapeTerm(key), escapeTerm(item)] as const))
  return value
}

function escapeList(value: Cons): Term {
  const items = listItems(value)
  if (items !== undefined) return listFrom(items.map(escapeTerm))
  return list(callLocal('|', [escapeTerm(value.head), escapeTerm(value.tail)]))
}

/** Whether the term is quoted code of the shape `{form, meta, args}`. */
function isNode(quoted: Term): boolean {
  return quoted instanceof Tuple && quoted.items.length === 3 && isList(quoted.items[1] as Term)
}

/** The quoted code with `line` in the meta of each node that has none: calls made by a macro then report the macro's line. */
export function withLine(quoted: Term, line: number): Term {
  if (quoted instanceof Cons) return new Cons(withLine(quoted.head, line), withLine(quoted.tail, line))
  if (!(quoted instanceof Tuple)) return quoted
  if (!isNode(quoted)) return new Tuple(quoted.items.map((item) => withLine(item, line)))
  const [form, meta, args] = quoted.items as [Term, Term, Term]
  return node(isAtom(form) ? form : withLine(form, line), lineMeta(meta, line), withLine(args, line))
}

function lineMeta(meta: Term, line: number): Term {
  const entries = listItems(meta) ?? []
  const known = entries.some((entry) => entry instanceof Tuple && entry.items[0] === atom('line'))
  return known ? meta : listFrom([tuple(atom('line'), line), ...entries])
}

/** A macro that builds its code from its arguments alone. */
export function plainMacro(build: (env: MacroEnvironment, ...args: Term[]) => Term): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro may ask for things, this kind does not
  return function* (env, ...args) {
    return build(env, ...args)
  }
}

export { escapeTerm as escape }
