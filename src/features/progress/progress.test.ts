import { expect, test } from 'vitest'
import { isProgress, reach, stageOf } from './progress.ts'

test('reach/3: goes forward only', () => {
  const solved = reach(reach({}, 'a', 'read'), 'a', 'solved')
  expect(solved).toEqual({ a: 'solved' })
  expect(reach(solved, 'a', 'ran')).toBe(solved)
  expect(stageOf(solved, 'b')).toBe('new')
})

test('isProgress/1: refuses stages that are none', () => {
  expect([isProgress({ a: 'ran' }), isProgress({ a: 'flown' }), isProgress('ran')]).toEqual([true, false, false])
})
