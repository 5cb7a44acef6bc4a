import { effect, type NativeModule } from '#elixir/native.ts'
import { charactersToString } from '#elixir/stdlib/characters.ts'
import { atomName, isAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { dateText, dateTimeText, naiveDateTimeText, timeText } from '#terms/calendar/struct-text.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { decimalText } from '#terms/inspect/decimal-text.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isInteger } from '#terms/integer.ts'
import { isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { implementationForBang, type NativeProtocol, notImplemented } from './dispatch.ts'
import { implementationFunctions, protocolFunctions } from './protocol-module.ts'

const TYPES = [
  'Atom',
  'BitString',
  'Integer',
  'Float',
  'List',
  'Date',
  'Time',
  'NaiveDateTime',
  'DateTime',
  'Decimal',
  'Version',
  'URI',
] as const

const STRING_CHARS: NativeProtocol = { name: 'String.Chars', probe: ['to_string', 1], implemented: new Set(TYPES) }

/** The text of a value without calling Elixir code: undefined when its type has no implementation in TypeScript. */
export function plainToString(value: Term): Term | undefined {
  if (typeof value === 'string') return value
  if (isInteger(value)) return value.toString()
  if (isAtom(value)) return value === null ? '' : atomName(value)
  if (value instanceof Float) return floatText(value.value)
  if (isList(value)) return charactersToString(value)
  if (value instanceof ElixirMap) return structToString(value)
  return value instanceof Bitstring && value.bitSize % 8 === 0 ? value : undefined
}

const STRUCT_TEXTS: Readonly<Record<string, (struct: ElixirMap) => string | undefined>> = {
  'Elixir.Date': dateText,
  'Elixir.Time': timeText,
  'Elixir.NaiveDateTime': naiveDateTimeText,
  'Elixir.DateTime': dateTimeText,
  'Elixir.Decimal': decimalText,
}

function structToString(value: ElixirMap): string | undefined {
  const module = structModule(value)
  return module === undefined ? undefined : STRUCT_TEXTS[module.name]?.(value)
}

/** `to_string(value)`: by the type's own text, or by the String.Chars implementation of user code. */
export function* toStringEffect(value: Term): Effect<Term> {
  const plain = plainToString(value)
  if (plain !== undefined) return plain
  if (value instanceof Bitstring) return notImplemented({ ...STRING_CHARS, description: 'cannot convert a bitstring to a string' }, value)
  const implementation = yield* implementationForBang(STRING_CHARS, value)
  return yield apply(implementation, 'to_string', [value])
}

/** As `toStringEffect`, for use in the middle of other text: raises unless it is a string. */
export function* toText(value: Term): Effect<string> {
  const plain = typeof value === 'string' ? value : yield* toStringEffect(value)
  return typeof plain === 'string' ? plain : String(plain)
}

/** `String.Chars` and its implementations. */
export const stringCharsModules: readonly NativeModule[] = [
  {
    name: 'String.Chars',
    functions: { 'to_string/1': effect(toStringEffect), ...protocolFunctions(STRING_CHARS, [['to_string', 1]]) },
  },
  ...TYPES.filter((type) => !isOwnedElsewhere(type)).map((type) => ({
    name: `String.Chars.${type}`,
    functions: { 'to_string/1': effect(toStringEffect), ...implementationFunctions('String.Chars', type) },
  })),
]

/** Implementations that stand beside their modules, because their text takes more than the fields. */
function isOwnedElsewhere(type: string): boolean {
  return type === 'Version' || type === 'URI'
}
