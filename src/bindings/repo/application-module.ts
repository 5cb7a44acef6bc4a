import { type NativeModule, pure } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
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
        return raiseArgument(
          `could not fetch application environment ${inspect(key)} for application ${inspect(app)} because configuration at ${inspect(key)} was not set`,
        )
      }),
      'ensure_all_started/1': pure(() => tuple(atom('ok'), listFrom([]))),
      'ensure_all_started/2': pure(() => tuple(atom('ok'), listFrom([]))),
      'ensure_started/1': pure(() => atom('ok')),
      'started_applications/0': pure(() => listFrom([])),
    },
  }
}
