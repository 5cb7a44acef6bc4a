import { effect, type NativeModule } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import type { ExUnitState, TestModule } from './state.ts'

const MODULE = moduleAtom('Module')

/** The module that is named, or that an environment stands in. */
export function moduleOf(moduleOrEnv: Term): Atom | undefined {
  const module = moduleOrEnv instanceof ElixirMap ? mapGet(moduleOrEnv, atom('module')) : moduleOrEnv
  return module instanceof Atom ? module : undefined
}

/** The value of an attribute of the module being defined. */
export function* attribute(owner: TestModule, name: string): Effect<Term> {
  return yield apply(MODULE, 'get_attribute', [owner.module, atom(name)])
}

/** Empties the attributes. */
export function* forgetAttributes(owner: TestModule, names: readonly string[]): Effect<void> {
  for (const name of names) yield apply(MODULE, 'delete_attribute', [owner.module, atom(name)])
}

/** `registered` in the context of a test: the values of all registered attributes. */
export function* registeredValues(owner: TestModule): Effect<ElixirMap> {
  const { test, describe, module } = owner.registered
  const pairs: (readonly [Term, Term])[] = []
  for (const name of [...test, ...describe, ...module]) pairs.push([atom(name), yield* attribute(owner, name)])
  return mapFrom(pairs)
}

function* register(state: ExUnitState, moduleOrEnv: Term, name: Atom, options: Term, kind: keyof TestModule['registered']): Effect<Term> {
  const module = moduleOf(moduleOrEnv)
  const owner = module === undefined ? undefined : state.modules.get(module)
  if (owner === undefined || owner.closed) {
    return raise('RuntimeError', {
      message: 'cannot register attribute. Please make sure you have invoked "use ExUnit.Case" in the current module',
    })
  }
  if (yield apply(MODULE, 'has_attribute?', [owner.module, name])) {
    return raise('RuntimeError', { message: `you must set @${name.name} after it has been registered` })
  }
  yield apply(MODULE, 'register_attribute', [owner.module, name, options])
  owner.registered[kind].push(name.name)
  return atom('ok')
}

/** `register_attribute/2,3` and its relatives: attributes of one test, of a `describe`, of the module. */
export function registerAttributeFunctions(state: ExUnitState): NativeModule['functions'] {
  const native = (kind: keyof TestModule['registered']) =>
    effect((moduleOrEnv: Term, name: Atom, options: Term = EMPTY_LIST) => register(state, moduleOrEnv, name, options, kind))
  return {
    'register_attribute/2': native('test'),
    'register_attribute/3': native('test'),
    'register_describe_attribute/2': native('describe'),
    'register_describe_attribute/3': native('describe'),
    'register_module_attribute/2': native('module'),
    'register_module_attribute/3': native('module'),
  }
}
