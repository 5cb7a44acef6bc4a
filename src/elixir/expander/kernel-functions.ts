/** The functions (not macros) of `Kernel` that every module imports, as `name/arity`. */
export const KERNEL_FUNCTIONS: readonly string[] = [
  '!=/2', '!==/2', '*/2', '**/2', '+/1', '+/2', '++/2', '-/1', '-/2', '--/2', '//2', '</2', '<=/2', '==/2', '===/2', '=~/2', '>/2', '>=/2',
  'abs/1', 'apply/2', 'apply/3', 'binary_part/3', 'binary_slice/2', 'binary_slice/3', 'bit_size/1', 'byte_size/1', 'ceil/1', 'div/2', 'elem/2',
  'exit/1', 'floor/1', 'function_exported?/3', 'get_and_update_in/3', 'get_in/2', 'hd/1', 'inspect/1', 'inspect/2', 'is_atom/1', 'is_binary/1',
  'is_bitstring/1', 'is_boolean/1', 'is_float/1', 'is_function/1', 'is_function/2', 'is_integer/1', 'is_list/1', 'is_map/1', 'is_map_key/2',
  'is_number/1', 'is_pid/1', 'is_port/1', 'is_reference/1', 'is_tuple/1', 'length/1', 'macro_exported?/3', 'make_ref/0', 'map_size/1', 'max/2',
  'min/2', 'node/0', 'node/1', 'not/1', 'pop_in/2', 'put_elem/3', 'put_in/3', 'rem/2', 'round/1', 'self/0', 'send/2', 'spawn/1', 'spawn/3',
  'spawn_link/1', 'spawn_link/3', 'spawn_monitor/1', 'spawn_monitor/3', 'struct/1', 'struct/2', 'struct!/1', 'struct!/2', 'throw/1', 'tl/1',
  'trunc/1', 'tuple_size/1', 'update_in/3', 'to_timeout/1',
]

/** The Kernel functions that a guard may call. */
export const GUARD_FUNCTIONS: ReadonlySet<string> = new Set([
  '!=/2', '!==/2', '*/2', '+/1', '+/2', '-/1', '-/2', '//2', '</2', '<=/2', '==/2', '===/2', '>/2', '>=/2', 'abs/1', 'binary_part/3',
  'bit_size/1', 'byte_size/1', 'ceil/1', 'div/2', 'elem/2', 'floor/1', 'hd/1', 'is_atom/1', 'is_binary/1', 'is_bitstring/1', 'is_boolean/1',
  'is_float/1', 'is_function/1', 'is_function/2', 'is_integer/1', 'is_list/1', 'is_map/1', 'is_map_key/2', 'is_number/1', 'is_pid/1',
  'is_port/1', 'is_reference/1', 'is_tuple/1', 'length/1', 'map_size/1', 'max/2', 'min/2', 'node/0', 'node/1', 'not/1', 'rem/2', 'round/1',
  'self/0', 'tl/1', 'trunc/1', 'tuple_size/1',
])

/** Kernel functions that are Erlang's own: a capture of one names the Erlang function. Those renamed are listed with their name there. */
export const ERLANG_NAMES: Readonly<Record<string, string>> = {
  '!=/2': '/=', '!==/2': '=/=', '*/2': '*', '+/1': '+', '+/2': '+', '++/2': '++', '-/1': '-', '-/2': '-', '--/2': '--', '//2': '/',
  '</2': '<', '<=/2': '=<', '==/2': '==', '===/2': '=:=', '>/2': '>', '>=/2': '>=', 'abs/1': 'abs', 'apply/3': 'apply',
  'binary_part/3': 'binary_part', 'bit_size/1': 'bit_size', 'byte_size/1': 'byte_size', 'ceil/1': 'ceil', 'div/2': 'div', 'exit/1': 'exit',
  'floor/1': 'floor', 'hd/1': 'hd', 'is_atom/1': 'is_atom', 'is_binary/1': 'is_binary', 'is_bitstring/1': 'is_bitstring',
  'is_boolean/1': 'is_boolean', 'is_float/1': 'is_float', 'is_function/1': 'is_function', 'is_function/2': 'is_function',
  'is_integer/1': 'is_integer', 'is_list/1': 'is_list', 'is_map/1': 'is_map', 'is_number/1': 'is_number', 'is_pid/1': 'is_pid',
  'is_port/1': 'is_port', 'is_reference/1': 'is_reference', 'is_tuple/1': 'is_tuple', 'length/1': 'length', 'make_ref/0': 'make_ref',
  'map_size/1': 'map_size', 'max/2': 'max', 'min/2': 'min', 'node/0': 'node', 'node/1': 'node', 'not/1': 'not', 'rem/2': 'rem',
  'round/1': 'round', 'self/0': 'self', 'send/2': 'send', 'spawn/1': 'spawn', 'spawn/3': 'spawn', 'spawn_link/1': 'spawn_link',
  'spawn_link/3': 'spawn_link', 'spawn_monitor/1': 'spawn_monitor', 'spawn_monitor/3': 'spawn_monitor', 'throw/1': 'throw', 'tl/1': 'tl',
  'trunc/1': 'trunc', 'tuple_size/1': 'tuple_size',
}
