import { Atom, atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'

/** The shape of a type term: a base type, a composite, a parameterized type or a module that implements Ecto.Type. */
export type TypeForm =
  | { readonly kind: 'base'; readonly name: BaseType }
  | { readonly kind: 'composite'; readonly outer: CompositeType; readonly inner: Term }
  | { readonly kind: 'parameterized'; readonly module: Atom; readonly params: Term }
  | { readonly kind: 'relation'; readonly relation: 'assoc' | 'embed'; readonly reflection: Term }
  | { readonly kind: 'custom'; readonly module: Atom }
  | { readonly kind: 'unknown' }

const BASE_TYPES = [
  'integer',
  'float',
  'decimal',
  'boolean',
  'string',
  'bitstring',
  'map',
  'binary',
  'id',
  'binary_id',
  'any',
  'date',
  'time',
  'naive_datetime',
  'utc_datetime',
  'time_usec',
  'naive_datetime_usec',
  'utc_datetime_usec',
  'duration',
] as const

export type BaseType = (typeof BASE_TYPES)[number]

const COMPOSITE_TYPES = ['array', 'map', 'maybe', 'in', 'param'] as const

export type CompositeType = (typeof COMPOSITE_TYPES)[number]

/** Whether this is the name of a base type (`Ecto.Type.base?/1`). */
export function isBaseType(name: string): name is BaseType {
  return (BASE_TYPES as readonly string[]).includes(name)
}

/** Whether this is the name of a composite type (`Ecto.Type.composite?/1`). */
export function isCompositeType(name: string): name is CompositeType {
  return (COMPOSITE_TYPES as readonly string[]).includes(name)
}

/** Takes a type term apart. */
export function typeForm(type: Term): TypeForm {
  if (type instanceof Atom) return isBaseType(type.name) ? { kind: 'base', name: type.name } : { kind: 'custom', module: type }
  if (!isTuple(type, 2)) return { kind: 'unknown' }
  const [outer, inner] = type.items as [Term, Term]
  if (!(outer instanceof Atom)) return { kind: 'unknown' }
  if (outer.name === 'parameterized') return parameterizedForm(inner)
  if (outer.name === 'assoc' || outer.name === 'embed') return { kind: 'relation', relation: outer.name, reflection: inner }
  return isCompositeType(outer.name) ? { kind: 'composite', outer: outer.name, inner } : { kind: 'unknown' }
}

function parameterizedForm(inner: Term): TypeForm {
  if (!(inner instanceof Tuple) || inner.items.length !== 2) return { kind: 'unknown' }
  const [module, params] = inner.items as [Term, Term]
  return module instanceof Atom ? { kind: 'parameterized', module, params } : { kind: 'unknown' }
}

/** `{:parameterized, {module, params}}` */
export function parameterizedType(module: Atom, params: Term): Tuple {
  return tuple(atom('parameterized'), tuple(module, params))
}

/** `{outer, inner}` */
export function compositeType(outer: CompositeType, inner: Term): Tuple {
  return tuple(atom(outer), inner)
}
