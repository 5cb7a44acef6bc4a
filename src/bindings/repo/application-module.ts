import { type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, toAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { environmentKey } from './application-environment.ts'
import type { RepoState } from './repo-state.ts'

/** `Application`: the configuration of applications; none of them can be started or stopped here. */
export function createApplicationModule({ environment }: RepoState): NativeModule {
  const get = (app: Term, key: Term, fallback: Term): Term => environment.get(environmentKey(app, key)) ?? fallback
  const put = (app: Term, key: Term, value: Term): Term => {
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
        const why = isLoaded(app) ? `configuration at ${inspect(key)} was not set` : 'the application was not loaded nor configured'
        return raiseArgument(`could not fetch application environment ${inspect(key)} for application ${inspect(app)} because ${why}`)
      }),
      'get_all_env/1': pure((app: Term) => listFrom(allOf(environment, app).map(([key, value]) => tuple(key, value)))),
      'put_all_env/1': pure((configuration: Term) => putAll(configuration, put)),
      'put_all_env/2': pure((configuration: Term) => putAll(configuration, put)),
      'spec/1': pure(() => null),
      'spec/2': pure(() => null),
      'get_application/1': pure(() => null),
      'loaded_applications/0': pure(() => listFrom([])),
      'app_dir/1': pure((app: Term) => raiseArgument(`unknown application: ${inspect(app)}`)),
      'app_dir/2': pure((app: Term) => raiseArgument(`unknown application: ${inspect(app)}`)),
      'ensure_loaded/1': pure(() => atom('ok')),
      'ensure_all_started/1': pure(() => tuple(atom('ok'), listFrom([]))),
      'ensure_all_started/2': pure(() => tuple(atom('ok'), listFrom([]))),
      'ensure_started/1': pure(() => atom('ok')),
      'started_applications/0': pure(() => listFrom([])),
    },
  }
}

/** The applications that every program of the playground runs with. */
const LOADED: ReadonlySet<string> = new Set([
  'kernel',
  'stdlib',
  'elixir',
  'logger',
  'ecto',
  'ecto_sql',
  'ecto_sqlite3',
  'decimal',
  'ex_unit',
])

function isLoaded(app: Term): boolean {
  return app instanceof Atom && LOADED.has(app.name)
}

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
