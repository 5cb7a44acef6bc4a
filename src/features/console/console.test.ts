import { expect, test } from 'vitest'
import { answer, type Exchange, isOpen, recall } from './console.ts'

const asked = (id: number, input: string): Exchange => ({
  id,
  number: id,
  input,
  asks: { kind: 'elixir', code: input },
  events: [],
  running: true,
})

test('answers go to the exchange that asked', () => {
  const exchanges = answer([asked(3, 'a'), asked(5, 'b')], { kind: 'ended', run: 3, killed: false })
  expect(exchanges.map(({ running }) => running)).toEqual([false, true])
})

test('news of a run leave the console as it is', () => {
  const exchanges = [asked(3, 'a')]
  expect(answer(exchanges, { kind: 'ended', run: 9, killed: false })).toBe(exchanges)
})

test('recall/2: goes back through the inputs, and stays at the first', () => {
  const exchanges = [asked(1, 'a'), asked(2, 'b')]
  expect([0, 1, 2, 3].map((steps) => recall(exchanges, steps))).toEqual(['', 'b', 'a', 'a'])
})

test('isOpen/1: what Elixir would wait for', () => {
  expect(['Repo.all(', 'Enum.map(list, fn x ->', 'list |>', 'if true do'].map(isOpen)).toEqual([true, true, true, true])
  expect(['Repo.all(Post)', 'fn x -> x end', '"do ("', 'if true, do: 1'].map(isOpen)).toEqual([false, false, false, false])
})
