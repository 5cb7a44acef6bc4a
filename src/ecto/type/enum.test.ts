import { expect, test } from 'vitest'
import { atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keyword } from '#terms/keyword.ts'
import { list } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { castEnum, dumpEnum, initEnum, loadEnum } from './enum.ts'
import { typeResultTerm } from './type-result.ts'

function caught(action: () => unknown): string | undefined {
  try {
    action()
  } catch (thrown) {
    if (thrown instanceof Thrown && thrown.reason instanceof ElixirMap) return String(field(thrown.reason, 'message')).split('\n')[0]
    throw thrown
  }
  return undefined
}

const levels = initEnum(keyword({ values: keyword({ low: 1, high: 9 }) }))

test('init/1: integers and their names in both directions', () => {
  expect(inspect(levels)).toBe(
    '%{embed_as: :self, mappings: [low: 1, high: 9], on_cast: %{"high" => :high, "low" => :low}, ' +
      'on_dump: %{high: 9, low: 1}, on_load: %{1 => :low, 9 => :high}, type: :integer}',
  )
})

test('cast/2 takes names, atoms and stored values', () => {
  expect(['low', atom('high'), 9, '9', null].map((value: Term) => inspect(typeResultTerm(castEnum(value, levels))))).toEqual([
    '{:ok, :low}',
    '{:ok, :high}',
    '{:ok, :high}',
    '{:error, [validation: :inclusion, enum: ["high", "low"]]}',
    '{:ok, nil}',
  ])
})

test('dump/3 and load/3', () => {
  expect(inspect(typeResultTerm(dumpEnum(atom('high'), levels)))).toBe('{:ok, 9}')
  expect(inspect(typeResultTerm(loadEnum(2, levels)))).toBe(':error')
})

test('init/1: values must be unique', () => {
  const init = () => initEnum(keyword({ values: list(atom('a'), atom('a')) }))
  expect(caught(init)).toBe('Ecto.Enum type values must be unique.')
})
