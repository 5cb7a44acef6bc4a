import { expect, test } from 'vitest'
import { define } from './define.ts'
import { BLOG } from './testing/blog.ts'
import { placeIn } from './testing/place-in.ts'

/** `file:line:text` of the definition. */
async function definitionOf(code: string): Promise<string | null> {
  const place = placeIn(code, BLOG)
  const found = await define(place)
  if (found === null) return null
  const line = place.sources.find(({ file }) => file === found.file)?.text.split('\n')[found.line - 1] ?? ''
  return `${found.file}:${found.line}:${line.slice(found.column - 1, found.column - 1 + found.length)}`
}

test('modules, aliased or not, in the file before', async () => {
  expect(await definitionOf('%Us|er{}')).toBe('setup.exs:1:Blog.User')
  expect(await definitionOf('Blog.Com|ment')).toBe('setup.exs:35:Blog.Comment')
})

test('functions by name and arity', async () => {
  expect(await definitionOf('Post.change|set(%Post{}, %{})')).toBe('setup.exs:31:changeset')
  expect(
    await definitionOf(
      'defmodule A do\n  def f(x), do: x\n  def f(x, y), do: g|(x, y)\n  def g(x), do: x\n  def g(x, y), do: f(x, y)\nend',
    ),
  ).toBe('code.exs:5:g')
  expect(await definitionOf('Enum.ma|p([], & &1)')).toBe(null)
})

test('variables, parameters and bindings', async () => {
  expect(await definitionOf('total = 1\nother = 2\ntot|al + 1')).toBe('code.exs:1:total')
  expect(await definitionOf('defmodule A do\n  def f(left, right), do: le|ft + right\nend')).toBe('code.exs:2:left')
  expect(await definitionOf('from u in User,\n  where: |u.age > 1')).toBe('code.exs:1:u')
  expect(await definitionOf('case Repo.insert(%User{}) do\n  {:ok, saved} -> sav|ed\nend')).toBe('code.exs:2:saved')
})

test('fields and associations', async () => {
  expect(await definitionOf('from u in User, where: u.ag|e > 1')).toBe('setup.exs:6::age')
  expect(await definitionOf('%User{} |> cast(%{}, [:na|me])')).toBe('setup.exs:5::name')
  expect(await definitionOf('from u in User, preload: [:po|sts]')).toBe('setup.exs:7::posts')
})
