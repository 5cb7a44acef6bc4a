import { expect, test } from 'vitest'
import { virtualClock } from './clock.ts'

test('the virtual clock passes with steps and jumps to a time', () => {
  let steps = 0
  const clock = virtualClock(() => steps)
  expect(clock.now()).toBe(0)
  steps = 40_000
  expect(clock.now()).toBe(2)
  expect(clock.skipTo(100.1)).toBe(true)
  expect(clock.now()).toBe(100.1)
  expect(clock.skipTo(50)).toBe(true)
  expect(clock.now()).toBe(100.1)
})
