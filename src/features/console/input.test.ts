import { expect, test } from 'vitest'
import { readInput } from './input.ts'

test('after a semicolon stands a statement; nothing in it is interpolated', () => {
  expect(readInput('; select "name" from posts where a = \'#{x}\\\'')).toEqual({
    kind: 'sql',
    code: 'Repo.query!("select \\"name\\" from posts where a = \'\\#{x}\\\\\'")',
  })
})

test('helpers of IEx are known by name, with the page of the module', () => {
  expect(readInput('b Ecto.Query.from')).toEqual({
    kind: 'helper',
    name: 'b',
    docs: { module: 'Ecto.Query', url: 'https://hexdocs.pm/ecto/Ecto.Query.html' },
  })
  expect(readInput('b(Enum.map/2)')).toMatchObject({ docs: { url: 'https://hexdocs.pm/elixir/Enum.html' } })
  expect(readInput('t total')).toEqual({ kind: 'helper', name: 't', docs: null })
})

test('a variable called as a helper is a variable', () => {
  for (const code of ['h = 1', 'h + 1', 'i in [1]', 't', 'hello 1', 'c |> IO.inspect()'])
    expect(readInput(code)).toEqual({ kind: 'elixir', code })
})
