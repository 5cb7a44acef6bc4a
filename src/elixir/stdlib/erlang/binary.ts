import { type NativeModule, pure } from '#elixir/native.ts'
import { joinIodata } from '#elixir/stdlib/characters.ts'
import { badArgument } from '#elixir/stdlib/raise.ts'
import { KERNEL_BUILT_INS } from '#elixir/vm/built-ins.ts'
import { Atom, atom } from '#terms/atom.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { integer } from '#terms/integer.ts'
import { isList, iterateList, listFrom } from '#terms/list.ts'
import { checkBytes, filled } from '#terms/size-limit.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

function bytesFor(name: string, args: readonly Term[], at = 0): Uint8Array {
  const binary = args[at] as Term
  return isBinary(binary) ? bytesOf(binary) : badArgument(':binary', name, args, `${at === 0 ? '1st' : '2nd'} argument: not a binary`)
}

/** The byte patterns of a pattern argument: one binary or a list of them. */
function patternsOf(name: string, args: readonly Term[]): Uint8Array[] {
  const given = args[1] as Term
  const patterns = isList(given) ? [...iterateList(given)] : [given]
  return patterns.map((pattern) =>
    isBinary(pattern) && pattern !== '' ? bytesOf(pattern) : badArgument(':binary', name, args, '2nd argument: not a valid pattern'),
  )
}

interface Found {
  readonly at: number
  readonly length: number
}

function findFirst(bytes: Uint8Array, patterns: readonly Uint8Array[], from: number): Found | undefined {
  for (let at = from; at < bytes.length; at++) {
    const fitting = patterns.filter((pattern) => startsWithAt(bytes, pattern, at)).map((pattern) => pattern.length)
    if (fitting.length > 0) return { at, length: Math.max(...fitting) }
  }
  return undefined
}

function startsWithAt(bytes: Uint8Array, pattern: Uint8Array, at: number): boolean {
  return at + pattern.length <= bytes.length && pattern.every((byte, i) => bytes[at + i] === byte)
}

function allFound(bytes: Uint8Array, patterns: readonly Uint8Array[]): Found[] {
  const found: Found[] = []
  for (let next = findFirst(bytes, patterns, 0); next !== undefined; next = findFirst(bytes, patterns, next.at + next.length))
    found.push(next)
  return found
}

function hasOption(options: Term, name: string): boolean {
  return [...iterateList(options)].some((option) => option instanceof Atom && option.name === name)
}

function split(binary: Term, pattern: Term, options: Term): Term {
  const args = [binary, pattern, options]
  const bytes = bytesFor('split', args)
  const all = allFound(bytes, patternsOf('split', args))
  const cuts = hasOption(options, 'global') ? all : all.slice(0, 1)
  const parts: Term[] = []
  let from = 0
  for (const { at, length } of cuts) {
    parts.push(bitstring(bytes.slice(from, at)))
    from = at + length
  }
  parts.push(bitstring(bytes.slice(from)))
  return listFrom(hasOption(options, 'trim_all') ? parts.filter((part) => part !== '') : parts)
}

function replace(binary: Term, pattern: Term, replacement: Term, options: Term): Term {
  const parts = [...iterateList(split(binary, pattern, options))]
  return joinIodata(listFrom(parts.flatMap((part, i) => (i === 0 ? [part] : [replacement, part])))) ?? ''
}

function match(binary: Term, pattern: Term): Term {
  const found = findFirst(bytesFor('match', [binary, pattern]), patternsOf('match', [binary, pattern]), 0)
  return found === undefined ? atom('nomatch') : tuple(found.at, found.length)
}

function byteAt(binary: Term, index: Term): Term {
  const bytes = bytesFor('at', [binary, index])
  return bytes[index as number] ?? badArgument(':binary', 'at', [binary, index], '2nd argument: position out of range')
}

function encodeUnsigned(value: Term): Term {
  const hex = BigInt(value as number).toString(16)
  const digits = hex.length % 2 === 0 ? hex : `0${hex}`
  return bitstring(Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)))
}

function decodeUnsigned(binary: Term): Term {
  return integer(bytesFor('decode_unsigned', [binary]).reduce((value, byte) => value * 256n + BigInt(byte), 0n))
}

function copy(binary: Term, times: Term): Term {
  checkBytes(bytesFor('copy', [binary, times]).length * (times as number))
  return joinIodata(listFrom(filled(times as number, binary))) ?? ''
}

const NO_OPTIONS = listFrom([])
const part = KERNEL_BUILT_INS.get('binary_part/3') as (...args: Term[]) => Term

/** Erlang's `:binary` */
export const binaryModule: NativeModule = {
  name: ':binary',
  functions: {
    'split/2': pure((binary: Term, pattern: Term) => split(binary, pattern, NO_OPTIONS)),
    'split/3': pure(split),
    'replace/3': pure((binary: Term, pattern: Term, replacement: Term) => replace(binary, pattern, replacement, NO_OPTIONS)),
    'replace/4': pure(replace),
    'match/2': pure(match),
    'matches/2': pure((binary: Term, pattern: Term) =>
      listFrom(
        allFound(bytesFor('matches', [binary, pattern]), patternsOf('matches', [binary, pattern])).map(({ at, length }) =>
          tuple(at, length),
        ),
      ),
    ),
    'part/3': pure((binary: Term, from: Term, length: Term) => part(binary, from, length)),
    'at/2': pure(byteAt),
    'first/1': pure((binary: Term) => byteAt(binary, 0)),
    'last/1': pure((binary: Term) => byteAt(binary, bytesFor('last', [binary]).length - 1)),
    'copy/1': pure((binary: Term) => copy(binary, 1)),
    'copy/2': pure(copy),
    'bin_to_list/1': pure((binary: Term) => listFrom([...bytesFor('bin_to_list', [binary])])),
    'list_to_bin/1': pure(
      (list: Term) => joinIodata(list) ?? badArgument(':erlang', 'list_to_binary', [list], '1st argument: not an iodata term'),
    ),
    'encode_unsigned/1': pure(encodeUnsigned),
    'decode_unsigned/1': pure(decodeUnsigned),
    'longest_common_prefix/1': pure((list: Term) => {
      const all = [...iterateList(list)].map((item) => bytesFor('longest_common_prefix', [item]))
      const [first = new Uint8Array()] = all
      let length = 0
      while (length < first.length && all.every((bytes) => bytes[length] === first[length])) length += 1
      return length
    }),
  },
}
