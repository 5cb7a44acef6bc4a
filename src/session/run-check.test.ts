import { expect, test } from 'vitest'
import { createNodeEngine } from './node-engine.ts'
import { checkHeadless } from './run-headless.ts'

const engine = await createNodeEngine()

const CHECK = `defmodule Lesson.Check do
  use ExUnit.Case

  test "x is bound" do
    assert Lesson.binding(:x) == 1, "x should be 1."
  end

  describe "the output" do
    test "says so", do: assert(Lesson.output() =~ "x = 1")
  end
end`

function check(answer: string) {
  const sources = [{ file: 'code.exs', text: answer }]
  const options = { adapter: 'sqlite', strict: false, autoTables: false } as const
  return checkHeadless(sources, { file: 'check.exs', text: CHECK }, options, { engine, clock: 'virtual' })
}

test('a check: one expectation a test, in order', async () => {
  expect(await check('x = 1\nIO.puts("x = 1")')).toEqual({
    passed: true,
    expectations: [
      { name: 'x is bound', status: 'met', reason: null },
      { name: 'the output says so', status: 'met', reason: null },
    ],
  })
})

test('a failed test gives its message, or what ExUnit says', async () => {
  expect(await check('x = 2')).toEqual({
    passed: false,
    expectations: [
      { name: 'x is bound', status: 'failed', reason: 'x should be 1.' },
      {
        name: 'the output says so',
        status: 'failed',
        reason: 'Assertion with =~ failed\ncode:  assert Lesson.output() =~ "x = 1"\nleft:  ""\nright: "x = 1"',
      },
    ],
  })
})

test('nothing is reached when the program ended in an error', async () => {
  expect(await check('raise "boom"')).toEqual({
    passed: false,
    expectations: [
      { name: 'x is bound', status: 'notReached', reason: null },
      { name: 'the output says so', status: 'notReached', reason: null },
    ],
  })
})
