import { expect, test } from 'vitest'
import { BLOG } from '#language-service/testing/blog.ts'
import { completionsAt, insertedBy } from '#language-service/testing/complete-at.ts'

const at = (code: string) => completionsAt(code, { setup: BLOG })
const USER = ['id', 'name', 'age', 'posts', 'address']
const USER_FIELDS = ['id', 'name', 'age', 'address']
const POST_FIELDS = ['id', 'title', 'user_id']

test('behind a binding stand the fields of its schema', async () => {
  expect(await at('from u in User, where: u.|')).toEqual(USER_FIELDS)
  expect(await at('Repo.all(from u in User, where: u.na|, select: u)')).toEqual(USER_FIELDS)
  expect(await at('from u in User, join: p in assoc(u, :posts), where: p.|')).toEqual(POST_FIELDS)
  expect(await at('from u in User, join: p in Post, on: p.| == u.id')).toEqual(POST_FIELDS)
  expect(await at('from(u in {"others", User}, select: u.|)')).toEqual(USER_FIELDS)
})

test('bindings are told through pipes, named sources and queries in variables', async () => {
  expect(await at('User |> where([u], u.|)')).toEqual(USER_FIELDS)
  expect(await at('User |> join(:inner, [u], p in assoc(u, :posts)) |> where([u, p], p.|)')).toEqual(POST_FIELDS)
  expect(await at('User |> join(:inner, [u], p in assoc(u, :posts), as: :post) |> where([post: p], p.|)')).toEqual(POST_FIELDS)
  expect(await at('User |> join(:left, [u], p in assoc(u, :posts)) |> order_by([..., last], last.|)')).toEqual(POST_FIELDS)
  expect(await at('query = from p in Post\nfrom q in query, select: q.|')).toEqual(POST_FIELDS)
  expect(await at('from u in User, as: :user, where: as(:user).|')).toEqual(USER_FIELDS)
})

test('assoc/2 takes an association of its binding', async () => {
  expect(await at('from u in User, join: p in assoc(u, :|')).toEqual([':posts'])
  expect(await at('from p in Post, join: u in assoc(p, :us|), select: u')).toEqual([':user', ':comments'])
})

test('from/2 takes its keywords, on: only behind a join', async () => {
  const first = await at('from u in User, |')
  expect([first.includes('where:'), first.includes('as:'), first.includes('on:')]).toEqual([true, true, false])
  const joined = await at('from u in User, join: p in Post, |')
  expect([joined.includes('on:'), joined.includes('select:')]).toEqual([true, true])
  const filtered = await at('from u in User, where: u.age > 1, |')
  expect([filtered.includes('on:'), filtered.includes('as:'), filtered.includes('limit:')]).toEqual([false, false, true])
  expect(await insertedBy('from u in User, whe|', 'where:', { setup: BLOG })).toBe('from u in User, where: ')
  expect(await insertedBy('from u in User, whe|: true', 'where:', { setup: BLOG })).toBe('from u in User, where: true')
})

test('preload takes associations, and below each those of its schema', async () => {
  expect(await at('from u in User, preload: [|')).toEqual(['posts:', 'u'])
  expect(await at('from u in User, preload: [:|')).toEqual([':posts'])
  expect(await at('from u in User, preload: [posts: :|')).toEqual([':user', ':comments'])
  expect(await at('Repo.preload(Repo.get(User, 1), posts: [:|')).toEqual([':user', ':comments'])
  expect(await at('User |> Repo.all() |> Repo.preload(:|)')).toEqual([':posts'])
})

test('cast/4 and the validations take the fields of the changeset', async () => {
  expect(await at('%Post{} |> cast(params, [:|')).toEqual([':id', ':title', ':user_id'])
  expect(await at('%User{} |> cast(%{}, [:name]) |> validate_required([:na|])')).toEqual([':id', ':name', ':age'])
  expect(await at('%User{} |> cast(%{}, [:name]) |> validate_length(:|)')).toEqual([':id', ':name', ':age'])
  expect(await at('%User{} |> cast(%{}, [:name]) |> cast_assoc(:|)')).toEqual([':posts'])
  expect(await at('%User{} |> cast(%{}, [:name]) |> cast_embed(:|)')).toEqual([':address'])
  const inModule = 'defmodule Post do\n  use Ecto.Schema\n  import Ecto.Changeset\n  schema "p" do\n    field :a, :string\n  end\n'
  expect(await at(`${inModule}  def changeset(post, params) do\n    post\n    |> cast(params, [:|`)).toEqual([':id', ':a'])
})

test('options of well-known functions, each once', async () => {
  expect(await at('validate_length(changeset, :name, |')).toEqual(['is:', 'min:', 'max:', 'count:', 'message:', ...(await at('|'))])
  expect((await at('changeset |> validate_length(:name, min: 2, ma|')).slice(0, 4)).toEqual(['is:', 'max:', 'count:', 'message:'])
  expect((await at('Repo.insert(user, on_conflict: |')).slice(0, 3)).toEqual([':raise', ':nothing', ':replace_all'])
  expect((await at('Repo.insert(user, on_|')).includes('on_conflict:')).toBe(true)
})

test('a schema block takes types, options, and names after other schemas', async () => {
  const schema = (line: string) => at(`defmodule Blog.Tag do\n  use Ecto.Schema\n  schema "tags" do\n    ${line}\n  end\nend`)
  expect((await schema('field :x, :|')).slice(0, 3)).toEqual([':string', ':integer', ':float'])
  expect((await schema('field :x, :string, def|'))[0]).toBe('default:')
  expect((await schema('belongs_to :|')).includes(':user')).toBe(true)
  expect((await schema('has_many :|')).includes(':posts')).toBe(true)
  expect((await schema('belongs_to :user, |')).slice(0, 2)).toEqual(['Post', 'User'])
})

test('structs and maps have their keys, each once', async () => {
  expect(await at('%User{|')).toEqual(['id:', 'name:', 'age:', 'posts:', 'address:'])
  expect(await at('%User{name: "a", |}')).toEqual(['id:', 'age:', 'posts:', 'address:'])
  expect(await at('user = %User{}\n%{user | |}')).toEqual(['id:', 'name:', 'age:', 'posts:', 'address:'])
  expect(await at('map = %{one: 1, two: 2}\nmap.|')).toEqual(['one', 'two'])
  expect((await at('%|')).slice(0, 2)).toEqual(['Post', 'User'])
})

test('what a repository gives is known behind its dot', async () => {
  expect(await at('user = Repo.get!(User, 1)\nuser.|')).toEqual(USER)
  expect(await at('{:ok, user} = %User{} |> change() |> Repo.insert()\nuser.|')).toEqual(USER)
  expect(await at('case Repo.insert(%User{}) do\n  {:ok, saved} -> saved.|')).toEqual(USER)
  expect(await at('with {:ok, saved} <- Repo.insert(%User{}) do\n  saved.|')).toEqual(USER)
  expect(await at('for x <- Repo.all(User), do: x.|')).toEqual(USER)
  expect(await at('Enum.map(Repo.all(User), fn x -> x.| end)')).toEqual(USER)
  expect(await at('Repo.all(User) |> Enum.map(& &1.|)')).toEqual(USER)
  expect(await at('user = Repo.get!(User, 1) |> Repo.preload(:posts)\nhd(user.posts)\nEnum.at(user.posts, 0).|')).toEqual([
    ...POST_FIELDS,
    'user',
    'comments',
  ])
})

test('functions of a module with their signatures; private ones only inside', async () => {
  expect(await at('Post.|')).toEqual(['changeset', '__schema__'])
  expect((await at('Enum.|')).slice(0, 2)).toEqual(['all?', 'any?'])
  expect((await at('Repo.|')).includes('insert!')).toBe(true)
  expect((await at('defmodule A do\n  defp hidden, do: 1\n  def shown, do: hi|\nend')).includes('hidden')).toBe(true)
})

test('modules by their parts, the aliased ones by their short names', async () => {
  expect(await at('Blog.|')).toEqual(['User', 'Address', 'Post', 'Comment'])
  expect((await at('Ecto.Ch|')).includes('Changeset')).toBe(true)
  expect((await at('Us|')).slice(0, 2)).toEqual(['Post', 'User'])
})

test('variables, the nearest first; those of a function end with it', async () => {
  expect(await at('total = 1\ncount = 2\n|')).toEqual(['count', 'total'])
  expect(await at('total = 1\ndefmodule A do\n  def f(left, right) do\n    sum = left + right\n    |\n  end\nend')).toEqual([
    'sum',
    'right',
    'left',
    'f',
  ])
})

test('the code around may be broken', async () => {
  expect(await at('def f(x do\nEnum.map([1, fn\nfrom u in User, where: u.|')).toEqual(USER_FIELDS)
  expect(await at('defmodule A do\n  def f do\n    x = "a\n  \n  def g do\n    from u in User, where: u.|')).toEqual(USER_FIELDS)
  expect(await at('from u in User, where: u.|\n\nRepo.all(User)\n')).toEqual(USER_FIELDS)
})

test('strings and comments have none, interpolations do', async () => {
  expect(await at('"u.|"')).toEqual([])
  expect(await at('# u.|')).toEqual([])
  expect(await at('user = Repo.get(User, 1)\n"a #{user.|} b"')).toEqual(USER)
})

test('snippets begin a statement', async () => {
  expect((await at('defm|')).slice(0, 2)).toEqual(['defmodule', 'defmodule … schema'])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's places are written so.
  expect(await insertedBy('cas|', 'case', {})).toBe('case ${1:value} do\n  ${2:pattern} -> ${3:result}\n  _ -> $0\nend')
})
