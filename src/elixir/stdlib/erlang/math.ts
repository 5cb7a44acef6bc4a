import { type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { fault } from '#elixir/vm/fault.ts'
import { Float, float } from '#terms/float.ts'
import { floatPower } from '#terms/float-power.ts'
import { isInteger } from '#terms/integer.ts'
import type { Term } from '#terms/term.ts'

function numberOf(name: string, value: Term, args: readonly Term[]): number {
  if (value instanceof Float) return value.value
  return isInteger(value)
    ? Number(value)
    : badArgument(':math', name, args, `${args.indexOf(value) === 0 ? '1st' : '2nd'} argument: not a number`)
}

function one(name: string, compute: (value: number) => number): NativeFunction {
  return pure((value: Term) => finite(compute(numberOf(name, value, [value]))))
}

function two(name: string, compute: (a: number, b: number) => number): NativeFunction {
  return pure((a: Term, b: Term) => finite(compute(numberOf(name, a, [a, b]), numberOf(name, b, [a, b]))))
}

function finite(value: number): Float {
  return Number.isFinite(value) ? float(value) : fault('badarith')
}

/** Erlang's `:math` */
export const mathModule: NativeModule = {
  name: ':math',
  functions: {
    'pi/0': pure(() => float(Math.PI)),
    ...Object.fromEntries(
      (
        [
          'sqrt',
          'exp',
          'log2',
          'log10',
          'sin',
          'cos',
          'tan',
          'asin',
          'acos',
          'atan',
          'sinh',
          'cosh',
          'tanh',
          'asinh',
          'acosh',
          'atanh',
          'ceil',
          'floor',
        ] as const
      ).map((name) => [`${name}/1`, one(name, Math[name])]),
    ),
    'log/1': one('log', Math.log),
    'pow/2': two('pow', floatPower),
    'atan2/2': two('atan2', Math.atan2),
    'fmod/2': two('fmod', (a, b) => a % b),
  },
}
