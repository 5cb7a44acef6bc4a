import { ERLANG_OPERATORS } from '#elixir/core/erlang-operators.ts'

/** The functions of `Kernel`, as `name/arity`, that are Erlang's own and may stand in a guard. */
const ERLANG_GUARDS: readonly string[] = [
  '!=/2',
  '!==/2',
  '*/2',
  '+/1',
  '+/2',
  '-/1',
  '-/2',
  '//2',
  '</2',
  '<=/2',
  '==/2',
  '===/2',
  '>/2',
  '>=/2',
  'abs/1',
  'binary_part/3',
  'bit_size/1',
  'byte_size/1',
  'ceil/1',
  'div/2',
  'floor/1',
  'hd/1',
  'is_atom/1',
  'is_binary/1',
  'is_bitstring/1',
  'is_boolean/1',
  'is_float/1',
  'is_function/1',
  'is_function/2',
  'is_integer/1',
  'is_list/1',
  'is_map/1',
  'is_number/1',
  'is_pid/1',
  'is_port/1',
  'is_reference/1',
  'is_tuple/1',
  'length/1',
  'map_size/1',
  'max/2',
  'min/2',
  'node/0',
  'node/1',
  'not/1',
  'rem/2',
  'round/1',
  'self/0',
  'tl/1',
  'trunc/1',
  'tuple_size/1',
]

/** The other functions of `Kernel` that are Erlang's own. */
const ERLANG_FUNCTIONS: readonly string[] = [
  '++/2',
  '--/2',
  'apply/3',
  'exit/1',
  'make_ref/0',
  'send/2',
  'spawn/1',
  'spawn/3',
  'spawn_link/1',
  'spawn_link/3',
  'spawn_monitor/1',
  'spawn_monitor/3',
  'throw/1',
]

/** The Kernel functions that a guard may call. */
export const GUARD_FUNCTIONS: ReadonlySet<string> = new Set([...ERLANG_GUARDS, 'elem/2', 'is_map_key/2'])

/** The name that Erlang has for a Kernel function of its own: a capture of one names the Erlang function. */
export const ERLANG_NAMES: ReadonlyMap<string, string> = new Map(
  [...ERLANG_GUARDS, ...ERLANG_FUNCTIONS].map((key) => [key, nameOf(ERLANG_OPERATORS.get(key) ?? key)] as const),
)

function nameOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'))
}
