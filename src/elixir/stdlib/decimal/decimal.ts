import type { NativeModule } from '#elixir/native.ts'
import { arithmeticFunctions } from './arithmetic.ts'
import { comparingFunctions } from './comparing.ts'
import { decimalContextModule } from './context-module.ts'
import { convertingFunctions } from './converting.ts'
import { decimalError } from './error.ts'
import { isDecimal } from './is-decimal.ts'

/** `Decimal`, `Decimal.Context` and `Decimal.Error` */
export const decimalModules: readonly NativeModule[] = [
  {
    name: 'Decimal',
    struct: { sign: 1, coef: 0, exp: 0 },
    macros: { 'is_decimal/1': isDecimal },
    functions: { ...convertingFunctions, ...arithmeticFunctions, ...comparingFunctions },
  },
  decimalContextModule,
  decimalError,
]
