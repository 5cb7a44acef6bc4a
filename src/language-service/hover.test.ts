import { expect, test } from 'vitest'
import { hover } from './hover.ts'
import { BLOG } from './testing/blog.ts'
import { placeIn } from './testing/place-in.ts'

async function hoverAt(code: string): Promise<readonly string[]> {
  const live = [{ name: 'total', short: '42', value: { kind: 'other' } as const }]
  const shown = await hover(placeIn(code, BLOG), live)
  return (shown?.sections ?? []).map((section) => section.replace(/```elixir\n|\n```/g, '').replace(/\n+/g, ' '))
}

test('a function by its module, a pipe counted', async () => {
  expect(await hoverAt('Enum.co|unt([1])')).toHaveLength(1)
  expect((await hoverAt('Enum.co|unt([1])'))[0]).toMatch(/^count\(enumerable\) /)
  expect((await hoverAt('[1] |> Enum.co|unt(& &1)'))[0]).toMatch(/^count\(enumerable, fun\)/)
  expect((await hoverAt('%User{} |> ca|st(%{}, [])'))[0]).toMatch(/^cast\(data, params, permitted/)
  expect((await hoverAt('de|f f, do: 1'))[0]).toMatch(/^def\(/)
})

test('functions and modules of the program', async () => {
  expect(await hoverAt('Post.change|set(%Post{})')).toEqual(['changeset(post, params \\\\ %{}) Takes a title.'])
  expect(await hoverAt('Blog.Com|ment')).toEqual(['Blog.Comment The schema of the table `comments`. - `id` :id - `body` :string'])
  expect(await hoverAt('%Po|st{}')).toEqual([
    'Blog.Post The schema of the table `posts`. - `id` :id - `title` :string - `user_id` :id - `user` belongs_to Blog.User - `comments` has_many Blog.Comment',
  ])
})

test('a field of a schema with its type', async () => {
  expect(await hoverAt('from u in User, where: u.ag|e > 1')).toEqual(['field :age, :integer A field of `Blog.User`.'])
  expect(await hoverAt('%User{na|me: "a"}')).toEqual(['field :name, :string A field of `Blog.User`.'])
  expect(await hoverAt('cast(%User{}, %{}, [:ag|e])')).toEqual(['field :age, :integer A field of `Blog.User`.'])
  expect(await hoverAt('from u in User, join: p in assoc(u, :po|sts)')).toEqual([
    'has_many :posts, Blog.Post An association of `Blog.User`.',
  ])
})

test('variables with what is known of them, and their last value', async () => {
  expect(await hoverAt('user = Repo.get(User, 1)\nus|er')).toEqual(['user A variable: a `%Blog.User{}`.'])
  expect(await hoverAt('from u in User, where: |u.age > 1')).toEqual(['u A binding of the query: a row of `Blog.User`.'])
  expect(await hoverAt('tot|al = 42')).toEqual(['total A variable. Last value: `42`'])
  expect(await hoverAt('defmodule A do\n  def f(total), do: tot|al\nend')).toEqual(['total A parameter.'])
})

test('options, keywords and types with a sentence', async () => {
  expect(await hoverAt('validate_length(changeset, :name, mi|n: 2)')).toEqual(['min The length must be this or more.'])
  expect((await hoverAt('from u in User, sel|ect: u'))[0]).toBe('select What is given for each row; without it the first source.')
  expect((await hoverAt('defmodule A do\n  use Ecto.Schema\n  schema "a" do\n    field :x, :deci|mal\n  end\nend'))[0]).toBe(
    'decimal An exact decimal number: for money.',
  )
})
