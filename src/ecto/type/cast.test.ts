import { expect, test } from 'vitest'
import { runEffect } from '#ecto/testing/run-effect.ts'
import { atom } from '#terms/atom.ts'
import { Float, float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { list } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { castType } from './cast.ts'
import { typeResultTerm } from './type-result.ts'

const cast = (type: string | Term, value: Term) =>
  inspect(typeResultTerm(runEffect(castType(typeof type === 'string' ? atom(type) : type, value))))

test('cast/2: integers', () => {
  expect(['12', '+3', '-7', '1.0', ' 1', '', 3, float(3), true, '9007199254740993'].map((value) => cast('integer', value))).toEqual([
    '{:ok, 12}',
    '{:ok, 3}',
    '{:ok, -7}',
    ':error',
    ':error',
    ':error',
    '{:ok, 3}',
    ':error',
    ':error',
    '{:ok, 9007199254740993}',
  ])
})

test('cast/2: floats, booleans, decimals', () => {
  expect(['1', '1e3', '-.5', 2, 'NaN'].map((value) => cast('float', value))).toEqual([
    '{:ok, 1.0}',
    '{:ok, 1000.0}',
    ':error',
    '{:ok, 2.0}',
    ':error',
  ])
  expect(['true', '0', 'yes', 1].map((value) => cast('boolean', value))).toEqual(['{:ok, true}', '{:ok, false}', ':error', ':error'])
  expect(['1e2', '1.5 ', 'NaN', new Float(0.1)].map((value) => cast('decimal', value))).toEqual([
    '{:ok, Decimal.new("1E+2")}',
    ':error',
    ':error',
    '{:ok, Decimal.new("0.1")}',
  ])
})

test('cast/2: dates from text and from the parts of a form', () => {
  const parts = (year: Term, month: Term, day: Term) =>
    mapFrom([
      ['year', year],
      ['month', month],
      ['day', day],
    ] as const)
  expect(
    ['2020-02-29', '2021-02-29', '2020-01-01T10:00:00', parts('2020', 1, '5'), parts('', '', ''), parts('x', 1, 1)].map((value) =>
      cast('date', value),
    ),
  ).toEqual(['{:ok, ~D[2020-02-29]}', ':error', '{:ok, ~D[2020-01-01]}', '{:ok, ~D[2020-01-05]}', '{:ok, nil}', ':error'])
})

test('cast/2: times keep the precision of their type', () => {
  expect(['10:20', '10:20:30.5', '25:00'].map((value) => cast('time', value))).toEqual([
    '{:ok, ~T[10:20:00]}',
    '{:ok, ~T[10:20:30]}',
    ':error',
  ])
  expect(cast('time_usec', '10:20')).toBe('{:ok, ~T[10:20:00.000000]}')
  expect(cast('naive_datetime', '2020-01-02T03:04')).toBe('{:ok, ~N[2020-01-02 03:04:00]}')
  expect(cast('utc_datetime', '2020-01-02T03:04:05+02:00')).toBe('{:ok, ~U[2020-01-02 01:04:05Z]}')
})

test('cast/2: composites, nil and enums', () => {
  const integers = tuple(atom('array'), atom('integer'))
  expect([list('1', 2), list(null), list('x'), '1'].map((value) => cast(integers, value))).toEqual([
    '{:ok, [1, 2]}',
    '{:ok, [nil]}',
    ':error',
    ':error',
  ])
  expect(cast(tuple(atom('map'), atom('float')), mapFrom([['a', '1.5'] as const]))).toBe('{:ok, %{"a" => 1.5}}')
  expect(cast('string', null)).toBe('{:ok, nil}')
  expect(cast(tuple(atom('in'), atom('string')), null)).toBe(':error')
})
