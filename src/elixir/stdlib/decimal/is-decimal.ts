import { quotedRemote } from '#elixir/expander/quoted.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'

/** `Decimal.is_decimal/1`, which guards may use: `is_struct(value, Decimal)`. */
// biome-ignore lint/correctness/useYield: an effect that asks for nothing
export const isDecimal: NativeMacro = function* (_env, value) {
  return quotedRemote(moduleAtom('Kernel'), 'is_struct', [value, moduleAtom('Decimal')])
}
