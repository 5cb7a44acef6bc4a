import type { Core, Segment } from '#elixir/core/core.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
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
  checkLiteral(value, type, meta, scope)
  if (type.startsWith('utf') && spec.size !== undefined) compileError(scope, `size and unit are not supported on utf types`, meta)
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
function checkLiteral(value: { readonly kind: string }, type: Type, meta: Term, scope: Scope): void {
  const literal = 'value' in value && value.kind === 'literal' ? (value.value as Term) : undefined
  if (literal === undefined) return
  if (isAtom(literal)) compileError(scope, `invalid literal ${inspect(literal)} in <<>>`, meta)
  const natural = typeof literal === 'string' ? 'binary' : literal instanceof Float ? 'float' : type
  const fits = natural === type || (natural === 'binary' && (type === 'bits' || type.startsWith('utf')))
  if (!fits) compileError(scope, `conflicting type specification for bit field: "${type}" and "${natural}"`, meta)
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
    if (!isUnderscore(star[0] as Term)) spec.size = yield* sizeCore(star[0] as Term, scope)
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
  if (args.length === 0 && name !== undefined && readModifier(name, spec)) return
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

function isUnderscore(quoted: Term): boolean {
  return isVariable(quoted) && (quoted.items[0] as Atom).name === '_'
}

function* sizeCore(quoted: Term, scope: Scope): Effect<Core> {
  const inner = fork(scope)
  inner.env = { ...inner.env, context: null }
  return yield* expand(quoted, inner)
}

function readModifier(name: string, spec: Spec): boolean {
  switch (name) {
    case 'integer':
    case 'float':
    case 'utf8':
    case 'utf16':
    case 'utf32':
      spec.type = name
      return true
    case 'binary':
    case 'bytes':
      spec.type = 'binary'
      return true
    case 'bits':
    case 'bitstring':
      spec.type = 'bits'
      return true
    case 'signed':
    case 'unsigned':
      spec.signed = name === 'signed'
      return true
    case 'big':
    case 'little':
    case 'native':
      spec.endian = name
      return true
    default:
      return false
  }
}
