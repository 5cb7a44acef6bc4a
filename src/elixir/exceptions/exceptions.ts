import type { NativeModule } from '#elixir/native.ts'
import { callErrors } from './call-errors.ts'
import { clauseErrors } from './clause-errors.ts'
import { exceptionModule } from './exception-module.ts'
import { keyError } from './key-error.ts'
import { otherErrors } from './other-errors.ts'
import { plainErrors } from './plain-errors.ts'
import { protocolUndefinedError } from './protocol-error.ts'
import { syntaxErrors } from './syntax-errors.ts'

/** `Exception` and all built-in exception modules. */
export const exceptionModules: readonly NativeModule[] = [
  exceptionModule,
  ...plainErrors,
  ...clauseErrors,
  ...callErrors,
  keyError,
  protocolUndefinedError,
  ...syntaxErrors,
  ...otherErrors,
]
