import type { NativeMacro } from '#elixir/native.ts'
import { dbg } from './dbg.ts'
import { defdelegate } from './defdelegate.ts'
import { destructure } from './destructure.ts'
import { getAndUpdateIn, getIn, popIn, putIn, updateIn } from './nested-access.ts'
import { pipe } from './pipe.ts'
import { guardMacro, templateMacro } from './simple.ts'
import { callersAlias, callersVariable } from './variables.ts'

/** The macros of Kernel that become quoted code, by `name/arity`. */
export const kernelMacros: Readonly<Record<string, NativeMacro>> = {
  '|>/2': pipe,
  'match?/2': templateMacro(['pattern', 'value'], 'case unquote(value) do unquote(pattern) -> true; _ -> false end'),
  'destructure/2': destructure,
  'tap/2': templateMacro(['value', 'fun'], '(tapped = unquote(value); unquote(fun).(tapped); tapped)'),
  'then/2': templateMacro(['value', 'fun'], 'unquote(fun).(unquote(value))'),
  'is_struct/1': guardMacro(
    ['term'],
    'is_map(unquote(term)) and :erlang.is_map_key(:__struct__, unquote(term)) and is_atom(:erlang.map_get(:__struct__, unquote(term)))',
    'case unquote(term) do %_{} -> true; _ -> false end',
  ),
  'is_struct/2': guardMacro(
    ['term', 'name'],
    'is_map(unquote(term)) and (is_atom(unquote(name)) or :fail) and :erlang.is_map_key(:__struct__, unquote(term)) and :erlang.map_get(:__struct__, unquote(term)) == unquote(name)',
    '(wanted = unquote(name); case unquote(term) do %found{} -> found == wanted; _ -> false end)',
  ),
  'is_non_struct_map/1': guardMacro(
    ['term'],
    'is_map(unquote(term)) and not (:erlang.is_map_key(:__struct__, unquote(term)) and is_atom(:erlang.map_get(:__struct__, unquote(term))))',
    'case unquote(term) do %_{} -> false; %{} -> true; _ -> false end',
  ),
  'is_exception/1': guardMacro(
    ['term'],
    'is_map(unquote(term)) and :erlang.is_map_key(:__struct__, unquote(term)) and is_atom(:erlang.map_get(:__struct__, unquote(term))) and :erlang.is_map_key(:__exception__, unquote(term)) and :erlang.map_get(:__exception__, unquote(term)) == true',
    'case unquote(term) do %_{__exception__: true} -> true; _ -> false end',
  ),
  'is_exception/2': guardMacro(
    ['term', 'name'],
    'is_map(unquote(term)) and (is_atom(unquote(name)) or :fail) and :erlang.is_map_key(:__struct__, unquote(term)) and :erlang.map_get(:__struct__, unquote(term)) == unquote(name) and :erlang.is_map_key(:__exception__, unquote(term)) and :erlang.map_get(:__exception__, unquote(term)) == true',
    '(wanted = unquote(name); case unquote(term) do %found{__exception__: true} -> found == wanted; _ -> false end)',
  ),
  'put_in/2': putIn,
  'update_in/2': updateIn,
  'get_in/1': getIn,
  'get_and_update_in/2': getAndUpdateIn,
  'pop_in/1': popIn,
  'var!/1': callersVariable,
  'var!/2': callersVariable,
  'alias!/1': callersAlias,
  'defdelegate/2': defdelegate,
  'dbg/0': dbg,
  'dbg/1': dbg,
  'dbg/2': dbg,
}
