import { WINDOW_FUNCTIONS } from '#bindings/query/escape/window-functions.ts'
import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { raise } from '#terms/thrown.ts'

const API = [
  '==/2',
  '!=/2',
  '<=/2',
  '>=/2',
  '</2',
  '>/2',
  '+/2',
  '-/2',
  '*/2',
  '//2',
  'and/2',
  'or/2',
  'not/1',
  'in/2',
  'like/2',
  'ilike/2',
  'is_nil/1',
  'count/0',
  'count/1',
  'count/2',
  'coalesce/2',
  'filter/2',
  'avg/1',
  'sum/1',
  'min/1',
  'max/1',
  'datetime_add/3',
  'date_add/3',
  'from_now/2',
  'ago/2',
  'fragment/1',
  'splice/1',
  'identifier/1',
  'constant/1',
  'literal/1',
  'values/2',
  'field/2',
  'struct/2',
  'map/2',
  'merge/2',
  'json_extract_path/2',
  'type/2',
  'as/1',
  'parent_as/1',
  'selected_as/1',
  'selected_as/2',
  'exists/1',
  'any/1',
  'all/1',
  'over/1',
  'over/2',
] as const

const WINDOW = ['over/1', 'over/2', 'count/0', 'count/1', 'avg/1', 'sum/1', 'min/1', 'max/1', ...WINDOW_FUNCTIONS, 'filter/2']

/** `Ecto.Query.API` and `Ecto.Query.WindowAPI`: what queries may call. The functions are there to be known, not to be called. */
export const apiModules: readonly NativeModule[] = [documented('Ecto.Query.API', API), documented('Ecto.Query.WindowAPI', WINDOW)]

function documented(name: string, keys: readonly string[]): NativeModule {
  const refuse: NativeFunction = pure(() =>
    raise('RuntimeError', {
      message: `the functions in ${name} should not be invoked directly, they serve for documentation purposes only`,
    }),
  )
  return { name, functions: Object.fromEntries(keys.map((key) => [key, refuse])) }
}
