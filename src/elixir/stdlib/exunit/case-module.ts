import { quotedBlock, quotedCall, quotedKeyword, quotedVariable } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type ExUnitState, openModule, type TestModule } from './state.ts'
import { putTags } from './tags.ts'

const CASE = moduleAtom('ExUnit.Case')

const USE = template(`
  ExUnit.Case.__register__(__MODULE__, unquote(file), unquote(options))

  unless Module.has_attribute?(__MODULE__, :moduletag) do
    for name <- [:tag, :describetag, :moduletag], do: Module.register_attribute(__MODULE__, name, accumulate: true)
  end

  @before_compile ExUnit.Callbacks
  @after_compile ExUnit.Case
  import ExUnit.Callbacks
  import ExUnit.Assertions
  import ExUnit.Case, only: [test: 1, test: 2, test: 3, describe: 1, describe: 2]
`)

// biome-ignore lint/correctness/useYield: a macro is an effect
const using: NativeMacro = function* (env, options = EMPTY_LIST) {
  return USE.fill({ file: env.file, options })
}

const TEST = template(`
  unquote(name) = ExUnit.Case.__test__(__MODULE__, unquote(message), %{
    line: unquote(line),
    file: unquote(file),
    tags: Module.get_attribute(__MODULE__, :tag),
    describetags: Module.get_attribute(__MODULE__, :describetag),
    moduletags: Module.get_attribute(__MODULE__, :moduletag),
    implemented: unquote(implemented)
  })

  Module.delete_attribute(__MODULE__, :tag)
  unquote(definition)
`)

/** `def unquote(name)(context), do: (body; :ok)` */
function definition(name: Term, context: Term, body: Term): Term {
  const head = quotedCall('unquote', [name])
  const call = tuple(head, EMPTY_LIST, list(context))
  return quotedCall('def', [call, quotedKeyword([['do', quotedBlock([body, atom('ok')])]])])
}

function testCode(env: MacroEnvironment, message: Term, context: Term, body: Term, implemented: boolean): Term {
  const name = quotedVariable('name', CASE)
  return TEST.fill({ name, message, line: env.line, file: env.file, implemented, definition: definition(name, context, body) })
}

const UNUSED = quotedVariable('_', null)
const NOT_IMPLEMENTED = template('ExUnit.Assertions.flunk("Not implemented")')

/** The body of a block: `do: body`, or all of a block with `rescue` and its like. */
function bodyOf(blocks: Term): Term {
  const body = keywordGet(blocks, 'do')
  return (listItems(blocks) ?? []).length === 1 && body !== undefined ? body : quotedCall('try', [blocks])
}

// biome-ignore lint/correctness/useYield: a macro is an effect
const pendingTest: NativeMacro = function* (env, message) {
  return testCode(env, message, UNUSED, NOT_IMPLEMENTED.fill({}), false)
}

// biome-ignore lint/correctness/useYield: a macro is an effect
const plainTest: NativeMacro = function* (env, message, blocks) {
  return testCode(env, message, UNUSED, bodyOf(blocks), true)
}

// biome-ignore lint/correctness/useYield: a macro is an effect
const contextTest: NativeMacro = function* (env, message, context, blocks) {
  return testCode(env, message, context, bodyOf(blocks), true)
}

const DESCRIBE = template(`
  ExUnit.Case.__describe__(__MODULE__, unquote(message))
  Module.delete_attribute(__MODULE__, :describetag)
  unquote(block)
  ExUnit.Case.__end_describe__(__MODULE__)
  Module.delete_attribute(__MODULE__, :describetag)
`)

// biome-ignore lint/correctness/useYield: a macro is an effect
const describe: NativeMacro = function* (_env, message, blocks = EMPTY_LIST) {
  return DESCRIBE.fill({ message, block: keywordGet(blocks, 'do') ?? null })
}

function register(state: ExUnitState, module: Term, file: Term, options: Term): Term {
  if (!state.started) {
    raise('RuntimeError', {
      message:
        'cannot use ExUnit.Case without starting the ExUnit application, please call ExUnit.start() or explicitly start the :ex_unit app',
    })
  }
  const opened = openModule(state, module as Atom, String(file), false)
  if (keywordGet(options, 'async') === true) opened.async = true
  return atom('ok')
}

function addTest(state: ExUnitState, module: Term, message: Term, about: Term): Term {
  const owner = state.modules.get(module as Atom)
  if (owner === undefined || owner.closed)
    return raise('RuntimeError', {
      message: `cannot define test. Please make sure you have invoked "use ExUnit.Case" in the current module`,
    })
  const group = owner.describe === null ? undefined : owner.describes[owner.describe]
  const text = isAtom(message) ? atomName(message) : String(message)
  const name = atom(group === undefined ? `test ${text}` : `test ${group} ${text}`)
  if (owner.tests.some((test) => test.name === name)) {
    raise('ExUnit.DuplicateTestError', { message: `"${name.name}" is already defined in ${owner.module.name.replace(/^Elixir\./, '')}` })
  }
  owner.tests.push({ module: owner.module, name, describe: owner.describe, tags: tagsOf(owner, name, group, about) })
  return name
}

/** The value of an atom key of a map. */
function entry(map: Term, name: string): Term | undefined {
  return map instanceof ElixirMap ? mapGet(map, atom(name)) : undefined
}

/** All that the context of a test knows before its setup. */
function tagsOf(owner: TestModule, name: Atom, group: string | undefined, about: Term): ReturnType<typeof putTags> {
  const given = (key: string): Term[] => (listItems(entry(about, key) ?? null) ?? []).reverse()
  owner.moduleTags = given('moduletags')
  const tags = putTags(EMPTY_MAP, [...given('moduletags'), ...given('describetags'), ...given('tags')])
  const known: readonly (readonly [string, Term])[] = [
    ['line', entry(about, 'line') ?? 0],
    ['file', entry(about, 'file') ?? ''],
    ['registered', EMPTY_MAP],
    ['test', name],
    ['module', owner.module],
    ['case', owner.module],
    ['async', owner.async],
    ['describe', group ?? null],
    ['describe_line', null],
    ['test_type', atom('test')],
    ...(entry(about, 'implemented') === false ? [['not_implemented', true] as const] : []),
  ]
  return mapFrom(
    known.map(([key, value]) => [atom(key), value] as const),
    tags,
  )
}

function beginDescribe(state: ExUnitState, module: Term, message: Term): Term {
  const owner = state.modules.get(module as Atom)
  if (owner === undefined || owner.closed)
    return raise('RuntimeError', {
      message: 'cannot define describe. Please make sure you have invoked "use ExUnit.Case" in the current module',
    })
  if (owner.describe !== null) {
    raise('RuntimeError', {
      message:
        'cannot call "describe" inside another "describe". See the documentation for ExUnit.Case.describe/2 on named setups and how to handle hierarchies',
    })
  }
  if (typeof message !== 'string') return raise('ArgumentError', { message: 'describe name must be a string' })
  if (owner.describes.includes(message)) {
    raise('ExUnit.DuplicateDescribeError', {
      message: `describe "${message}" is already defined in ${owner.module.name.replace(/^Elixir\./, '')}`,
    })
  }
  owner.describe = owner.describes.push(message) - 1
  return atom('ok')
}

function endDescribe(state: ExUnitState, module: Term): Term {
  const owner = state.modules.get(module as Atom)
  if (owner !== undefined) owner.describe = null
  return atom('ok')
}

/** A complete module waits to be run. */
function close(state: ExUnitState, env: Term): Term {
  const module = entry(env, 'module')
  const owner = module instanceof Atom ? state.modules.get(module) : undefined
  if (owner === undefined || owner.closed) return atom('ok')
  owner.closed = true
  if (!owner.isTemplate) state.waiting = [...state.waiting.filter((other) => other.module !== owner.module), owner]
  return atom('ok')
}

/** `ExUnit.Case` */
export function createCaseModule(state: ExUnitState): NativeModule {
  return {
    name: 'ExUnit.Case',
    functions: {
      '__register__/3': pure((module: Term, file: Term, options: Term) => register(state, module, file, options)),
      '__test__/3': pure((module: Term, message: Term, about: Term) => addTest(state, module, message, about)),
      '__describe__/2': pure((module: Term, message: Term) => beginDescribe(state, module, message)),
      '__end_describe__/1': pure((module: Term) => endDescribe(state, module)),
      '__after_compile__/2': pure((env: Term) => close(state, env)),
    },
    macros: {
      '__using__/1': using,
      'test/1': pendingTest,
      'test/2': plainTest,
      'test/3': contextTest,
      'describe/1': describe,
      'describe/2': describe,
    },
  }
}
