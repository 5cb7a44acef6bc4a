import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { charactersToString, joinCharacters, joinIodata } from '#elixir/stdlib/characters.ts'
import { defaultOptions } from '#elixir/stdlib/inspect/default-fun.ts'
import { toStringEffect, toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { optionsFromKeyword } from '#terms/inspect/opts-term.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { deviceOf, ioRequest } from './device.ts'
import { readingFunctions } from './reading.ts'
import { streamFunctions } from './stream.ts'

const OK = atom('ok')
const STDIO = atom('stdio')

/** The text of chardata, or of anything with a String.Chars implementation. */
function* chardataText(data: Term): Effect<string> {
  const text = isList(data) ? joinCharacters(data) : yield* toStringEffect(data)
  return (
    (typeof text === 'string' ? text : undefined) ??
    badArgument(':io', 'put_chars', [data], '2nd argument: not valid character data (an iodata term)')
  )
}

/** Writes text to a device; a process is asked to, by a request that names the encoding. */
function* writeText(device: Term, data: Term, encoding = 'unicode'): Effect<Term> {
  const found = yield* deviceOf(device)
  switch (found.kind) {
    case 'none':
      return badArgument(':io', 'put_chars', [device, data], '1st argument: the device does not exist')
    case 'process':
      return written(yield* ioRequest(found.pid, tuple(atom('put_chars'), atom(encoding), data)))
    default:
      return yield { kind: 'write', device: found.kind, text: String(data) }
  }
}

function written(reply: Term): Term {
  if (isTuple(reply, 2)) throw new Thrown('error', reply.items[1] as Term)
  return reply
}

function* write(device: Term, data: Term, end = ''): Effect<Term> {
  return yield* writeText(device, (yield* chardataText(data)) + end)
}

/** Bytes: each is a character to a process, whatever its encoding. */
function* writeBytes(device: Term, data: Term): Effect<Term> {
  const bytes = iodataToBinary(data)
  const found = yield* deviceOf(device)
  if (found.kind === 'process') return yield* writeText(device, bytes, 'latin1')
  return yield* writeText(device, typeof bytes === 'string' ? bytes : latin1(bytes))
}

/** Each byte as the character of its number. */
function latin1(bytes: Term): string {
  return isBinary(bytes) ? String.fromCharCode(...bytesOf(bytes)) : ''
}

function* inspectTo(device: Term, term: Term, options: Term): Effect<Term> {
  const label = keywordGet(options, 'label')
  const prefix = label === undefined ? '' : `${yield* toText(label)}: `
  const shown = yield* inspectEffect(term, { ...(yield* defaultOptions()), pretty: true, ...optionsFromKeyword(options) })
  yield* writeText(device, `${prefix}${shown}\n`)
  return term
}

function* warn(message: Term): Effect<Term> {
  yield { kind: 'write', device: 'stderr', text: `warning: ${yield* chardataText(message)}\n` }
  return OK
}

function iodataToBinary(data: Term): Term {
  return (
    (isBinary(data) || isList(data) ? joinIodata(data) : undefined) ??
    badArgument(':erlang', 'iolist_to_binary', [data], '1st argument: not an iodata term')
  )
}

function iodataLength(data: Term): Term {
  const binary = isBinary(data) || isList(data) ? joinIodata(data) : undefined
  return binary === undefined ? badArgument(':erlang', 'iolist_size', [data], '1st argument: not an iodata term') : bytesOf(binary).length
}

function chardataToString(data: Term): Term {
  if (isBinary(data)) return data
  return isList(data) ? charactersToString(data) : functionClause('IO', 'chardata_to_string', [data])
}

/** `IO` */
export const ioModule: NativeModule = {
  name: 'IO',
  functions: {
    'puts/1': effect((data: Term) => write(STDIO, data, '\n')),
    'puts/2': effect((device: Term, data: Term) => write(device, data, '\n')),
    'write/1': effect((data: Term) => write(STDIO, data)),
    'write/2': effect((device: Term, data: Term) => write(device, data)),
    'binwrite/1': effect((data: Term) => writeBytes(STDIO, data)),
    'binwrite/2': effect(writeBytes),
    'inspect/1': effect((term: Term) => inspectTo(STDIO, term, EMPTY_LIST)),
    'inspect/2': effect((term: Term, options: Term) => inspectTo(STDIO, term, options)),
    'inspect/3': effect(inspectTo),
    'warn/1': effect(warn),
    'warn/2': effect((message: Term) => warn(message)),
    'iodata_to_binary/1': pure(iodataToBinary),
    'iodata_length/1': pure(iodataLength),
    'chardata_to_string/1': pure(chardataToString),
    ...readingFunctions(chardataText),
    ...streamFunctions,
  },
}
