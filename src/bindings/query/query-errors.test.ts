import { test } from 'vitest'
import { expectQueryError } from '#bindings/testing/expect-sql.ts'

const COMPILE = 'Ecto.Query.CompileError'

test('an unbound variable', () =>
  expectQueryError(
    'from(p in Post, where: p.id == id)',
    COMPILE,
    'unbound variable `id` in query. If you are attempting to interpolate a value, use ^var',
  ))

test('comparison with nil', () =>
  expectQueryError(
    'from(p in Post, where: p.title == nil)',
    COMPILE,
    'comparison with nil in `p.title == nil` is forbidden as it is unsafe. If you want to check if a value is nil, use is_nil/1 instead',
  ))

test('a function that queries do not know', () =>
  expectQueryError(
    'from(p in Post, where: String.length(p.title) > 1)',
    COMPILE,
    '`String.length(p.title)` is not a valid query expression.\n',
  ))

test('a dynamic that is not interpolated', () =>
  expectQueryError(
    'from(p in Post, where: dynamic([p], p.views > 1))',
    COMPILE,
    '`dynamic([p], p.views > 1)` is not a valid query expression.\n',
  ))

test('text is interpolated as a whole', () =>
  expectQueryError(
    'from(p in Post, where: p.title == "#{1}")',
    COMPILE,
    '`"#{1}"` is not a valid query expression. Only literal binaries and strings are allowed, dynamic values need to be explicitly interpolated in queries with ^',
  ))

test('rows of different sizes', () =>
  expectQueryError(
    'from(p in Post, where: {p.id, p.views} == {1, 2, 3})',
    COMPILE,
    'Tuples can only be used in comparisons with literal tuples of the same size',
  ))

test('a fragment with too many arguments', () =>
  expectQueryError(
    'from(p in Post, where: fragment("? > 1", p.id, 2))',
    COMPILE,
    'fragment(...) expects extra arguments in the same amount of question marks in string. It received 2 extra argument(s) but expected 1',
  ))

test('on without a join', () => expectQueryError('from(p in Post, on: true)', COMPILE, '`on` keyword must immediately follow a join'))

test('an unknown clause', () => expectQueryError('from(p in Post, wher: true)', COMPILE, 'unsupported :wher in keyword query expression'))

test('a second select', () =>
  expectQueryError('select(from(p in Post, select: p.id), [p], p.title)', COMPILE, 'only one select expression is allowed in query'))

test('parent_as/1 without a parent of that name, in a subquery', () =>
  expectQueryError(
    'from(p in Post, where: exists(from c in Comment, where: c.post_id == parent_as(:post).id))',
    'Ecto.SubQueryError',
    'the following exception happened when compiling a subquery.\n\n    ** (Ecto.QueryError) could not find named binding `parent_as(:post)` in query:\n    \n    from p0 in Post,\n',
  ))

test('struct/2 of a source without schema', () =>
  expectQueryError(
    'from(p in "posts", select: struct(p, [:id]))',
    'Ecto.QueryError',
    'struct/2 in select expects a source with a schema in query:\n\nfrom p0 in "posts",\n  select: struct(p0, [:id])\n',
  ))

test.each([
  [
    'from(p in subquery(from p in Post, select: %{id: p.id}), select: struct(p, [:id]))',
    'it is not possible to return a struct subset of a subquery that does not return a schema struct in query:\n',
  ],
  [
    'from(p in subquery(from p in Post, select: [:id, :title]), select: struct(p, [:views]))',
    'field `views` in struct/2 is not available in the subquery. Subquery only returns fields: [:id, :title] in query:\n',
  ],
])('%s', (query, message) => expectQueryError(query, 'Ecto.QueryError', message))

test('a combination that SQLite does not have: the combined query is shown', () =>
  expectQueryError(
    'from(p in Post, select: p.id, intersect_all: ^from(a in Author, where: a.id == ^1, select: a.id))',
    'Ecto.QueryError',
    'SQLite3 does not INTERSECT ALL in query:\n\nfrom a0 in Author,\n  where: a0.id == ^...,\n  select: a0.id\n',
  ))

test('a refused clause: the whole query is shown, with what it is combined with', () =>
  expectQueryError(
    'from(p in Post, select: p.id, union: ^from(a in Author, where: a.id == ^1, select: a.id), distinct: p.id)',
    'Ecto.QueryError',
    'DISTINCT with multiple columns is not supported by SQLite3 in query:\n\nfrom p0 in Post,\n  union: (from a0 in Author,\n  where: a0.id == ^...,\n  select: a0.id),\n  distinct: [asc: p0.id],\n  select: p0.id\n',
  ))

test('a step of a JSON path that is neither text nor a number', () =>
  expectQueryError('from(p in Post, select: p.meta[^:a])', COMPILE, 'expected string or integer in json_extract_path/2, got: `:a`'))

test('in: what is right of it is a list', () =>
  expectQueryError(
    'from(p in Post, where: p.views in 1)',
    'Ecto.QueryError',
    'script.exs:36: value `1` cannot be dumped to type {:in, :integer}. Or the value is incompatible or it must be interpolated (using ^) so it may be cast accordingly in query:\n',
  ))

test('a join of a module that is no schema', () =>
  expectQueryError(
    'from(p in Post, join: s in String, on: true)',
    'UndefinedFunctionError',
    'function String.__schema__/1 is undefined or private',
  ))
