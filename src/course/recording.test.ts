import { expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import { recordingOf } from './recording.ts'

const at = { seq: 1, at: 0, pid: '0.1.0', form: null, file: 'code.exs' } as const
const value = { kind: 'value', inspected: '1', preview: { kind: 'text' } } as const

test('values, printed text in one piece, and the error; definitions, functions and the set-up are left out', () => {
  const events: readonly RunEvent[] = [
    { ...at, ...value, file: 'setup.exs', line: 1, endLine: 1, short: ':set', silent: false },
    { ...at, ...value, line: 1, endLine: 3, short: ':module', silent: true },
    { ...at, kind: 'output', line: 4, text: 'a' },
    { ...at, kind: 'output', line: 4, text: 'b\n' },
    {
      ...at,
      ...value,
      line: 4,
      endLine: 4,
      inspected: '#Function<42.3316493/1 in :erl_eval.expr/6>',
      short: '#Function<…>',
      silent: false,
    },
    { ...at, ...value, line: 4, endLine: 5, short: '[1, 2]', silent: false },
    {
      ...at,
      kind: 'error',
      line: 6,
      exception: 'RuntimeError',
      message: 'no',
      hint: null,
      frames: [],
      column: null,
      endColumn: null,
      fix: null,
    },
  ]
  expect(recordingOf(events, 'code.exs')).toEqual([
    { kind: 'printed', line: 4, text: 'ab\n' },
    { kind: 'value', line: 4, last: 5, text: '[1, 2]' },
    { kind: 'error', line: 6, exception: 'RuntimeError', message: 'no' },
  ])
})
