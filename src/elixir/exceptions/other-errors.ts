import type { NativeModule } from '#elixir/native.ts'
import { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { defineException, exceptionField } from './define.ts'

const REASONS: Readonly<Record<string, string>> = {
  enoent: 'no such file or directory',
  eacces: 'permission denied',
  eexist: 'file already exists',
  eisdir: 'illegal operation on a directory',
  enotdir: 'not a directory',
  enotsup: 'operation not supported',
}

/** Exceptions of single modules of the standard library. */
export const otherErrors: readonly NativeModule[] = [
  defineException('File.Error', {
    fields: { reason: null, path: '', action: '' },
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      const reason = exceptionField(exception, 'reason')
      const why = reason instanceof Atom ? (REASONS[reason.name] ?? `unknown POSIX error: ${reason.name}`) : inspect(reason)
      return `could not ${String(exceptionField(exception, 'action'))} ${inspect(exceptionField(exception, 'path'))}: ${why}`
    },
  }),
  defineException('System.EnvError', {
    fields: { env: null },
    // biome-ignore lint/correctness/useYield: messages are effects
    *message(exception) {
      return `could not fetch environment variable ${inspect(exceptionField(exception, 'env'))} because it is not set`
    },
  }),
  defineException('JSON.DecodeError', { fields: { message: null, offset: null, data: null } }),
  defineException('UnicodeConversionError', { fields: { encoded: null, message: null } }),
]
