import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { effect, type NativeMacro, type NativeModule } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { specOf } from './applications.ts'

const ACCESS = moduleAtom('Access')

/** The configuration of an application under a key, undefined when it is not set. */
type Read = (app: Term, key: Term) => Term | undefined

/** Says that a setting is not there; `shown` is what was asked for, `key` where it would have been. */
export function missingSetting(app: Term, key: Term, shown: Term): never {
  const why = specOf(app) === undefined ? 'the application was not loaded nor configured' : `configuration at ${inspect(key)} was not set`
  return raiseArgument(`could not fetch application environment ${inspect(shown)} for application ${inspect(app)} because ${why}`)
}

/** The setting at a key, or at a path that begins with one. */
function* find(read: Read, app: Term, keyOrPath: Term): Effect<Term | undefined> {
  const [key, ...path] = pathOf(keyOrPath)
  let value = read(app, key)
  for (const step of path) {
    if (value === undefined) return undefined
    const found = yield apply(ACCESS, 'fetch', [value, step])
    value = found === atom('error') ? undefined : ((found as { readonly items: readonly Term[] }).items[1] as Term)
  }
  return value
}

function pathOf(keyOrPath: Term): [Term, ...Term[]] {
  const [first, ...rest] = isList(keyOrPath) ? (listItems(keyOrPath) ?? []) : [keyOrPath]
  return first === undefined ? raiseArgument('the path of a setting cannot be empty') : [first, ...rest]
}

/** What `compile_env` and `compile_env!` become: reads that name the environment they stand in. */
export function compileEnvFunctions(read: Read): NativeModule['functions'] {
  return {
    'compile_env/4': effect(function* (_env: Term, app: Term, keyOrPath: Term, fallback: Term) {
      return (yield* find(read, app, keyOrPath)) ?? fallback
    }),
    'compile_env!/3': effect(function* (_env: Term, app: Term, keyOrPath: Term) {
      return (yield* find(read, app, keyOrPath)) ?? missingSetting(app, pathOf(keyOrPath)[0], keyOrPath)
    }),
  }
}

const WITH_DEFAULT = template('Application.compile_env(__ENV__, unquote(app), unquote(key), unquote(default))')
const OR_RAISE = template('Application.compile_env!(__ENV__, unquote(app), unquote(key))')

function checkPlace(env: MacroEnvironment, name: string): void {
  if (env.function === null) return
  raise('RuntimeError', { message: `Application.${name} cannot be called inside functions, only in the module body` })
}

// biome-ignore lint/correctness/useYield: a macro is an effect
const compileEnv: NativeMacro = function* (env, app, key, fallback = null) {
  checkPlace(env, 'compile_env/3')
  return WITH_DEFAULT.fill({ app, key, default: fallback })
}

/** `compile_env/2,3` and `compile_env!/2`, which only stand in the body of a module. */
export const compileEnvMacros: Readonly<Record<string, NativeMacro>> = {
  'compile_env/2': compileEnv,
  'compile_env/3': compileEnv,
  // biome-ignore lint/correctness/useYield: a macro is an effect
  'compile_env!/2': function* (env, app, key) {
    checkPlace(env, 'compile_env!/2')
    return OR_RAISE.fill({ app, key })
  },
}
