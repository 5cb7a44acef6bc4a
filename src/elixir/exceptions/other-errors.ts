import { type NativeModule, pure } from '#elixir/native.ts'
import { missingKey } from '#elixir/stdlib/raise.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { Cons } from '#terms/list.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { defineException, exceptionField } from './define.ts'

const REASONS: Readonly<Record<string, string>> = {
  enoent: 'no such file or directory',
  eacces: 'permission denied',
  eexist: 'file already exists',
  eisdir: 'illegal operation on a directory',
  enotdir: 'not a directory',
  enotsup: 'operation not supported',
  terminated: 'the file server process is terminated',
  badarg: 'bad argument',
}

function required(options: Term, key: string): Term {
  return keywordGet(options, key) ?? missingKey(atom(key), options)
}

function restText(rest: Term): string {
  if (rest instanceof Cons) return typeof rest.head === 'number' ? `code point ${rest.head}` : restText(rest.head)
  return `encoding starting at ${inspect(rest)}`
}

/** `:invalid` or `:incomplete` bytes, or an invalid code point, and where they begin. */
function unicodeConversion(options: Term): Term {
  const [encoded, rest, kind] = [required(options, 'encoded'), required(options, 'rest'), required(options, 'kind')]
  const message = `${kind instanceof Atom ? kind.name : inspect(kind)} ${restText(rest)}`
  return struct(moduleAtom('UnicodeConversionError'), { __exception__: true, encoded, message })
}

function streamError(options: Term): Term {
  const reason = required(options, 'reason')
  const why = reason instanceof Atom ? (REASONS[reason.name] ?? `unknown POSIX error: ${reason.name}`) : inspect(reason)
  return struct(moduleAtom('IO.StreamError'), { __exception__: true, reason, message: `error during streaming: ${why}` })
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
  defineException('UnicodeConversionError', {
    fields: { encoded: null, message: null },
    functions: { 'exception/1': pure(unicodeConversion) },
  }),
  defineException('IO.StreamError', { fields: { reason: null, message: null }, functions: { 'exception/1': pure(streamError) } }),
]
