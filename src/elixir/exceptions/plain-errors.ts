import type { NativeModule } from '#elixir/native.ts'
import { defineException } from './define.ts'

/** Exceptions that carry nothing but a message, with its default. */
const MESSAGES: Readonly<Record<string, string | null>> = {
  RuntimeError: 'runtime error',
  ArgumentError: 'argument error',
  ArithmeticError: 'bad argument in arithmetic expression',
  SystemLimitError: 'a system limit has been reached',
  'Enum.EmptyError': 'empty error',
  'Enum.OutOfBoundsError': 'out of bounds error',
  'Regex.CompileError': 'regex could not be compiled',
}

/** The plain exceptions of the standard library. */
export const plainErrors: readonly NativeModule[] = [
  ...Object.entries(MESSAGES).map(([name, message]) => defineException(name, { fields: { message } })),
  defineException('Code.LoadError', { fields: { file: null, message: null, reason: null } }),
]
