import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { erlangText } from './erlang-text.ts'
import { charactersTerm, formatErlang } from './io-format.ts'

/** Writes by way of `IO`, which knows the devices. */
function* write(args: readonly Term[]): Effect<Term> {
  return yield apply(moduleAtom('IO'), 'write', args)
}

function print(format: Term, args: Term, device: readonly Term[]): Effect<Term> {
  return write([...device, formatErlang(':io', format, args).join('')])
}

/** `:io` */
const ioModule: NativeModule = {
  name: ':io',
  functions: {
    'format/1': effect((format: Term) => print(format, EMPTY_LIST, [])),
    'format/2': effect((format: Term, args: Term) => print(format, args, [])),
    'format/3': effect((device: Term, format: Term, args: Term) => print(format, args, [device])),
    'fwrite/1': effect((format: Term) => print(format, EMPTY_LIST, [])),
    'fwrite/2': effect((format: Term, args: Term) => print(format, args, [])),
    'put_chars/1': effect((text: Term) => write([text])),
    'put_chars/2': effect((device: Term, text: Term) => write([device, text])),
    'nl/0': effect(() => write(['\n'])),
  },
}

function formatted(format: Term, args: Term): Term {
  return charactersTerm(formatErlang(':io_lib', format, args))
}

/** `:io_lib` */
const ioLibModule: NativeModule = {
  name: ':io_lib',
  functions: {
    'format/2': pure(formatted),
    'fwrite/2': pure(formatted),
    'write/1': pure((term: Term) => listFrom([...erlangText(term, false)].map((character) => character.codePointAt(0) ?? 0))),
  },
}

/** Erlang's modules that write and format text. */
export const ioModules: readonly NativeModule[] = [ioModule, ioLibModule]
