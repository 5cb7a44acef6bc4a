import type { Atom } from './atom.ts'
import type { Bitstring } from './bitstring.ts'
import type { Float } from './float.ts'
import type { Fun } from './fun.ts'
import type { List } from './list.ts'
import type { ElixirMap } from './map.ts'
import type { Pid } from './pid.ts'
import type { Reference } from './reference.ts'
import type { Tuple } from './tuple.ts'

/**
 * An Elixir value. All are immutable.
 *
 * - integers: `number` while safe, `bigint` beyond (never a bigint that would be safe: see `integer.ts`)
 * - floats: `Float`, so that `1` and `1.0` differ
 * - binaries: a JavaScript string when the bytes are valid UTF-8, else a `Bitstring` (never a Bitstring that is valid UTF-8: see `binary.ts`)
 * - atoms: `Atom`, and `null`, `true`, `false` for nil, true, false
 */
export type Term = null | boolean | number | bigint | string | Atom | Float | Bitstring | Tuple | List | ElixirMap | Fun | Pid | Reference
