import { quotedBlock, quotedCall, quotedKeyword, quotedVariable } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { effect, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { forgetAttributes, registerAttributeFunctions } from './register-attribute.ts'
import { registerTestFunctions } from './register-test.ts'
import { type ExUnitState, openModule } from './state.ts'

const OK = atom('ok')
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
  import ExUnit.Case, only: [test: 1, test: 2, test: 3, describe: 2]
`)

// biome-ignore lint/correctness/useYield: a macro is an effect
const using: NativeMacro = function* (env, options = EMPTY_LIST) {
  return USE.fill({ file: env.file, options })
}

const TEST = template(`
  unquote(name) = ExUnit.Case.register_test(__MODULE__, unquote(file), unquote(line), :test, unquote(message), unquote(tags))
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
  const tags = implemented ? EMPTY_LIST : list(atom('not_implemented'))
  return TEST.fill({ name, message, line: env.line, file: env.file, tags, definition: definition(name, context, body) })
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
  ExUnit.Case.__describe__(__MODULE__, unquote(line), unquote(message))
  Module.delete_attribute(__MODULE__, :describetag)
  unquote(block)
  ExUnit.Case.__end_describe__(__MODULE__)
`)

// biome-ignore lint/correctness/useYield: a macro is an effect
const describe: NativeMacro = function* (env, message, blocks = EMPTY_LIST) {
  return DESCRIBE.fill({ line: env.line, message, block: keywordGet(blocks, 'do') ?? null })
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

function beginDescribe(state: ExUnitState, module: Term, line: number, message: Term): Term {
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
  owner.describeLine = line
  return atom('ok')
}

function* endDescribe(state: ExUnitState, module: Term): Effect<Term> {
  const owner = state.modules.get(module as Atom)
  if (owner === undefined) return OK
  owner.describe = null
  yield* forgetAttributes(owner, ['describetag', ...owner.registered.describe])
  return OK
}

/** The value of an atom key of a map. */
function entry(map: Term, name: string): Term | undefined {
  return map instanceof ElixirMap ? mapGet(map, atom(name)) : undefined
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
      '__describe__/3': pure((module: Term, line: number, message: Term) => beginDescribe(state, module, line, message)),
      '__end_describe__/1': effect((module: Term) => endDescribe(state, module)),
      ...registerTestFunctions(state),
      ...registerAttributeFunctions(state),
      '__after_compile__/2': pure((env: Term) => close(state, env)),
    },
    macros: {
      '__using__/1': using,
      'test/1': pendingTest,
      'test/2': plainTest,
      'test/3': contextTest,
      'describe/2': describe,
    },
  }
}
