import { expect, test } from 'vitest'
import { BLOG } from '#language-service/testing/blog.ts'
import type { CompilerFinding } from '#protocol/language.ts'
import { diagnose } from './diagnose.ts'

/** Each finding as the text that it marks, its message, and what the first fix makes of the code. */
async function findingsIn(code: string, compiled: readonly CompilerFinding[] = []): Promise<readonly string[]> {
  const sources = [
    { file: 'setup.exs', text: BLOG },
    { file: 'code.exs', text: code },
  ]
  const findings = await diagnose({ kind: 'diagnose', sources, file: 'code.exs' }, compiled)
  return findings.map(({ start, end, message, fixes }) => {
    const edit = fixes[0]?.edits[0]
    const mended = edit === undefined ? '' : ` → ${code.slice(0, edit.start)}${edit.text}${code.slice(edit.end)}`
    return `${code.slice(start, end)}: ${message}${mended}`
  })
}

test('a field that the schema lacks, with the one that is meant', async () => {
  expect(await findingsIn('from u in User, where: u.agee > 1')).toEqual([
    'agee: field `agee` in `where` does not exist in schema Blog.User. Did you mean `age`? → from u in User, where: u.age > 1',
  ])
  expect(await findingsIn('User |> where([u], u.nmae == "a")')).toEqual([
    'nmae: field `nmae` in `where` does not exist in schema Blog.User. Did you mean `name`? → User |> where([u], u.name == "a")',
  ])
  expect(await findingsIn('from u in User, join: p in assoc(u, :posts), select: p.zzz')).toEqual([
    'zzz: field `zzz` in `select` does not exist in schema Blog.Post',
  ])
  expect(await findingsIn('from u in User, order_by: [desc: :naem], where: [agge: 1]')).toEqual([
    ':naem: field `naem` in `order_by` does not exist in schema Blog.User. Did you mean `:name`? → from u in User, order_by: [desc: :name], where: [agge: 1]',
    'agge: field `agge` in `where` does not exist in schema Blog.User. Did you mean `age`? → from u in User, order_by: [desc: :naem], where: [age: 1]',
  ])
  expect(await findingsIn('from u in User, update: [set: [nam: "x"]]')).toHaveLength(1)
})

test('a variable without its pin', async () => {
  const message = 'unbound variable `id` in query. If you are attempting to interpolate a value, use ^var'
  expect(await findingsIn('id = 1\nfrom u in User, where: u.id == id')).toEqual([
    `id: ${message} → id = 1\nfrom u in User, where: u.id == ^id`,
  ])
  expect(await findingsIn('id = 1\nUser |> where([u], u.id == id)')).toHaveLength(1)
  expect(await findingsIn('id = 1\nwhere(User, id: id)')).toHaveLength(1)
  expect(await findingsIn('defmodule A do\n  import Ecto.Query\n  def f(id), do: from(u in "users", where: u.id == id)\nend')).toHaveLength(
    1,
  )
})

test('= where == is meant', async () => {
  expect(await findingsIn('from u in User, where: u.age = 1')).toEqual([
    '=: The match operator is not supported: `=`. Did you mean to use `==` instead? → from u in User, where: u.age == 1',
  ])
})

test('names of fields and associations in changesets and queries', async () => {
  expect(await findingsIn('%User{} |> cast(%{}, [:name, :aeg])')).toEqual([
    ':aeg: `:aeg` is not a field of Blog.User. Did you mean `:age`? → %User{} |> cast(%{}, [:name, :age])',
  ])
  expect(await findingsIn('%User{} |> cast(%{}, [:name]) |> validate_length(:naem, min: 1)')).toHaveLength(1)
  expect(await findingsIn('from u in User, join: p in assoc(u, :post)')).toEqual([
    ':post: `:post` is not an association of Blog.User. Did you mean `:posts`? → from u in User, join: p in assoc(u, :posts)',
  ])
  expect(await findingsIn('Repo.preload(Repo.all(User), [:psots])')).toHaveLength(1)
})

test('a function or a key that is misspelt', async () => {
  expect(await findingsIn('Enum.mapp([1], & &1)')).toEqual([
    'mapp: Enum.mapp/2 is undefined or private. Did you mean `map`? → Enum.map([1], & &1)',
  ])
  expect(await findingsIn('%Post{} |> Post.changset(%{})')).toEqual([
    'changset: Blog.Post.changset/2 is undefined or private. Did you mean `changeset`? → %Post{} |> Post.changeset(%{})',
  ])
  expect(await findingsIn('%User{nmae: "a"}')).toEqual([
    'nmae: unknown key :nmae for struct Blog.User. Did you mean `name`? → %User{name: "a"}',
  ])
})

test('right code has no findings', async () => {
  const right = [
    'id = 1\nfrom u in User, where: u.id == ^id and u.age > 1, select: {u.name, count(u.id)}, limit: ^id',
    'from u in User, join: p in assoc(u, :posts), on: p.title != "", group_by: u.id, having: count(p.id) > 2, preload: [posts: p]',
    'User |> join(:left, [u], p in assoc(u, :posts), as: :post) |> where([post: p], p.title == "a") |> order_by([u, p], desc: p.id)',
    'query = from u in User, as: :user\nfrom q in query, where: as(:user).age > 1, select: %{name: q.name, other: field(q, :age)}',
    'ids = [1]\nfrom u in User, where: u.id in ^ids, order_by: [asc: :name, desc: u.age], distinct: true',
    'min = 1\nfilter = dynamic([u], u.age > ^min)\nfrom u in User, where: ^filter',
    'sub = from p in Post, select: p.user_id\nfrom u in User, where: u.id in subquery(sub)',
    'from u in "users", where: u.anything == 1',
    'from u in User, update: [set: [name: "x"], inc: [age: 1]]',
    'from u in User, where: fragment("? > ?", u.age, type(^1, :integer)), windows: [w: [partition_by: u.age]]',
    '%Post{} |> cast(%{}, [:title]) |> validate_required([:title, :user]) |> unique_constraint(:title_user_index) |> add_error(:base, "no")',
    'from u in User, select: u.address',
    'User |> join(:inner, [u], p in Post, on: p.user_id == u.id) |> select([u, p], p.title)',
    'for {a, o} <- [{1, 2}], do: a + o\nUser |> join(:inner, [u], o in "orders", on: o.user_id == u.id)',
    'defmodule B do\n  def f(m), do: %{m | a: 1}\n  def g(x), do: x\n  @spec h() :: String.t()\n  def h, do: ""\nend\nB.g(B.h())',
    'defmodule C do\n  for n <- [:a, :b], do: def(unquote(n)(), do: 1)\nend\nC.a()',
    'Repo.preload(Repo.all(User), posts: [:comments, :user])',
    'Repo.insert!(%User{name: "a", posts: []})\nUser.__schema__(:fields)\nUnknown.thing()\nEnum.map([1], &Post.changeset/1)',
  ]
  for (const code of right) expect(await findingsIn(code)).toEqual([])
})

const REPORTED = { file: 'code.exs', column: null, endColumn: null, fix: null, severity: 'error' } as const

test('what the compiler says: at its word, or at the lines of the form', async () => {
  const fix = { title: 'Change to "price"', from: { line: 2, column: 1 }, to: { line: 2, column: 6 }, insert: 'price' }
  const undefinedVariable = { ...REPORTED, line: 2, endLine: 2, column: 1, endColumn: 6, message: 'undefined variable "prize"', fix }
  expect(await findingsIn('price = 2\nprize * 3', [undefinedVariable])).toEqual([
    'prize: undefined variable "prize" → price = 2\nprice * 3',
  ])
  expect(await findingsIn('a = 1\nfoo(\n  b\n)', [{ ...REPORTED, line: 2, endLine: 4, message: 'no' }])).toEqual(['foo(\n  b\n): no'])
})

test('what has its exact place is not said of the whole line again', async () => {
  const message = 'unbound variable `id` in query. If you are attempting to interpolate a value, use ^var'
  expect(await findingsIn('id = 1\nfrom u in User, where: u.id == id', [{ ...REPORTED, line: 2, endLine: 2, message }])).toHaveLength(1)
})
