import { expect, test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'
import { whyUnavailable } from './unavailable.ts'

test('a function that the playground cannot have is explained', () => {
  expect(whyUnavailable('File', 'rm_rf')).toBe('File.rm_rf is not available in the playground: a program in the playground has no files.')
  expect(whyUnavailable('Enum', 'mapp')).toBe(undefined)
})

test('the explanation is what blame adds', async () => {
  await expectRun(
    `try do
      System.cmd("ls", [])
    rescue
      e -> Exception.blame(:error, e, __STACKTRACE__) |> elem(0) |> Exception.message()
    end`,
    '"function System.cmd/2 is undefined or private. System.cmd is not available in the playground: a program in the playground cannot start other programs."',
  )
})
