import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { arithmeticFault } from '#elixir/vm/fault.ts'
import { integer, isInteger } from '#terms/integer.ts'
import { shiftedLeft } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'

type Operation = (a: bigint, b: bigint) => bigint

function binary(name: string, operation: Operation): NativeFunction {
  return pure((a: Term, b: Term) => {
    if (!isInteger(a) || !isInteger(b)) return arithmeticFault(name, [a, b])
    return integer(operation(BigInt(a), BigInt(b)))
  })
}

const shiftLeft: Operation = (a, b) => (b >= 0n ? shiftedLeft(a, b) : a >> -b)
const shiftRight: Operation = (a, b) => (b >= 0n ? a >> b : shiftedLeft(a, -b))

function not(a: Term): Term {
  return isInteger(a) ? integer(~BigInt(a)) : arithmeticFault('bnot', [a])
}

/** Erlang's bit operations by their names. */
export const bitFunctions: NativeModule['functions'] = {
  'band/2': binary('band', (a, b) => a & b),
  'bor/2': binary('bor', (a, b) => a | b),
  'bxor/2': binary('bxor', (a, b) => a ^ b),
  'bsl/2': binary('bsl', shiftLeft),
  'bsr/2': binary('bsr', shiftRight),
  'bnot/1': pure(not),
}

/** `Bitwise` */
export const bitwiseModule: NativeModule = {
  name: 'Bitwise',
  functions: {
    ...bitFunctions,
    '&&&/2': binary('band', (a, b) => a & b),
    '|||/2': binary('bor', (a, b) => a | b),
    '^^^/2': binary('bxor', (a, b) => a ^ b),
    '<<</2': binary('bsl', shiftLeft),
    '>>>/2': binary('bsr', shiftRight),
    '~~~/1': pure(not),
  },
}
