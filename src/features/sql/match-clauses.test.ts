import { expect, test } from 'vitest'
import type { ClausePlace } from '#protocol/language.ts'
import type { QueryClause } from '#protocol/run-event.ts'
import { clauseAt, matchClauses } from './match-clauses.ts'

const place = (name: string, call: number, line: number, column: number, end: number): ClausePlace => ({
  name,
  file: 'code.exs',
  call,
  from: { line, column },
  to: { line, column: end },
})
const clause = (name: string, line: number | null): QueryClause => ({
  name,
  file: line === null ? null : 'code.exs',
  line,
  sqlite: [],
  postgres: [],
})

const PLACES = [
  place('from', 1, 1, 6, 15),
  place('where', 1, 2, 3, 20),
  place('where', 1, 3, 3, 20),
  place('lock', 1, 4, 3, 10),
  place('prepend_order_by', 7, 7, 4, 30),
  place('select', 1, 2, 12, 18),
]

function matched(...clauses: readonly QueryClause[]): readonly (number | null)[] {
  return matchClauses(clauses, PLACES).map((found) => (found === null ? null : PLACES.indexOf(found)))
}

test('clauses of one call are told apart by their name and order', () => {
  expect(matched(clause('from', 1), clause('where', 1), clause('where', 1), clause('order_by', 7))).toEqual([0, 1, 2, 4])
})

test('a line that ran again has added its clause again', () => {
  expect(matched(clause('order_by', 7), clause('order_by', 7))).toEqual([4, 4])
})

test('a clause that keeps no place is looked for beside the others', () => {
  expect(matched(clause('from', 1), clause('lock', null))).toEqual([0, 3])
  expect(matched(clause('union', null))).toEqual([null])
  expect(matched(clause('from', null), clause('order_by', 7))).toEqual([null, 4])
})

test('the innermost clause at a place', () => {
  expect(clauseAt(PLACES, 'code.exs', 2, 14)?.name).toBe('select')
  expect(clauseAt(PLACES, 'code.exs', 2, 5)?.name).toBe('where')
  expect(clauseAt(PLACES, 'setup.exs', 2, 5)).toBe(null)
})
