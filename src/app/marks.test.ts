import { expect, test } from 'vitest'
import { errorEvent, valueEvent } from '#protocol/testing/run-events.ts'
import { formEnd, formStart, isStale, marksOf } from './marks.ts'

const value = (line: number, endLine: number, short: string, silent = false) => valueEvent(line, short, { endLine, silent })
const raised = errorEvent(9, 'no\nmore', { column: 3 })
const run = { sources: [{ file: 'code.exs', text: 'a' }], events: [value(1, 3, '4'), value(5, 5, 'Club', true), raised] }

test('a value stands at its form’s last line, an error at its own; definitions show nothing', () => {
  expect(marksOf(run, 'code.exs')).toEqual({
    values: [
      { line: 3, text: '4', kind: 'value' },
      { line: 9, text: '** (RuntimeError) no more', kind: 'error' },
    ],
    errors: [{ line: 9, column: 3, message: 'no\nmore', hint: null, severity: 'error' }],
  })
})

test('a run is stale when the file it ran has another text now', () => {
  expect([isStale(run, 'code.exs', 'a'), isStale(run, 'code.exs', 'b'), isStale(run, 'exercise.exs', 'b')]).toEqual([false, true, false])
})

test('another file of the lesson has no marks of this run', () => {
  expect(marksOf(run, 'exercise.exs')).toEqual({ values: [], errors: [] })
})

test('a compiler’s error stands in the place of the exception it ends in; warnings are marked too', () => {
  const diagnostic = {
    seq: 8,
    at: 0,
    pid: '0.120.0',
    form: null,
    file: 'code.exs',
    kind: 'diagnostic',
    endColumn: null,
    fix: null,
  } as const
  const events = [
    { ...diagnostic, line: 2, column: 1, severity: 'warning', message: 'variable "a" is unused' },
    { ...diagnostic, line: 9, column: 5, severity: 'error', message: 'undefined variable "x"' },
    raised,
  ] as const
  expect(marksOf({ ...run, events }, 'code.exs').errors.map(({ line, message, severity }) => [line, message, severity])).toEqual([
    [2, 'variable "a" is unused', 'warning'],
    [9, 'undefined variable "x"', 'error'],
  ])
})

test('a form is found by its first line, and by the line that its value stands at', () => {
  const run = { sources: [], events: [value(1, 3, ':m', true), value(5, 8, '1')] }
  expect([formEnd(run, 'code.exs', 5), formEnd(run, 'code.exs', 6), formEnd(run, 'code.exs', 1)]).toEqual([8, null, null])
  expect([formStart(run, 'code.exs', 8), formStart(run, 'code.exs', 6)]).toEqual([5, 6])
})
