import { type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, toAtom } from '#terms/atom.ts'
import { compareText } from '#terms/compare.ts'
import { EMPTY_LIST, list, listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { behaviourFunctions } from './native-behaviours.ts'
import { nativeStructFunctions } from './native-struct.ts'
import { functionClause, nativeAtom } from './raise.ts'

/** The module with what the compiler adds to every module: `__info__/1`, `module_info/0,1` and, for a struct, `__struct__/0,1`. */
export function completeNative(module: NativeModule): NativeModule {
  const own = { ...nativeStructFunctions(module), ...module.functions }
  internNames(Object.keys(own))
  const functions: NativeModule['functions'] = {
    'module_info/0': pure(() =>
      listFrom(['module', 'exports', 'attributes', 'compile'].map((key) => tuple(atom(key), moduleInfo(module, atom(key))))),
    ),
    'module_info/1': pure((key: Term) => moduleInfo(module, key)),
    ...behaviourFunctions(module.name),
    ...own,
  }
  if (module.name.startsWith(':')) return { ...module, functions }
  return { ...module, functions: { '__info__/1': pure((key: Term) => info({ ...module, functions: own }, key)), ...functions } }
}

/** The names of functions are atoms that exist, whether or not code has named them yet (`String.to_existing_atom/1`). */
function internNames(keys: readonly string[]): void {
  for (const key of keys) toAtom(key.slice(0, key.lastIndexOf('/')))
}

function info(module: NativeModule, key: Term): Term {
  switch ((key as Atom).name) {
    case 'module':
      return nativeAtom(module.name)
    case 'functions':
      return names(Object.keys(module.functions))
    case 'macros':
      return names([...Object.keys(module.macros ?? {}), ...(module.builtInMacros ?? [])])
    case 'struct':
      return structInfo(module)
    case 'attributes':
    case 'compile':
    case 'deprecated':
      return EMPTY_LIST
    default:
      return functionClause(module.name, '__info__', [key])
  }
}

function structInfo(module: NativeModule): Term {
  if (module.struct === undefined) return null
  const fields = Object.entries(module.struct)
  return listFrom(fields.map(([name, value]) => mapFrom([[atom('field'), atom(name)] as const, [atom('default'), value] as const])))
}

function names(keys: readonly string[]): Term {
  const pairs = keys.map((key) => [key.slice(0, key.lastIndexOf('/')), Number(key.slice(key.lastIndexOf('/') + 1))] as const)
  return listFrom([...pairs].sort((a, b) => compareText(a[0], b[0]) || a[1] - b[1]).map(([name, arity]) => tuple(atom(name), arity)))
}

function moduleInfo(module: NativeModule, key: Term): Term {
  switch ((key as Atom).name) {
    case 'module':
      return nativeAtom(module.name)
    case 'exports':
    case 'functions':
      return names(Object.keys(module.functions))
    case 'attributes':
      return list(tuple(atom('vsn'), list(0)))
    case 'compile':
      return EMPTY_LIST
    default:
      return raiseArgument('argument error')
  }
}
