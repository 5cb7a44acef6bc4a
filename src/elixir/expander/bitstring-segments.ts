import type { Core, Segment } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { checkAligned } from './bitstring-alignment.ts'
import { fork, type Scope } from './env.ts'
import { compileError } from './errors.ts'
import { expandMacroOnce } from './macro-expand.ts'
import { callArguments, isVariable } from './quoted.ts'
import { expand } from './recurse.ts'

type Type = Segment<unknown>['type']

interface Spec {
  type?: Type
  size?: Core
  unit?: number
  signed?: boolean
  endian?: Segment<unknown>['endian']
}

/** The segments of `<<…>>`; `expandValue` makes a value or a pattern of each one's left side. */
export function* bitstringSegments<T extends { readonly kind: string }>(
  args: readonly Term[],
  meta: Term,
  scope: Scope,
  expandValue: (quoted: Term) => Effect<T>,
): Effect<Segment<T>[]> {
  const segments: Segment<T>[] = []
  for (const arg of args) {
    const sides = callArguments(arg, '::', 2)
    const quoted = sides === undefined ? arg : (sides[0] as Term)
    const value = yield* expandValue(quoted)
    const spec: Spec = {}
    if (sides !== undefined) yield* readSpec(sides[1] as Term, spec, meta, scope)
    segments.push(complete(value, quoted, spec, meta, scope))
  }
  return segments
}

function complete<T extends { readonly kind: string }>(value: T, quoted: Term, spec: Spec, meta: Term, scope: Scope): Segment<T> {
  const type = spec.type ?? defaultType(value, quoted, spec)
  checkLiteral(value, quoted, type, meta, scope)
  checkSpec(value, type, spec, meta, scope)
  if (type === 'binary' && spec.size === undefined) checkAligned(value, quoted, meta, scope)
  return {
    value,
    type,
    size: spec.size,
    unit: spec.unit ?? (type === 'binary' ? 8 : 1),
    signed: spec.signed ?? false,
    endian: spec.endian ?? 'big',
  }
}

/** Literals that no segment, or none of this type, can be made of. */
function checkLiteral(value: { readonly kind: string }, quoted: Term, type: Type, meta: Term, scope: Scope): void {
  if (isList(quoted)) compileError(scope, `invalid literal ${quotedToText(quoted)} in <<>>`, meta)
  const literal = 'value' in value && value.kind === 'literal' ? (value.value as Term) : undefined
  if (literal === undefined) return
  if (isAtom(literal)) compileError(scope, `invalid literal ${inspect(literal)} in <<>>`, meta)
  const natural = naturalType(literal, type)
  const fits = natural === type || (natural === 'binary' && (type === 'bits' || type.startsWith('utf')))
  if (!fits) compileError(scope, `conflicting type specification for bit field: "${type}" and "${natural}"`, meta)
}

/** The type that a literal has; integers make code points and floats, too. */
function naturalType(literal: Term, type: Type): Type {
  if (typeof literal === 'string') return 'binary'
  if (literal instanceof Float) return 'float'
  return isInteger(literal) && (type === 'binary' || type === 'bits') ? 'integer' : type
}

/** Modifiers that do not go together. */
function checkSpec(value: { readonly kind: string }, type: Type, { size, unit, signed }: Spec, meta: Term, scope: Scope): void {
  const fail = (message: string) => compileError(scope, message, meta)
  const hasSize = size !== undefined || unit !== undefined
  if (hasSize && value.kind === 'literal' && 'value' in value && typeof value.value === 'string')
    fail(
      'literal string in bitstring supports only endianness and type specifiers, which must be one of: little, big, native, utf8, utf16, utf32, bits, bytes, binary or bitstring',
    )
  if (type.startsWith('utf') && hasSize) fail('size and unit are not supported on utf types')
  if (type !== 'integer' && type !== 'float' && signed !== undefined)
    fail('signed and unsigned specifiers are supported only on integer and float types')
  if ((type === 'integer' || type === 'float') && unit !== undefined && size === undefined)
    fail('integer and float types require a size specifier if the unit specifier is given')
}

/** A string is a binary, a float a float, a nested `<<>>` what it is; anything else an integer. */
function defaultType(value: { readonly kind: string }, quoted: Term, spec: Spec): Type {
  const literal = 'value' in value && value.kind === 'literal' ? (value.value as Term) : quoted
  if (typeof literal === 'string') return 'binary'
  if (literal instanceof Float) return 'float'
  if (value.kind === 'bitstring') return spec.size === undefined ? 'bits' : 'binary'
  return 'integer'
}

/** Reads `integer-size(8)-unit(1)`, `8`, `binary-size(n)`, `size*unit`, a variable or a macro of such. */
function* readSpec(quoted: Term, spec: Spec, meta: Term, scope: Scope): Effect<void> {
  const dash = callArguments(quoted, '-', 2)
  if (dash !== undefined) {
    yield* readSpec(dash[0] as Term, spec, meta, scope)
    return yield* readSpec(dash[1] as Term, spec, meta, scope)
  }
  const star = callArguments(quoted, '*', 2)
  if (star !== undefined) {
    spec.size = yield* sizeCore(star[0] as Term, scope)
    spec.unit = star[1] as number
    return
  }
  if (typeof quoted === 'number') {
    spec.size = { kind: 'literal', value: quoted }
    return
  }
  yield* readNamed(quoted, spec, meta, scope)
}

function* readNamed(quoted: Term, spec: Spec, meta: Term, scope: Scope): Effect<void> {
  const { name, args } = namedParts(quoted)
  if (name === 'size' && args.length === 1) {
    spec.size = yield* sizeCore(args[0] as Term, scope)
    return
  }
  if (name === 'unit' && args.length === 1) {
    spec.unit = args[0] as number
    return
  }
  if (args.length === 0 && name !== undefined && readModifier(name, spec, (one, other) => conflict(one, other, meta, scope))) return
  const expanded = yield* expandMacroOnce(quoted, scope)
  if (expanded !== undefined) return yield* readSpec(expanded, spec, meta, scope)
  if (isVariable(quoted)) {
    spec.size = yield* sizeCore(quoted, scope)
    return
  }
  compileError(scope, `unknown bitstring specifier: ${name ?? 'an expression'}${args.length > 0 ? '(…)' : ''}`, meta)
}

function namedParts(quoted: Term): { name: string | undefined; args: Term[] } {
  if (!(quoted instanceof Tuple) || !(quoted.items[0] instanceof Atom)) return { name: undefined, args: [] }
  const third = quoted.items[2] as Term
  return { name: quoted.items[0].name, args: isList(third) && !isAtom(third) ? (listItems(third) ?? []) : [] }
}

function* sizeCore(quoted: Term, scope: Scope): Effect<Core> {
  const inner = fork(scope)
  inner.env = { ...inner.env, context: null }
  return yield* expand(quoted, inner)
}

type Conflict = (one: string, other: string) => never

function conflict(one: string, other: string, meta: Term, scope: Scope): never {
  return compileError(scope, `conflicting type specification for bit field: "${one}" and "${other}"`, meta)
}

function readModifier(name: string, spec: Spec, fail: Conflict): boolean {
  const type = TYPES[name]
  if (type !== undefined && Object.hasOwn(TYPES, name)) {
    if (spec.type !== undefined && spec.type !== type) fail(spec.type, type)
    spec.type = type
    return true
  }
  switch (name) {
    case 'signed':
    case 'unsigned': {
      const signed = name === 'signed'
      if (spec.signed !== undefined && spec.signed !== signed) fail(signed ? 'unsigned' : 'signed', name)
      spec.signed = signed
      return true
    }
    case 'big':
    case 'little':
    case 'native':
      if (spec.endian !== undefined && spec.endian !== name) fail(spec.endian, name)
      spec.endian = name
      return true
    default:
      return false
  }
}

const TYPES: Readonly<Record<string, Type>> = {
  integer: 'integer',
  float: 'float',
  utf8: 'utf8',
  utf16: 'utf16',
  utf32: 'utf32',
  binary: 'binary',
  bytes: 'binary',
  bits: 'bits',
  bitstring: 'bits',
}
