/**
 * Functions that Elixir's compiler replaces by Erlang's: a capture of one names the Erlang function
 * (`inspect(&Integer.to_string/1)` is `&:erlang.integer_to_binary/1`). Those of Kernel stand with the expander.
 */
const INLINED: Readonly<Record<string, string>> = {
  'Atom.to_charlist/1': 'erlang.atom_to_list',
  'Atom.to_string/1': 'erlang.atom_to_binary',
  'Integer.to_charlist/1': 'erlang.integer_to_list',
  'Integer.to_charlist/2': 'erlang.integer_to_list',
  'Integer.to_string/1': 'erlang.integer_to_binary',
  'Integer.to_string/2': 'erlang.integer_to_binary',
  'List.to_atom/1': 'erlang.list_to_atom',
  'List.to_existing_atom/1': 'erlang.list_to_existing_atom',
  'List.to_float/1': 'erlang.list_to_float',
  'List.to_integer/1': 'erlang.list_to_integer',
  'List.to_integer/2': 'erlang.list_to_integer',
  'List.to_tuple/1': 'erlang.list_to_tuple',
  'Map.keys/1': 'maps.keys',
  'Map.merge/2': 'maps.merge',
  'Map.to_list/1': 'maps.to_list',
  'Map.values/1': 'maps.values',
  'String.duplicate/2': 'binary.copy',
  'String.to_float/1': 'erlang.binary_to_float',
  'String.to_integer/1': 'erlang.binary_to_integer',
  'String.to_integer/2': 'erlang.binary_to_integer',
  'Tuple.append/2': 'erlang.append_element',
  'Tuple.to_list/1': 'erlang.tuple_to_list',
  'Bitwise.&&&/2': 'erlang.band',
  'Bitwise.|||/2': 'erlang.bor',
  'Bitwise.<<</2': 'erlang.bsl',
  'Bitwise.>>>/2': 'erlang.bsr',
  'Bitwise.band/2': 'erlang.band',
  'Bitwise.bor/2': 'erlang.bor',
  'Bitwise.bxor/2': 'erlang.bxor',
  'Bitwise.bsl/2': 'erlang.bsl',
  'Bitwise.bsr/2': 'erlang.bsr',
  'Bitwise.bnot/1': 'erlang.bnot',
  'IO.iodata_length/1': 'erlang.iolist_size',
  'IO.iodata_to_binary/1': 'erlang.iolist_to_binary',
  'Function.info/1': 'erlang.fun_info',
  'Function.info/2': 'erlang.fun_info',
  'System.unique_integer/0': 'erlang.unique_integer',
  'System.unique_integer/1': 'erlang.unique_integer',
  'System.system_time/0': 'erlang.system_time',
  'System.monotonic_time/0': 'erlang.monotonic_time',
}

/** The Erlang module and function behind an Elixir function (`Elixir.Map`, `keys`, 1), undefined when it has none. */
export function inlinedFunction(module: string, name: string, arity: number): { module: string; name: string } | undefined {
  const target = INLINED[`${module.replace(/^Elixir\./, '')}.${name}/${arity}`]
  if (target === undefined) return undefined
  const dot = target.indexOf('.')
  return { module: target.slice(0, dot), name: target.slice(dot + 1) }
}
