import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { bitFunctions } from '#elixir/stdlib/bitwise.ts'
import { joinIodata } from '#elixir/stdlib/characters.ts'
import { functionModule } from '#elixir/stdlib/function.ts'
import { ioModule } from '#elixir/stdlib/io/io.ts'
import { callFunctions } from '#elixir/stdlib/kernel/calls.ts'
import { appendLists, subtractLists } from '#elixir/stdlib/kernel/lists.ts'
import { operatorFunctions, putElem } from '#elixir/stdlib/kernel/operators.ts'
import { spawnFunctions } from '#elixir/stdlib/kernel/spawn.ts'
import { convertingFunctions, parseWholeInteger } from '#elixir/stdlib/list/converting.ts'
import { erlangProcessFunctions } from '#elixir/stdlib/process/erlang-process.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { tupleModule } from '#elixir/stdlib/tuple.ts'
import { ERLANG_BUILT_INS } from '#elixir/vm/built-ins.ts'
import { isStacktrace } from '#elixir/vm/is-stacktrace.ts'
import { Atom, atom, atomExists, atomName, isAtom, moduleAtom, toAtom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { Float, float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { newAtom } from '#terms/new-atom.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { crc32 } from './crc32.ts'
import { md5Binary } from './crypto.ts'
import { erlangFloatText } from './float-format.ts'
import { logicFunctions } from './logic.ts'
import { portableHash } from './portable-hash.ts'

/** The kinds of `:erlang.raise/3`. */
const RAISED: ReadonlySet<string> = new Set(['error', 'exit', 'throw'])

function integerToBinary(value: Term, base: Term = 10): Term {
  if (!isInteger(value)) return badArgument(':erlang', 'integer_to_binary', [value], '1st argument: not an integer')
  return value.toString(base as number).toUpperCase()
}

function binaryToInteger(text: Term, base: Term = 10): Term {
  const value = typeof text === 'string' ? parseWholeInteger(text, base as number) : undefined
  if (value !== undefined) return value
  const wrong = isBinary(text) ? 'not a textual representation of an integer' : 'not a binary'
  return badArgument(':erlang', 'binary_to_integer', [text], `1st argument: ${wrong}`)
}

function binaryToFloat(text: Term): Term {
  if (typeof text === 'string' && /^[+-]?\d+\.\d+([eE][+-]?\d+)?$/.test(text)) return float(Number(text))
  return badArgument(':erlang', 'binary_to_float', [text], '1st argument: not a textual representation of a float')
}

function floatToBinary(value: Term, options: Term): Term {
  if (!(value instanceof Float)) return badArgument(':erlang', 'float_to_binary', [value, options], '1st argument: not a float')
  return erlangFloatText(value.value, options)
}

function atomToBinary(value: Term): Term {
  return isAtom(value) ? atomName(value) : badArgument(':erlang', 'atom_to_binary', [value], '1st argument: not an atom')
}

function binaryToAtom(text: Term): Term {
  return typeof text === 'string' ? newAtom(text) : badArgument(':erlang', 'binary_to_atom', [text, UTF8], '1st argument: not a binary')
}

function binaryToExistingAtom(text: Term): Term {
  if (typeof text === 'string' && atomExists(text)) return toAtom(text)
  const wrong = isBinary(text) ? 'not an already existing atom' : 'not a binary'
  return badArgument(':erlang', 'binary_to_existing_atom', [text, UTF8], `1st argument: ${wrong}`)
}

const UTF8 = atom('utf8')

function characters(text: string): Term {
  return listFrom([...text].map((character) => character.codePointAt(0) as number))
}

function toFloat(value: Term): Term {
  if (value instanceof Float) return value
  return isInteger(value) ? float(Number(value)) : badArgument(':erlang', 'float', [value], '1st argument: not a number')
}

function listToBinary(list: Term): Term {
  return joinIodata(list) ?? badArgument(':erlang', 'list_to_binary', [list], '1st argument: not an iodata term')
}

/** Erlang's `:erlang` */
export const erlangModule: NativeModule = {
  name: ':erlang',
  functions: {
    ...Object.fromEntries([...ERLANG_BUILT_INS].map(([key, call]) => [key, pure(call)])),
    ...callFunctions,
    ...spawnFunctions,
    ...erlangProcessFunctions,
    ...bitFunctions,
    ...logicFunctions,
    'fun_info/1': functionModule.functions['info/1'] as NativeFunction,
    'fun_info/2': functionModule.functions['info/2'] as NativeFunction,
    'whereis/1': effect(whereis),
    'md5/1': pure(md5Binary),
    'crc32/1': pure((data: Term) => crc32(bytesOf(listToBinary(data) as string))),
    '++/2': pure(appendLists),
    '--/2': pure(subtractLists),
    'max/2': operatorFunctions['max/2'] as NativeFunction,
    'min/2': operatorFunctions['min/2'] as NativeFunction,
    'error/1': pure((reason: Term): never => {
      throw new Thrown('error', reason)
    }),
    'error/2': pure((reason: Term): never => {
      throw new Thrown('error', reason)
    }),
    'raise/3': pure((kind: Term, reason: Term, stacktrace: Term): Term => {
      if (!(kind instanceof Atom) || !RAISED.has(kind.name) || !isStacktrace(stacktrace)) return atom('badarg')
      const thrown = new Thrown(kind.name as 'error', reason)
      thrown.stacktrace = stacktrace
      throw thrown
    }),
    'integer_to_binary/1': pure((value: Term) => integerToBinary(value)),
    'integer_to_binary/2': pure(integerToBinary),
    'integer_to_list/1': pure((value: Term) => characters(String(integerToBinary(value)))),
    'binary_to_integer/1': pure((text: Term) => binaryToInteger(text)),
    'binary_to_integer/2': pure(binaryToInteger),
    'binary_to_float/1': pure(binaryToFloat),
    'float_to_binary/1': pure((value: Term) => floatToBinary(value, listFrom([]))),
    'float_to_binary/2': pure(floatToBinary),
    'float_to_list/1': pure((value: Float) => characters(floatText(value.value))),
    'float/1': pure(toFloat),
    'atom_to_binary/1': pure(atomToBinary),
    'atom_to_list/1': pure((value: Term) => characters(String(atomToBinary(value)))),
    'binary_to_atom/1': pure((text: Term) => binaryToAtom(text)),
    'binary_to_atom/2': pure((text: Term) => binaryToAtom(text)),
    'binary_to_existing_atom/1': pure((text: Term) => binaryToExistingAtom(text)),
    'binary_to_existing_atom/2': pure((text: Term) => binaryToExistingAtom(text)),
    'binary_to_list/1': pure((binary: Term) =>
      isBinary(binary) ? listFrom([...bytesOf(binary)]) : badArgument(':erlang', 'binary_to_list', [binary], '1st argument: not a binary'),
    ),
    'integer_to_list/2': pure((value: Term, base: Term) => characters(String(integerToBinary(value, base)))),
    'list_to_existing_atom/1': convertingFunctions['to_existing_atom/1'] as NativeFunction,
    'list_to_float/1': convertingFunctions['to_float/1'] as NativeFunction,
    'list_to_integer/1': convertingFunctions['to_integer/1'] as NativeFunction,
    'list_to_integer/2': convertingFunctions['to_integer/2'] as NativeFunction,
    'setelement/3': pure((at: Term, tuple: Term, value: Term) => putElem(tuple, typeof at === 'number' ? at - 1 : at, value)),
    'append_element/2': tupleModule.functions['append/2'] as NativeFunction,
    'iolist_size/1': ioModule.functions['iodata_length/1'] as NativeFunction,
    'list_to_binary/1': pure(listToBinary),
    'iolist_to_binary/1': pure(listToBinary),
    'list_to_atom/1': pure((list: Term) => newAtom(String(listToBinary(list)))),
    'list_to_tuple/1': pure(
      (list: Term) =>
        new Tuple(
          (isList(list) ? listItems(list) : undefined) ?? badArgument(':erlang', 'list_to_tuple', [list], '1st argument: not a list'),
        ),
    ),
    'tuple_to_list/1': pure((tuple: Term) =>
      tuple instanceof Tuple ? listFrom(tuple.items) : badArgument(':erlang', 'tuple_to_list', [tuple], '1st argument: not a tuple'),
    ),
    'phash2/1': pure((term: Term) => portableHash(term, 2 ** 27)),
    'phash2/2': pure(portableHash),
    'unique_integer/0': pure(() => uniqueInteger()),
    'unique_integer/1': pure(() => uniqueInteger()),
    'system_time/0': clock('system'),
    'system_time/1': clock('system'),
    'monotonic_time/0': clock('monotonic'),
    'monotonic_time/1': clock('monotonic'),
  },
}

function* whereis(name: Term): Effect<Term> {
  return yield apply(moduleAtom('Process'), 'whereis', [name])
}

const PER_SECOND: Readonly<Record<string, number>> = { second: 1, millisecond: 1e3, microsecond: 1e6, nanosecond: 1e9, native: 1e9 }

function clock(which: 'system' | 'monotonic'): NativeFunction {
  return effect(function* (unit: Term = atom('native')): Effect<Term> {
    return timeIn(Number(yield { kind: 'clock', which }), unit)
  })
}

function timeIn(nanoseconds: number, unit: Term): Term {
  const perSecond = unit instanceof Atom ? PER_SECOND[unit.name] : undefined
  if (perSecond === undefined) return badArgument(':erlang', 'convert_time_unit', [nanoseconds, unit], '2nd argument: invalid time unit')
  return Math.floor(nanoseconds / (1e9 / perSecond))
}

let lastUnique = 0

function uniqueInteger(): number {
  lastUnique += 1
  return lastUnique
}
