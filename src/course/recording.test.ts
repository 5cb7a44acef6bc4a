import { expect, test } from 'vitest'
import { errorEvent, outputEvent, valueEvent } from '#protocol/testing/run-events.ts'
import { recordingOf } from './recording.ts'

test('values, printed text in one piece, and the error; definitions, functions and the set-up are left out', () => {
  const events = [
    valueEvent(1, ':set', { file: 'setup.exs' }),
    valueEvent(1, ':module', { endLine: 3, silent: true }),
    outputEvent(4, 'a'),
    outputEvent(4, 'b\n'),
    valueEvent(4, '#Function<42.3316493/1 in :erl_eval.expr/6>', { short: '#Function<…>' }),
    valueEvent(4, '[1, 2]', { endLine: 5 }),
    errorEvent(6, 'no'),
  ]
  expect(recordingOf(events, 'code.exs')).toEqual([
    { kind: 'printed', line: 4, text: 'ab\n' },
    { kind: 'value', line: 4, last: 5, text: '[1, 2]' },
    { kind: 'error', line: 6, exception: 'RuntimeError', message: 'no' },
  ])
})
