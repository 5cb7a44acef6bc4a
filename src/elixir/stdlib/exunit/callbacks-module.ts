import { quotedCall, quotedKeyword, quotedRemote, quotedVariable } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import { effect, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, list, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { exitFunctions } from './exits.ts'
import type { Callback, ExUnitState, TestModule } from './state.ts'
import { supervisedFunctions } from './supervised.ts'

const CALLBACKS = moduleAtom('ExUnit.Callbacks')
type Kind = Callback['kind']

const DEFINE = template(`
  unquote(name) = ExUnit.Callbacks.__callback__(__MODULE__, unquote(kind))
  unquote(definition)
`)

function defineCallback(kind: Kind, context: Term, blocks: Term): Term {
  const name = quotedVariable('name', CALLBACKS)
  const call = tuple(quotedCall('unquote', [name]), EMPTY_LIST, list(context))
  return DEFINE.fill({ name, kind: atom(kind), definition: quotedCall('def', [call, blocks]) })
}

const NAME = template('ExUnit.Callbacks.__callback__(__MODULE__, unquote(kind), unquote(callbacks))')

/** `setup do … end`, `setup :name`, `setup [:a, {Mod, :b}]` */
function callbackMacro(kind: Kind): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env, given) {
    if (keywordGet(given, 'do') !== undefined) return defineCallback(kind, quotedVariable('_', null), given)
    return NAME.fill({ kind: atom(kind), callbacks: given })
  }
}

/** `setup context do … end` */
function contextMacro(kind: Kind): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env, context, blocks) {
    return defineCallback(kind, context, blocks)
  }
}

function ownerOf(state: ExUnitState, module: Term): TestModule {
  const owner = module instanceof Atom ? state.modules.get(module) : undefined
  if (owner !== undefined && !owner.closed) return owner
  return raise('RuntimeError', {
    message: 'cannot define setup. Please make sure you have invoked "use ExUnit.Case" in the current module',
  })
}

/** The name of the function that a `setup` block becomes. */
function addBlock(state: ExUnitState, module: Term, kind: Term): Term {
  const owner = ownerOf(state, module)
  const name = kind === atom('setup') ? 'setup' : 'setup_all'
  refuseInDescribe(owner, name)
  const same = owner.callbacks.filter((callback) => callback.kind === name && callback.describe === owner.describe && isBlock(callback))
  const group = owner.describe === null ? '' : `${owner.describe}_`
  const fun = atom(`__ex_unit_${name}_${group}${same.length}`)
  owner.callbacks.push({ kind: name, describe: owner.describe, module: null, name: fun })
  return fun
}

function isBlock({ module, name }: Callback): boolean {
  return module === null && name.name.startsWith('__ex_unit_')
}

function refuseInDescribe(owner: TestModule, kind: Kind): void {
  if (kind === 'setup_all' && owner.describe !== null) {
    raise('RuntimeError', {
      message: 'cannot invoke setup_all/1-2 inside describe as setup_all always applies to all tests in a module',
    })
  }
}

function addNamed(state: ExUnitState, module: Term, kind: Term, callbacks: Term): Term {
  const owner = ownerOf(state, module)
  const name = kind === atom('setup') ? 'setup' : 'setup_all'
  refuseInDescribe(owner, name)
  for (const item of isList(callbacks) ? (listItems(callbacks) ?? []) : [callbacks]) {
    const remote = isTuple(item, 2) ? item.items : undefined
    const [target, fun] = remote === undefined ? [null, item] : (remote as readonly [Term, Term])
    if (!(fun instanceof Atom) || !(target === null || target instanceof Atom)) {
      return raiseArgument('setup/setup_all expect a callback as an atom or {module, function} tuple, or a list of callbacks')
    }
    owner.callbacks.push({ kind: name, describe: owner.describe, module: target, name: fun })
  }
  return atom('ok')
}

const CONTEXT = quotedVariable('context', CALLBACKS)

/** The function that runs callbacks one after the other, each with what those before it added to the context. */
function chain(call: readonly Term[], name: string, callbacks: readonly Callback[]): Term {
  const steps = callbacks.map(({ module, name: fun }) => {
    const result = module === null ? quotedCall(fun.name, [CONTEXT]) : quotedRemote(module, fun.name, [CONTEXT])
    return quotedCall('=', [CONTEXT, quotedRemote(CALLBACKS, '__merge__', [quotedVariable('__MODULE__', null), CONTEXT, result])])
  })
  return quotedCall('def', [quotedCall(name, call), quotedKeyword([['do', quotedCall('__block__', [...steps, CONTEXT])]])])
}

/** What a test module gets at its end: `__ex_unit__/2`, and a function for each `describe` with callbacks of its own. */
function beforeCompile(state: ExUnitState): NativeMacro {
  return function* (env) {
    const owner = env.module === null ? undefined : state.modules.get(env.module)
    if (owner === undefined || owner.closed) return null
    const of = (kind: Kind, describe: number | null) => owner.callbacks.filter((one) => one.kind === kind && one.describe === describe)
    return quotedCall('__block__', [
      chain([atom('setup'), CONTEXT], '__ex_unit__', of('setup', null)),
      chain([atom('setup_all'), CONTEXT], '__ex_unit__', of('setup_all', null)),
      ...owner.describes.map((_, i) => chain([CONTEXT], `__ex_unit_describe_${i}`, of('setup', i))),
      ...(owner.isTemplate && !owner.hasUsing ? [DEFAULT_USING.fill({})] : []),
    ])
  }
}

const DEFAULT_USING = template(`
  defmacro __using__(opts) do
    ExUnit.CaseTemplate.__proxy__(__MODULE__, opts)
  end
`)

const RESERVED = ['case', 'file', 'line', 'test', 'async', 'registered', 'describe'].map(atom)

/** The context with what a callback returned. */
function* merge(module: Term, context: Term, value: Term): Effect<Term> {
  if (value === atom('ok') || !(context instanceof ElixirMap)) return context
  const added = isTuple(value, 2) && value.items[0] === atom('ok') ? (value.items[1] as Term) : value
  const pairs = pairsOf(added)
  if (pairs === undefined) {
    const shown = [yield* inspectEffect(module), yield* inspectEffect(value)]
    return raise('RuntimeError', {
      message: `expected ExUnit callback in ${shown[0]} to return :ok | keyword | map, got ${shown[1]} instead`,
    })
  }
  let result = context
  for (const [key, item] of pairs) {
    if (RESERVED.includes(key as Atom) && !strictEqual(mapGet(context, key) ?? null, item)) return yield* refuseReserved(module, key, item)
    result = mapPut(result, key, item)
  }
  return result
}

function pairsOf(value: Term): readonly (readonly [Term, Term])[] | undefined {
  if (value instanceof ElixirMap) return mapEntries(value)
  const items = listItems(value)
  return items?.every((item) => isTuple(item, 2)) ? items.map((item) => (item as { items: readonly [Term, Term] }).items) : undefined
}

function* refuseReserved(module: Term, key: Term, value: Term): Effect<Term> {
  const shown = [yield* inspectEffect(module), yield* inspectEffect(key), yield* inspectEffect(value)]
  return raise('RuntimeError', { message: `ExUnit callback in ${shown[0]} is trying to set reserved field ${shown[1]} to ${shown[2]}` })
}

/** `ExUnit.Callbacks` */
export function createCallbacksModule(state: ExUnitState): NativeModule {
  return {
    name: 'ExUnit.Callbacks',
    functions: {
      '__callback__/2': pure((module: Term, kind: Term) => addBlock(state, module, kind)),
      '__callback__/3': pure((module: Term, kind: Term, callbacks: Term) => addNamed(state, module, kind, callbacks)),
      '__merge__/3': effect(merge),
      ...exitFunctions(state),
      ...supervisedFunctions(state),
    },
    macros: {
      '__before_compile__/1': beforeCompile(state),
      'setup/1': callbackMacro('setup'),
      'setup/2': contextMacro('setup'),
      'setup_all/1': callbackMacro('setup_all'),
      'setup_all/2': contextMacro('setup_all'),
    },
  }
}
