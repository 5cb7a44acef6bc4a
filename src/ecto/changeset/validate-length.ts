import { atom } from '#terms/atom.ts'
import { bytesOf, isBinary } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import type { Effect } from '#terms/effect.ts'
import { isInteger } from '#terms/integer.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapSize } from '#terms/map-entries.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type Changeset, fieldType } from './changeset.ts'
import { fieldError } from './errors.ts'
import { relationOf } from './relation.ts'
import { remainingChildren } from './relation-apply.ts'
import { validateWith } from './validate-change.ts'

type Measure = 'string' | 'binary' | 'list' | 'map'
type Kind = 'is' | 'min' | 'max'

/** `validate_length/3` of strings, lists, maps and the children of relations. */
export function* validateLength(changeset: Changeset, field: Term, options: Term): Effect<Changeset> {
  // biome-ignore lint/correctness/useYield: other validators call Elixir functions
  return yield* validateWith(changeset, field, tuple(atom('length'), options), function* (value) {
    const { type, length } = measure(changeset, field, value, keywordGet(options, 'count') ?? atom('graphemes'))
    for (const kind of ['is', 'min', 'max'] as const) {
      const count = keywordGet(options, kind)
      if (count === undefined || count === null || !isInteger(count) || fits(kind, length, count)) continue
      const keys = { count, validation: atom('length'), kind: atom(kind), type: atom(type) }
      return fieldError(field, options, wording(kind, type), keys)
    }
    return []
  })
}

function fits(kind: Kind, length: number, count: number | bigint): boolean {
  if (kind === 'is') return length === count
  return kind === 'min' ? length >= count : length <= count
}

function measure(changeset: Changeset, field: Term, value: Term, unit: Term): { readonly type: Measure; readonly length: number } {
  if (isBinary(value) && UNITS.includes(unit)) return measureText(value, unit)
  if (isList(value)) {
    const related = relationOf(fieldType(changeset, field)) !== undefined
    return { type: 'list', length: (related ? remainingChildren(value) : (listItems(value) ?? [])).length }
  }
  if (value instanceof ElixirMap) return { type: 'map', length: mapSize(value) }
  return raise('CaseClauseError', { term: tuple(value, unit) })
}

const UNITS: readonly Term[] = ['graphemes', 'codepoints', 'bytes'].map((name) => atom(name))

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function measureText(value: string | Bitstring, unit: Term): { readonly type: Measure; readonly length: number } {
  if (unit === atom('bytes')) return { type: 'binary', length: bytesOf(value).length }
  if (typeof value !== 'string') return { type: 'string', length: bytesOf(value).length }
  const characters = unit === atom('codepoints') ? value : graphemes.segment(value)
  return { type: 'string', length: [...characters].length }
}

function wording(kind: Kind, type: Measure): string {
  const amount = { is: '%{count}', min: 'at least %{count}', max: 'at most %{count}' }[kind]
  if (type === 'string') return `should be ${amount} character(s)`
  return type === 'binary' ? `should be ${amount} byte(s)` : `should have ${amount} item(s)`
}
