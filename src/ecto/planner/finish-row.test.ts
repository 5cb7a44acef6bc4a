import { describe, expect, test } from 'vitest'
import { atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { finishRow } from './finish-row.ts'
import type { Selection } from './selection.ts'

const CARD = mapOf({ __struct__: atom('Elixir.Card'), title: null })
const NOTE = mapOf({ __struct__: atom('Elixir.Note'), title: null })

function mapOf(fields: Record<string, Term>): ElixirMap {
  return Object.entries(fields).reduce((map, [name, value]) => mapPut(map, atom(name), value), EMPTY_MAP)
}

function literal(value: Term): Selection {
  return { kind: 'literal', value }
}

function finished(selection: Selection): string {
  const structs = new Map([[atom('Elixir.Card'), CARD]])
  try {
    return inspect(finishRow(selection, { from: null, units: [], structs }))
  } catch (error) {
    if (!(error instanceof Thrown)) throw error
    return inspect(error.reason)
  }
}

describe('merge/2', () => {
  test('a field of the struct', () =>
    expect(finished({ kind: 'merge', left: literal(CARD), right: literal(mapOf({ title: 'a' })) })).toBe('%Card{title: "a"}'))

  test('a key that the struct does not have', () =>
    expect(finished({ kind: 'merge', left: literal(CARD), right: literal(mapOf({ nope: 'a' })) })).toBe(
      '%ArgumentError{message: "struct Card does not have the key :nope"}',
    ))

  test('structs of different modules', () =>
    expect(finished({ kind: 'merge', left: literal(CARD), right: literal(NOTE) })).toBe(
      '%ArgumentError{message: "cannot merge structs of different types, got: Card and Note"}',
    ))
})

test('%Struct{}: a key that the struct does not have', () =>
  expect(finished({ kind: 'struct', module: atom('Elixir.Card'), pairs: [[literal(atom('nope')), literal(1)]] })).toContain(
    '%KeyError{key: :nope',
  ))
