import { expect, test } from 'vitest'
import type { QueryEvent, RunEvent, ValueEvent } from '#protocol/run-event.ts'
import { compareRuns } from './compare-runs.ts'

const happened = (file = 'code.exs') => ({ seq: 1, at: 0, pid: '0.120.0', form: 1, file, line: 1 })
const value = (inspected: string, file = 'code.exs'): ValueEvent => ({
  ...happened(file),
  ...{ kind: 'value', inspected, short: inspected, preview: { kind: 'text' }, endLine: 1, silent: false },
})
const query: QueryEvent = {
  ...happened(),
  ...{ kind: 'query', statement: 1, caller: 'Repo.all', source: null, postgres: null, emulated: null, columns: [], rows: [], rowCount: 0 },
  sqlite: { sql: 'SELECT 1', params: [], inspectedParams: '[]' },
  ...{ times: { plan: 0, run: 0, load: 0 }, connection: 1, transaction: null, error: null, plan: [], clauses: [], indexHints: [] },
}

const told = (earlier: readonly RunEvent[], later: readonly RunEvent[]) => compareRuns(earlier, later, 'setup.exs')

test('runs that gave the same', () => {
  expect(told([value('1'), query, value('x', 'setup.exs')], [value('1'), query, value('y', 'setup.exs')])).toBe(
    'as many statements, the same values',
  )
})

test('statements more and fewer, values changed and more', () => {
  expect(told([value('1'), query], [value('2'), query, query, value('3')])).toBe('1 statement more, 1 value changed, 1 value more')
  expect(told([query, query, query], [query])).toBe('2 statements fewer')
})
