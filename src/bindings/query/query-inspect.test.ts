import { expect, test } from 'vitest'
import { runEcto } from '#bindings/testing/run-ecto.ts'

async function expectInspect(code: string, text: string): Promise<void> {
  const schema = 'defmodule Post do\n  use Ecto.Schema\n  schema "posts", do: field(:title, :string)\nend\nimport Ecto.Query\n'
  expect(await runEcto(`${schema}IO.inspect(${code})`)).toBe(`${text}\n`)
}

test('a short query stays on one line', () =>
  expectInspect('from(p in Post, where: p.id == ^1, limit: 2)', '#Ecto.Query<from p0 in Post, where: p0.id == ^1, limit: 2>'))

test('clauses fill the lines', () =>
  expectInspect(
    'from(p in Post, where: p.title == "a long title for a line" and p.id > 10_000_000, order_by: [desc: p.id], select: {p.id, p.title})',
    `#Ecto.Query<from p0 in Post,
 where: p0.title == "a long title for a line" and p0.id > 10_000_000,
 order_by: [desc: p0.id], select: {p0.id, p0.title}>`,
  ))

test('an expression of more than 98 columns breaks as the formatter breaks it', () =>
  expectInspect(
    'from(p in Post, select: %{first: fragment("some_function(?, ?)", p.title, "with text"), second: fragment("another_function(?)", p.id)})',
    `#Ecto.Query<from p0 in Post,
 select: %{
  first: fragment("some_function(?, ?)", p0.title, "with text"),
  second: fragment("another_function(?)", p0.id)
}>`,
  ))

test('the table of a source is shown when it is not the schema’s own', () =>
  expectInspect('from(p in {"old", Post})', '#Ecto.Query<from p0 in {"old", Post}>'))

test('a fragment with a schema', () =>
  expectInspect('from(p in {fragment("old(?)", ^1), Post})', '#Ecto.Query<from p0 in {fragment("old(?)", ^1), Post}>'))

test('a dynamic that names a binding preloads what is joined', () =>
  expectInspect(
    'from(p in Post, join: q in assoc(p, :copies), as: :copies) |> preload(^[copies: {dynamic([copies: q], q), [:notes]}])',
    `#Ecto.Query<from p0 in Post, join: c1 in assoc(p0, :copies), as: :copies,
 preload: [copies: [:notes]], preload: [copies: c1]>`,
  ))

test('an interpolated source of a join prints as itself', () =>
  expectInspect(
    '(table = "old"; from(p in Post, join: q in ^table, on: q.id == p.id, join: r in ^Post, on: true))',
    '#Ecto.Query<from p0 in Post, join: o1 in "old", on: o1.id == p0.id,\n join: p2 in Post, on: true>',
  ))

test('subqueries print as clauses in from, as queries in expressions', () =>
  expectInspect(
    'from(p in subquery(from p in Post, where: p.id > 1), where: p.id in subquery(from q in Post, select: q.id))',
    `#Ecto.Query<from p0 in subquery(from p0 in Post,
  where: p0.id > 1),
 where: p0.id in subquery(#Ecto.Query<from p0 in Post, select: p0.id>)>`,
  ))

test('common table expressions follow in lines of their own', () =>
  expectInspect(
    '"t" |> with_cte("t", as: ^from(p in Post, select: %{id: p.id})) |> select([t], t.id)',
    `#Ecto.Query<from t0 in "t", select: t0.id>
|> with_cte("t", materialized: nil, as: #Ecto.Query<from p0 in Post,
 select: %{id: p0.id}>)`,
  ))

test('dynamic/2: interpolated dynamics are in their places', () =>
  expectInspect(
    '(d = dynamic([p], p.id > ^1); dynamic([p, ..., z], ^d or z.id == p.id))',
    'dynamic([p, ..., z], p.id > ^1 or z.id == p.id)',
  ))

test('not of an operator has parentheses', () =>
  expectInspect(
    'from(p in Post, where: not (p.id == 1) and not is_nil(p.title))',
    '#Ecto.Query<from p0 in Post, where: not (p0.id == 1) and not is_nil(p0.title)>',
  ))
