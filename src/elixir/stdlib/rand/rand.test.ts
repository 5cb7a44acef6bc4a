import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

test('a seeded sequence is that of Erlang', async () => {
  await expectRun(
    ':rand.seed(:exsss, {1, 2, 3})\n{:rand.uniform(100), :rand.uniform(), Enum.random(1..100)}',
    '{27, 0.6039309974353404, 75}',
  )
  await expectRun(':rand.seed(:exsss, 42)\nfor _ <- 1..5, do: :rand.uniform(10)', '[4, 1, 5, 8, 1]')
})

test('Enum.shuffle/1 and Enum.take_random/2 of a seeded sequence', () =>
  expectRun(
    ':rand.seed(:exsss, {1, 2, 3})\n_ = :rand.uniform(100)\n_ = :rand.uniform()\n_ = Enum.random(1..100)\n{Enum.shuffle([1, 2, 3, 4, 5]), Enum.take_random(1..20, 3)}',
    '{[2, 4, 1, 3, 5], [11, 8, 5]}',
  ))
