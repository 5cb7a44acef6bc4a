import { expect, test } from 'vitest'
import type { QueryEvent } from '#protocol/run-event.ts'
import { indexCode, planBefore } from './index-trial.ts'

const query = (seq: number, sql: string, ...details: readonly string[]): QueryEvent => ({
  ...{ kind: 'query', seq, at: 0, pid: '0.1.0', file: 'code.exs', line: 1, form: 1, statement: seq, caller: 'Repo.all', source: null },
  sqlite: { sql, params: [], inspectedParams: '[]' },
  ...{ postgres: null, emulated: null, columns: [], rows: [], rowCount: 0, times: { plan: 0, run: 0, load: 0 }, connection: 1 },
  ...{ transaction: null, error: null, clauses: [], indexHints: [] },
  plan: details.map((detail) => ({ depth: 0, detail })),
})

test('the same statement of the run before, when its plan was another', () => {
  const before = [query(1, 'SELECT 1', 'SCAN a'), query(2, 'SELECT 2', 'SCAN b'), query(3, 'SELECT 2', 'SCAN c')]
  const now = [query(5, 'SELECT 2', 'SCAN b'), query(6, 'SELECT 2', 'SEARCH c USING INDEX i')]
  expect(now.map((each) => planBefore(each, now, before)?.map(({ detail }) => detail) ?? null)).toEqual([null, ['SCAN c']])
})

test('an index as a migration makes it', () => {
  expect(indexCode({ table: 'posts', columns: ['title', 'likes'] })).toBe('create index(:posts, [:title, :likes])')
})
