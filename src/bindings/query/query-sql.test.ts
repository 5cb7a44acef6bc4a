import { describe, test } from 'vitest'
import { expectQueryError, expectSql } from '#bindings/testing/expect-sql.ts'

describe('select', () => {
  test('from/2: all fields of the schema', () =>
    expectSql('from p in "posts", where: p.id == ^1, select: [:id, :title]', {
      sqlite: 'SELECT p0."id", p0."title" FROM "posts" AS p0 WHERE (p0."id" = ?)',
      postgres: 'SELECT p0."id", p0."title" FROM "posts" AS p0 WHERE (p0."id" = $1)',
      params: '[1]',
    }))

  test('map update: the field that is replaced is not read', () =>
    expectSql('from a in Author, select: %{a | name: fragment("upper(?)", a.name)}', {
      sqlite: 'SELECT a0."id", upper(a0."name") FROM "authors" AS a0',
    }))

  test('selected_as/2 names a column, selected_as/1 refers to it', () =>
    expectSql('from p in Post, select: selected_as(p.views + 1, :v), order_by: selected_as(:v)', {
      sqlite: 'SELECT p0."views" + 1 AS "v" FROM "posts" AS p0 ORDER BY "v"',
    }))

  test('a source without schema cannot be selected as a whole', () =>
    expectQueryError(
      'from(p in "posts", select: p)',
      'Ecto.QueryError',
      'SQLite3 does not support selecting all fields from "posts" without a schema. Please specify a schema or specify exactly which fields you want to select in query:\n',
    ))

  test('a fragment that is a SELECT stands in parentheses, as a source and as a CTE', () =>
    expectSql('from(f in fragment("SELECT 1 AS x"), select: f.x) |> with_cte("n", as: fragment("SELECT 2"))', {
      sqlite: 'WITH "n" AS (SELECT 2) SELECT f0."x" FROM (SELECT 1 AS x) AS f0',
      postgres: 'WITH "n" AS (SELECT 2) SELECT f0."x" FROM (SELECT 1 AS x) AS f0',
    }))

  test('a fragment with a schema has its fields and their types', () =>
    expectSql('from p in {fragment("SELECT * FROM old_posts WHERE id > ?", ^1), Post}, where: p.views < ^"9", select: map(p, [:id])', {
      sqlite: 'SELECT f0."id" FROM (SELECT * FROM old_posts WHERE id > ?) AS f0 WHERE (f0."views" < ?)',
      postgres: 'SELECT f0."id" FROM (SELECT * FROM old_posts WHERE id > $1) AS f0 WHERE (f0."views" < $2)',
      params: '[1, 9]',
    }))

  test('any other fragment of a CTE stands as it is', () =>
    expectSql('from("n", select: [:v]) |> with_cte("n", as: fragment("(VALUES (1))"))', {
      sqlite: 'WITH "n" AS (VALUES (1)) SELECT n0."v" FROM "n" AS n0',
    }))

  test('~w of atoms is a list of fields', () =>
    expectSql('from p in Post, select: ~w(id title)a', { sqlite: 'SELECT p0."id", p0."title" FROM "posts" AS p0' }))

  test('a macro may stand for what order_by lists', () =>
    expectSql('from p in Post, order_by: ~w(views id)a, select: p.id', {
      sqlite: 'SELECT p0."id" FROM "posts" AS p0 ORDER BY p0."views", p0."id"',
    }))

  test('type/2 takes the type of a virtual field', () =>
    expectSql('from t in Topic, select: %{rank: type(fragment("avg(?)", t.id), t.rank)}', {
      sqlite: 'SELECT CAST(avg(t0."id") AS REAL) FROM "topics" AS t0',
    }))

  test('fields taken of one source are taken together', () =>
    expectSql('from p in Post, select: {map(p, [:id]), map(p, [:title])}', {
      sqlite: 'SELECT p0."id", p0."title" FROM "posts" AS p0',
    }))

  test('limit/3 knows the bindings', () =>
    expectSql('limit(Post, [p], p.views)', {
      postgres:
        'SELECT p0."id", p0."title", p0."views", p0."total", p0."public", p0."meta", p0."tags", p0."author_id" FROM "posts" AS p0 LIMIT p0."views"',
    }))
})

describe('where', () => {
  test('and/or: the conditions so far are enclosed when the operator changes', () =>
    expectSql('Post |> where(title: "a") |> or_where(views: 1) |> where([p], p.public) |> select([p], p.id)', {
      sqlite: `SELECT p0."id" FROM "posts" AS p0 WHERE (((p0."title" = 'a')) OR (p0."views" = 1)) AND (p0."public")`,
    }))

  test('in: literals, parameters, both, none', () =>
    expectSql('from p in Post, where: p.views in [1, 2] or p.views in ^[3, 4] or p.views in [5, ^6] or p.views in [], select: p.id', {
      sqlite: `SELECT p0."id" FROM "posts" AS p0 WHERE (((p0."views" IN (SELECT value FROM JSON_EACH('[1,2]')) OR p0."views" IN (?,?)) OR p0."views" IN (5,?)) OR 0)`,
      postgres:
        'SELECT p0."id" FROM "posts" AS p0 WHERE (((p0."views" IN (1,2) OR p0."views" = ANY($1)) OR p0."views" IN (5,$2)) OR false)',
      params: '[3, 4, 6]',
    }))

  test('rows are compared with rows', () =>
    expectSql('from p in Post, where: {p.views, p.id} > {^5, ^"7"}, select: p.id', {
      sqlite: 'SELECT p0."id" FROM "posts" AS p0 WHERE ((p0."views",p0."id") > (?,?))',
      params: '[5, 7]',
    }))

  test('json paths', () =>
    expectSql('from p in Post, where: p.meta["a"][0] == 1 and p.meta["b"] == "x", select: p.id', {
      sqlite: `SELECT p0."id" FROM "posts" AS p0 WHERE ((json_extract(p0."meta", '$.a[0]') = 1) AND (json_extract(p0."meta", '$.b') = 'x'))`,
      postgres: `SELECT p0."id" FROM "posts" AS p0 WHERE (((p0."meta"#>'{"a",0}') = 1) AND ((p0."meta"@>'{"b": "x"}')))`,
    }))

  test('interpolated steps of a json path are part of the query', () =>
    expectSql('from p in Post, where: p.meta[^"a"][^0] == ^1, select: json_extract_path(p.meta, ^["b", 2])', {
      sqlite: `SELECT json_extract(p0."meta", '$.b[2]') FROM "posts" AS p0 WHERE (json_extract(p0."meta", '$.a[0]') = ?)`,
      postgres: `SELECT (p0."meta"#>'{"b",2}') FROM "posts" AS p0 WHERE ((p0."meta"#>'{"a",0}') = $1)`,
      params: '[1]',
    }))

  test('a value of the wrong type', () =>
    expectQueryError(
      'from(p in Post, where: p.views == ^"x")',
      'Ecto.Query.CastError',
      'script.exs:36: value `"x"` in `where` cannot be cast to type :integer in query:\n\nfrom p0 in Post,\n  where: p0.views == ^"x",\n  select: p0\n',
    ))

  test('an unknown field, with a field that is like it', () =>
    expectQueryError(
      'from(p in Post, where: p.titel == "x", select: p.id)',
      'Ecto.QueryError',
      'script.exs:36: field `titel` in `where` does not exist in schema Post in query:\n\nfrom p0 in Post,\n  where: p0.titel == "x",\n  select: p0.id\n\nDid you mean `title`?\n',
    ))
})

describe('join', () => {
  test('several on hold together', () =>
    expectSql('from p in Post, join: a in Author, on: a.id == p.author_id, on: a.id > 1, select: p.id', {
      sqlite: 'SELECT p0."id" FROM "posts" AS p0 INNER JOIN "authors" AS a1 ON (a1."id" = p0."author_id") AND (a1."id" > 1)',
    }))

  test('the conditions of a query that is joined hold for the joined source, their literals too', () =>
    expectSql('from p in Post, join: a in ^from(a in Author, where: a.name != "x" and a.id > ^1), on: a.id == p.author_id, select: p.id', {
      sqlite: `SELECT p0."id" FROM "posts" AS p0 INNER JOIN "authors" AS a1 ON ((a1."name" != 'x') AND (a1."id" > ?)) AND (a1."id" = p0."author_id")`,
      params: '[1]',
    }))

  test('many_to_many: the join table comes between, with an index after all others', () =>
    expectSql('from p in Post, join: t in assoc(p, :topics), join: a in assoc(p, :author), select: {t.label, a.name}', {
      sqlite:
        'SELECT t1."label", a2."name" FROM "posts" AS p0 INNER JOIN "posts_topics" AS p3 ON p3."post_id" = p0."id" INNER JOIN "topics" AS t1 ON p3."topic_id" = t1."id" INNER JOIN "authors" AS a2 ON a2."id" = p0."author_id"',
    }))

  test('has_many through an association', () =>
    expectSql('from a in Author, join: c in assoc(a, :comments), select: c.id', {
      sqlite:
        'SELECT c1."id" FROM "authors" AS a0 INNER JOIN "posts" AS p2 ON a0."id" = p2."author_id" INNER JOIN "comments" AS c1 ON p2."id" = c1."post_id"',
    }))

  test('lateral', () =>
    expectSql(
      'from a in Author, as: :a, left_lateral_join: p in subquery(from p in Post, where: p.author_id == parent_as(:a).id, select: [:id]), on: true, select: p.id',
      {
        postgres:
          'SELECT s1."id" FROM "authors" AS a0 LEFT OUTER JOIN LATERAL (SELECT sp0."id" AS "id" FROM "posts" AS sp0 WHERE (sp0."author_id" = a0."id")) AS s1 ON TRUE',
      },
    ))
})

describe('subqueries and common table expressions', () => {
  test('selected_as/2 names the column of a subquery, outside too', () =>
    expectSql('from s in subquery(from p in Post, select: %{x: selected_as(p.views, :v)}), select: s.v', {
      sqlite: 'SELECT s0."v" FROM (SELECT sp0."views" AS "v" FROM "posts" AS sp0) AS s0',
    }))

  test('any/1 and all/1 are functions of a subquery', () =>
    expectSql('from p in Post, where: p.views == any(from q in Post, select: q.views), select: p.id', {
      sqlite: 'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" = any((SELECT sp0."views" FROM "posts" AS sp0)))',
      postgres: 'SELECT p0."id" FROM "posts" AS p0 WHERE (p0."views" = any((SELECT sp0."views" FROM "posts" AS sp0)))',
    }))

  test('recursive', () =>
    expectSql(
      `from(t in "tree", select: t.id) |> recursive_ctes(true) |> with_cte("tree", as: ^union_all(from(c in Comment, where: c.id == ^1, select: %{id: c.id}), ^from(c in Comment, join: t in "tree", on: t.id == c.post_id, select: %{id: c.id})))`,
      {
        sqlite:
          'WITH RECURSIVE "tree" AS (SELECT sc0."id" AS "id" FROM "comments" AS sc0 WHERE (sc0."id" = ?) UNION ALL SELECT sc0."id" FROM "comments" AS sc0 INNER JOIN "tree" AS st1 ON st1."id" = sc0."post_id") SELECT t0."id" FROM "tree" AS t0',
        params: '[1]',
      },
    ))

  test('parameters stand in the order of the text', () =>
    expectSql(
      'from p in subquery(from p in Post, where: p.views > ^1), join: c in Comment, on: c.body == ^"b", where: p.id in subquery(from x in Post, where: x.views == ^2, select: x.id), limit: ^3, select: {p.id, ^"s"}',
      {
        postgres:
          'SELECT s0."id", $1 FROM (SELECT sp0."id" AS "id", sp0."title" AS "title", sp0."views" AS "views", sp0."total" AS "total", sp0."public" AS "public", sp0."meta" AS "meta", sp0."tags" AS "tags", sp0."author_id" AS "author_id" FROM "posts" AS sp0 WHERE (sp0."views" > $2)) AS s0 INNER JOIN "comments" AS c1 ON c1."body" = $3 WHERE (s0."id" IN (SELECT sp0."id" FROM "posts" AS sp0 WHERE (sp0."views" = $4))) LIMIT $5',
        sqlite:
          'SELECT s0."id", ? FROM (SELECT sp0."id" AS "id", sp0."title" AS "title", sp0."views" AS "views", sp0."total" AS "total", sp0."public" AS "public", sp0."meta" AS "meta", sp0."tags" AS "tags", sp0."author_id" AS "author_id" FROM "posts" AS sp0 WHERE (sp0."views" > ?)) AS s0 INNER JOIN "comments" AS c1 ON c1."body" = ? WHERE (s0."id" IN (SELECT sp0."id" FROM "posts" AS sp0 WHERE (sp0."views" = ?))) LIMIT ?',
        params: '["s", 1, "b", 2, 3]',
      },
    ))
})

describe('update_all and delete_all', () => {
  test('inc and set', () =>
    expectSql('from p in Post, where: p.id == 1, update: [set: [title: ^"x"], inc: [views: 2]]', {
      operation: 'update_all',
      sqlite: 'UPDATE "posts" AS p0 SET "views" = "views" + 2, "title" = ? WHERE (p0."id" = 1)',
      postgres: 'UPDATE "posts" AS p0 SET "views" = p0."views" + 2, "title" = $1 WHERE (p0."id" = 1)',
    }))

  test('delete with a join is refused by SQLite', () =>
    expectSql('from p in Post, join: a in assoc(p, :author), where: a.name == "x"', {
      operation: 'delete_all',
      postgres: `DELETE FROM "posts" AS p0 USING "authors" AS a1 WHERE (a1."id" = p0."author_id") AND (a1."name" = 'x')`,
    }))
})

describe('what ecto_sqlite3 refuses and SQLite can express', () => {
  test('distinct: expr by ROW_NUMBER', () =>
    expectSql('from c in Comment, distinct: c.post_id, order_by: c.body, select: c.id', {
      strict: false,
      sqlite:
        'SELECT d."c0" FROM (SELECT c0."id" AS "c0", row_number() OVER (PARTITION BY c0."post_id" ORDER BY c0."post_id", c0."body") AS "distinct_row", row_number() OVER (ORDER BY c0."post_id", c0."body") AS "distinct_order" FROM "comments" AS c0) AS d WHERE d."distinct_row" = 1 ORDER BY d."distinct_order"',
      postgres: 'SELECT DISTINCT ON (c0."post_id") c0."id" FROM "comments" AS c0 ORDER BY c0."post_id", c0."body"',
    }))

  test('ilike and locks', () =>
    expectSql('from c in Comment, where: ilike(c.body, "x%"), lock: "FOR UPDATE", select: c.id', {
      strict: false,
      sqlite: `SELECT c0."id" FROM "comments" AS c0 WHERE (c0."body" LIKE 'x%')`,
      postgres: `SELECT c0."id" FROM "comments" AS c0 WHERE (c0."body" ILIKE 'x%') FOR UPDATE`,
    }))

  test('they are refused when the adapter is strict', () =>
    expectQueryError('from(c in Comment, lock: "FOR UPDATE")', 'ArgumentError', 'locks are not supported by SQLite3'))
})

test('first/2 and last/2 order after what the query orders by', () =>
  expectSql('from(p in Post, order_by: p.title, select: p.id) |> last(:views)', {
    sqlite: 'SELECT p0."id" FROM "posts" AS p0 ORDER BY p0."title" DESC, p0."views" DESC LIMIT 1',
  }))
