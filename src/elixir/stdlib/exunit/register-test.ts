import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapFrom, mapGet, mapHas } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { attribute, forgetAttributes, moduleOf, registeredValues } from './register-attribute.ts'
import type { ExUnitState, TestModule } from './state.ts'
import { putTags } from './tags.ts'

/** What is said of a test when it is defined. */
interface Definition {
  readonly file: Term
  readonly line: Term
  /** `:test`, or the kind that a library defines. */
  readonly type: Atom
  readonly name: Term
  readonly tags: Term
}

/** Adds a test to the module being defined; answers the name of the function that runs it. */
function* registerTest(state: ExUnitState, module: Term, test: Definition): Effect<Term> {
  const owner = state.modules.get(module as Atom)
  if (owner === undefined || owner.closed) {
    return raise('RuntimeError', {
      message: `cannot define ${test.type.name}. Please make sure you have invoked "use ExUnit.Case" in the current module`,
    })
  }
  const group = owner.describe === null ? undefined : owner.describes[owner.describe]
  const text = isAtom(test.name) ? atomName(test.name) : String(test.name)
  const name = atom([test.type.name, ...(group === undefined ? [] : [group]), text].join(' '))
  if (owner.tests.some((known) => known.name === name)) {
    raise('ExUnit.DuplicateTestError', { message: `${inspect(name.name)} is already defined in ${inspect(owner.module)}` })
  }
  owner.tests.push({ module: owner.module, name, describe: owner.describe, tags: yield* tagsOf(owner, name, group, test) })
  yield* forgetAttributes(owner, ['tag', ...owner.registered.test])
  return name
}

/** The tags that ExUnit sets itself. */
const RESERVED = ['module', 'file', 'line', 'test', 'async', 'registered', 'describe']

/** All that the context of a test knows before its setup. */
function* tagsOf(owner: TestModule, name: Atom, group: string | undefined, test: Definition): Effect<ElixirMap> {
  const given: Term[][] = []
  for (const key of ['moduletag', 'describetag', 'tag']) given.push([...(listItems(yield* attribute(owner, key)) ?? [])].reverse())
  owner.moduleTags = given[0] ?? []
  const tags = putTags(EMPTY_MAP, [...given.flat(), ...(listItems(test.tags) ?? [])])
  const reserved = RESERVED.find((key) => mapHas(tags, atom(key)))
  if (reserved !== undefined) return raise('RuntimeError', { message: `cannot set tag :${reserved} because it is reserved by ExUnit` })
  const known: readonly (readonly [string, Term])[] = [
    ['line', test.line],
    ['file', test.file],
    ['registered', yield* registeredValues(owner)],
    ['test', name],
    ['module', owner.module],
    ['case', owner.module],
    ['async', owner.async],
    ['describe', group ?? null],
    ['describe_line', group === undefined ? null : owner.describeLine],
    ['test_type', test.type],
  ]
  return mapFrom(
    known.map(([key, value]) => [atom(key), value] as const),
    tags,
  )
}

function fieldOf(env: Term, name: string): Term {
  return (env instanceof ElixirMap ? mapGet(env, atom(name)) : undefined) ?? null
}

/** The test that was defined last in a module, as a `%ExUnit.Test{}`. */
function lastTest(state: ExUnitState, moduleOrEnv: Term): Term {
  const module = moduleOf(moduleOrEnv)
  const test = module === undefined ? undefined : state.modules.get(module)?.tests.at(-1)
  if (test === undefined) return null
  return struct(moduleAtom('ExUnit.Test'), {
    name: test.name,
    case: test.module,
    module: test.module,
    state: null,
    time: 0,
    tags: test.tags,
    logs: '',
    parameters: EMPTY_MAP,
  })
}

/** `register_test/4,6` and `get_last_registered_test/1` */
export function registerTestFunctions(state: ExUnitState): NativeModule['functions'] {
  return {
    'register_test/6': effect((module: Term, file: Term, line: Term, type: Atom, name: Term, tags: Term) =>
      registerTest(state, module, { file, line, type, name, tags }),
    ),
    'register_test/4': effect((env: Term, type: Atom, name: Term, tags: Term) =>
      registerTest(state, fieldOf(env, 'module'), { file: fieldOf(env, 'file'), line: fieldOf(env, 'line'), type, name, tags }),
    ),
    'get_last_registered_test/1': pure((moduleOrEnv: Term) => lastTest(state, moduleOrEnv)),
  }
}
