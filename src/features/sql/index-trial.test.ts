import { expect, test } from 'vitest'
import { queryEvent } from '#protocol/testing/run-events.ts'
import { indexCode, planBefore } from './index-trial.ts'

const query = (line: number, sql: string, ...details: readonly string[]) =>
  queryEvent(line, sql, { plan: details.map((detail) => ({ depth: 0, detail })) })

test('the same statement of the run before, when its plan was another', () => {
  const before = [query(1, 'SELECT 1', 'SCAN a'), query(2, 'SELECT 2', 'SCAN b'), query(3, 'SELECT 2', 'SCAN c')]
  const now = [query(5, 'SELECT 2', 'SCAN b'), query(6, 'SELECT 2', 'SEARCH c USING INDEX i')]
  expect(now.map((each) => planBefore(each, now, before)?.map(({ detail }) => detail) ?? null)).toEqual([null, ['SCAN c']])
})

test('an index as a migration makes it', () => {
  expect(indexCode({ table: 'posts', columns: ['title', 'likes'] })).toBe('create index(:posts, [:title, :likes])')
})
