import { effect, type NativeModule } from '#elixir/native.ts'
import { implementationFunctions, protocolFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { bitstring, isBinary } from '#terms/binary.ts'
import type { Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { decodeJson } from './decode.ts'
import { decodersOf } from './decoders.ts'
import { deriveEncoder, encodeDerived } from './derive.ts'
import { encodeWith, JSON_ENCODER, PROTOCOL_ENCODE, protocolEncode } from './encode.ts'
import { JsonProblem } from './reader.ts'

const OK = atom('ok')

/** `{value, accumulator, rest}` or `{:error, reason}`. */
function* decodeWith(binary: Term, accumulator: Term, options: Term): Effect<Term> {
  if (!isBinary(binary)) return functionClause('JSON', 'decode', [binary, accumulator, options])
  try {
    const { value, accumulator: last, end, reader } = yield* decodeJson(binary, accumulator, decodersOf(options))
    return tuple(value, last, bitstring(reader.bytes.subarray(end)))
  } catch (problem) {
    if (problem instanceof JsonProblem) return tuple(atom('error'), problem.reason)
    throw problem
  }
}

function* decode(binary: Term): Effect<Term> {
  if (!isBinary(binary)) return functionClause('JSON', 'decode', [binary])
  try {
    const { value, end, reader } = yield* decodeJson(binary, OK, decodersOf(EMPTY_LIST))
    const next = reader.bytes[end]
    if (next === undefined) return tuple(OK, value)
    return tuple(atom('error'), tuple(atom('invalid_byte'), end, next))
  } catch (problem) {
    if (problem instanceof JsonProblem) return tuple(atom('error'), problem.reason)
    throw problem
  }
}

function* decodeBang(binary: Term): Effect<Term> {
  if (!isBinary(binary)) return functionClause('JSON', 'decode!', [binary])
  const result = (yield* decode(binary)) as Tuple
  const [kind, value] = result.items as readonly [Term, Term]
  if (kind === OK) return value
  const [name, offset, detail] = (value as Tuple).items as readonly [Term, Term, Term]
  return raise('JSON.DecodeError', {
    message: `${problemText(name, detail)} at position (byte offset) ${String(offset)}`,
    offset,
    data: binary,
  })
}

function problemText(name: Term, detail: Term): string {
  switch ((name as Atom).name) {
    case 'unexpected_end':
      return 'unexpected end of JSON binary'
    case 'invalid_byte':
      return `invalid byte ${String(detail)}`
    default:
      return `unexpected sequence ${inspect(detail)}`
  }
}

const encode = (value: Term, encoder: Term = PROTOCOL_ENCODE): Effect<Term> => encodeWith(encoder as Fun, value)

/** `JSON`, `JSON.Encoder` and its implementations. */
export const jsonModules: readonly NativeModule[] = [
  {
    name: 'JSON',
    functions: {
      'encode!/1': effect((value: Term) => encode(value)),
      'encode!/2': effect(encode),
      'encode_to_iodata!/1': effect((value: Term) => encode(value)),
      'encode_to_iodata!/2': effect(encode),
      'protocol_encode/2': effect(protocolEncode),
      'decode/1': effect(decode),
      'decode/3': effect(decodeWith),
      'decode!/1': effect(decodeBang),
    },
  },
  {
    name: 'JSON.Encoder',
    functions: {
      'encode/2': effect(protocolEncode),
      '__encode_derived__/4': effect(encodeDerived),
      ...protocolFunctions(JSON_ENCODER, [['encode', 2]]),
    },
    macros: { '__deriving__/3': deriveEncoder },
  },
  ...[...JSON_ENCODER.implemented].map((type) => ({
    name: `JSON.Encoder.${type}`,
    functions: { 'encode/2': effect(protocolEncode), ...implementationFunctions('JSON.Encoder', type) },
  })),
]
