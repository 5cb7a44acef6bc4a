import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { charactersToString, joinCharacters, joinIodata } from '#elixir/stdlib/characters.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { atom, atomName, isAtom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { optionsFromKeyword } from '#terms/inspect/opts-term.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { ansiFunctions } from './ansi.ts'

const OK = atom('ok')
const STDIO = atom('stdio')

function deviceOf(device: Term): 'stdio' | 'stderr' {
  if (device instanceof Pid) return 'stdio'
  return isAtom(device) && (atomName(device) === 'stderr' || atomName(device) === 'standard_error') ? 'stderr' : 'stdio'
}

/** The text of chardata, or of anything with a String.Chars implementation. */
function* chardataText(data: Term): Effect<string> {
  if (!isList(data)) return yield* toText(data)
  return joinCharacters(data) ?? badArgument(':io', 'put_chars', [data], '2nd argument: not valid character data (an iodata term)')
}

function* write(device: Term, data: Term, end: string): Effect<Term> {
  const text = yield* chardataText(data)
  yield { kind: 'write', device: deviceOf(device), text: text + end }
  return OK
}

function* inspectTo(device: Term, term: Term, options: Term): Effect<Term> {
  const label = keywordGet(options, 'label')
  const prefix = label === undefined ? '' : `${yield* toText(label)}: `
  const shown = yield* inspectEffect(term, { pretty: true, ...optionsFromKeyword(options) })
  yield { kind: 'write', device: deviceOf(device), text: `${prefix}${shown}\n` }
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

/** Nothing can be typed in: the input has ended. */
const END_OF_INPUT = atom('eof')

/** `IO` */
export const ioModule: NativeModule = {
  name: 'IO',
  functions: {
    'puts/1': effect((data: Term) => write(STDIO, data, '\n')),
    'puts/2': effect((device: Term, data: Term) => write(device, data, '\n')),
    'write/1': effect((data: Term) => write(STDIO, data, '')),
    'write/2': effect((device: Term, data: Term) => write(device, data, '')),
    'binwrite/1': effect((data: Term) => write(STDIO, iodataToBinary(data), '')),
    'binwrite/2': effect((device: Term, data: Term) => write(device, iodataToBinary(data), '')),
    'inspect/1': effect((term: Term) => inspectTo(STDIO, term, EMPTY_LIST)),
    'inspect/2': effect((term: Term, options: Term) => inspectTo(STDIO, term, options)),
    'inspect/3': effect(inspectTo),
    'warn/1': effect(warn),
    'warn/2': effect((message: Term) => warn(message)),
    'iodata_to_binary/1': pure(iodataToBinary),
    'iodata_length/1': pure(iodataLength),
    'chardata_to_string/1': pure(chardataToString),
    'gets/1': effect(function* (prompt: Term) {
      yield* write(STDIO, prompt, '')
      return END_OF_INPUT
    }),
    'gets/2': effect(function* (device: Term, prompt: Term) {
      yield* write(device, prompt, '')
      return END_OF_INPUT
    }),
    'read/1': pure(() => END_OF_INPUT),
    'read/2': pure(() => END_OF_INPUT),
  },
}

/** `IO.ANSI` */
export const ioAnsiModule: NativeModule = { name: 'IO.ANSI', functions: ansiFunctions }
