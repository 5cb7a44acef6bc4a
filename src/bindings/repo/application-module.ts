import { type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import { Atom, atom, isAtom, toAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keyword, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { environmentKey } from './application-environment.ts'
import { startFunctions } from './application-start.ts'
import { applicationOf, specOf, specPairs } from './applications.ts'
import { compileEnvFunctions, compileEnvMacros, missingSetting } from './compile-env.ts'
import type { RepoState } from './repo-state.ts'

/** `Application`: the configuration of applications, and which of them run. */
export function createApplicationModule({ environment }: RepoState): NativeModule {
  const get = (app: Term, key: Term, fallback: Term): Term => environment.get(environmentKey(app, key)) ?? fallback
  const put = (app: Term, key: Term, value: Term): Term => {
    if (!isAtom(app)) functionClause('Application', 'put_env', [app, key, value, EMPTY_LIST])
    environment.set(environmentKey(app, key), value)
    return atom('ok')
  }
  const remove = (app: Term, key: Term): Term => {
    environment.delete(environmentKey(app, key))
    return atom('ok')
  }
  return {
    name: 'Application',
    functions: {
      'get_env/2': pure((app: Term, key: Term) => get(app, key, null)),
      'get_env/3': pure(get),
      'put_env/3': pure(put),
      'put_env/4': pure((app: Term, key: Term, value: Term) => put(app, key, value)),
      'delete_env/2': pure(remove),
      'delete_env/3': pure((app: Term, key: Term) => remove(app, key)),
      'fetch_env/2': pure((app: Term, key: Term) => {
        const value = environment.get(environmentKey(app, key))
        return value === undefined ? atom('error') : tuple(atom('ok'), value)
      }),
      'fetch_env!/2': pure((app: Term, key: Term) => {
        const value = environment.get(environmentKey(app, key))
        if (value !== undefined) return value
        return missingSetting(app, key, key)
      }),
      'get_all_env/1': pure((app: Term) => listFrom(allOf(environment, app).map(([key, value]) => tuple(key, value)))),
      'put_all_env/1': pure((configuration: Term) => putAll(configuration, put)),
      'put_all_env/2': pure((configuration: Term) => putAll(configuration, put)),
      'spec/1': pure((app: Term) => {
        const spec = specOf(app)
        return spec === undefined ? null : keyword(Object.fromEntries(specPairs(spec)))
      }),
      'spec/2': pure((app: Term, key: Term) => {
        const spec = specOf(app)
        const found = spec === undefined ? undefined : specPairs(spec).find(([name]) => atom(name) === key)
        return found === undefined ? null : found[1]
      }),
      'get_application/1': pure((module: Term) => (module instanceof Atom && LIBRARY.has(inspect(module)) ? applicationOf(module) : null)),
      ...startFunctions(),
      ...compileEnvFunctions((app, key) => environment.get(environmentKey(app, key))),
    },
    macros: compileEnvMacros,
  }
}

/** The modules that are part of an application, and not of the program. */
const LIBRARY: ReadonlySet<string> = new Set(standardLibrary.map(({ name }) => name))

/** The configuration of an application, by key. */
function allOf(environment: RepoState['environment'], app: Term): readonly (readonly [Term, Term])[] {
  const prefix = environmentKey(app, atom(''))
  return [...environment].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [toAtom(key.slice(prefix.length)), value])
}

function putAll(configuration: Term, put: (app: Term, key: Term, value: Term) => Term): Term {
  for (const [app, settings] of keywordPairs(configuration) ?? []) {
    for (const [key, value] of keywordPairs(settings) ?? []) put(toAtom(app), toAtom(key), value)
  }
  return atom('ok')
}
