import { describe, test } from 'vitest'
import { expectQueryError } from '#bindings/testing/expect-sql.ts'

const COMPILE = 'Ecto.Query.CompileError'

describe('expressions', () => {
  test.each([
    ['p.views && true', 'short-circuit operators are not supported: `&&`. Instead use boolean operators: `and`, `or`, and `not`'],
    [
      'p.title = "x"',
      '`p.title = "x"` is not a valid query expression. The match operator is not supported: `=`. Did you mean to use `==` instead?',
    ],
    ['p.title.size == 1', 'cannot fetch field `size` from `p.title`. Can only fetch fields from:\n'],
    [
      'count(p.id) and true',
      'expression `count(p.id)` does not type check. It returns a value of type :integer but a value of type :boolean is expected',
    ],
    [
      'datetime_add(p.at, 1, "day") == 5',
      'expression `datetime_add(p.at, 1, "day")` does not type check. It returns a value of type {:param, :any_datetime} but a value of type :integer is expected',
    ],
    ['type("x", :integer) == 1', 'the first argument of type/2 must be one of:\n\n  * interpolations, such as ^value\n'],
    ['over(shout(p.id), :w) == 1', 'unknown window function shout/1. See Ecto.Query.WindowAPI for all available functions'],
    ['p.at > ago(1, :day)', 'invalid interval: `:day` (expected a string)'],
  ])('%s', (expr, message) => expectQueryError(`from(p in Post, where: ${expr})`, COMPILE, message))
})

describe('clauses', () => {
  test('a list that is no keyword list', () =>
    expectQueryError(
      'where(Post, [:title])',
      COMPILE,
      'expected a keyword list at compile time in where, got: `[:title]`. If you would like to pass a list dynamically, please interpolate the whole list with ^',
    ))

  test('a window that is interpolated in part', () =>
    expectQueryError(
      'from(p in Post, select: over(count(), order_by: ^[:id]))',
      COMPILE,
      'windows definitions given to over/2 do not allow interpolations at the root of `order_by`. Please use Ecto.Query.windows/3 to explicitly define a window instead',
    ))

  test('an unknown part of a window', () =>
    expectQueryError(
      'from(p in Post, windows: [w: [partition: 1]])',
      COMPILE,
      'expected window definition to be a keyword list with partition_by, order_by or frame as keys, got: `[partition: 1]`',
    ))

  test.each(['limit: subquery(Post)', 'update: [set: [views: subquery(Post)]]'])('%s', (clause) =>
    expectQueryError(`from(p in Post, ${clause})`, COMPILE, '`subquery(Post)` is not a valid query expression.\n'),
  )

  test('a subquery in on', () =>
    expectQueryError(
      'from(p in Post, join: c in Comment, on: c.id in subquery(from c in Comment, select: c.id))',
      'ArgumentError',
      "invalid expression for join `:on`, subqueries aren't supported",
    ))

  test('fields that are no list', () =>
    expectQueryError(
      'from(p in Post, select: map(p, :id))',
      COMPILE,
      '`map/2` in `select` expects either a literal or an interpolated list of atom fields',
    ))
})

describe('select', () => {
  test.each([
    [
      '[:id, ^:title]',
      'Cannot mix fields with interpolations, such as: `select: [:foo, ^:bar, :baz]`. Instead interpolate all fields at once',
    ],
    [
      '{map(p, [:id]), struct(p, [:title])}',
      'cannot select_merge because the binding at position 0 was previously specified as a `map` and later as `struct`\n',
    ],
    ['selected_as("v")', 'expected literal atom or interpolated value in selected_as/1, got: `"v"`'],
    ['selected_as(p.views, "v")', 'expected literal atom or interpolated value in selected_as/2, got: `"v"`'],
    [
      'p.at == ~D[2024-01-31]',
      '`%{__struct__: Date, calendar: Calendar.ISO, year: 2024, month: 1, day: 31}` is not a valid query expression',
    ],
  ])('%s', (expr, message) => expectQueryError(`from(p in Post, select: ${expr})`, COMPILE, message))

  test('a joined association in one that is not joined', () =>
    expectQueryError(
      'from(a in Author, join: c in assoc(a, :comments), preload: [posts: [comments: c]])',
      COMPILE,
      'cannot preload join association `:comments` with binding `c` because parent preload is not a join association',
    ))

  test('[] takes no field', () =>
    expectQueryError(
      'from(p in Post, select: [])',
      'Ecto.QueryError',
      'at least one field must be selected for binding `0`, got an empty list',
    ))
})

describe('planning', () => {
  const QUERY = 'Ecto.QueryError'

  test.each([
    ['from(p in "posts")', 'queries that do not have a schema need to explicitly pass a :select clause in query:\n\nfrom p0 in "posts"\n'],
    [
      'from(p in Post, where: p.id in ^from(c in Comment))',
      'script.exs:36: an Ecto.Query struct is not supported as right-side value of `in` operator',
    ],
    ['from(p in Post, where: p.id == ^[a: 1])', 'script.exs:36: invalid keyword list'],
    [
      'from(p in Post, where: p.id > any(from c in Comment, select: {c.id, c.body}))',
      'subquery must return a single field in order to be used with any',
    ],
    [
      'from(p in Post, as: :p, inner_lateral_join: c in subquery(from c in Comment, where: c.post_id == parent_as(:p).id), on: true)',
      'join `:inner_lateral` not supported by SQLite3 in query:\n',
    ],
    ['from(p in Post, select: count(p))', 'The argument to `count/1` must be a column in SQLite3 in query:\n'],
  ])('%s', (code, message) => expectQueryError(code, QUERY, message))

  test.each([
    [
      'from(p in Post, select: %{a: %{b: p.id}})',
      'atoms, structs, maps, lists, tuples and sources are not allowed as map values in subquery, got: `%{a: %{b: &0.id()}}`',
    ],
    ['from(p in Post, preload: :comments)', 'cannot preload associations in subquery'],
  ])('the subquery %s', (inner, message) =>
    expectQueryError(
      `from(s in subquery(${inner}), select: s.id)`,
      'Ecto.SubQueryError',
      `the following exception happened when compiling a subquery.\n\n    ** (Ecto.QueryError) ${message}`,
    ),
  )

  test('a value in a field that is no array', () =>
    expectQueryError(
      'from(p in Post, where: 1 in p.views)',
      'Ecto.QueryError',
      'script.exs:36: value `1` in `where` expected to be part of an array but matched type is :integer. Or the value is incompatible',
    ))

  test('an alias that select does not give', () =>
    expectQueryError(
      'from(p in Post, order_by: selected_as(:v))',
      'ArgumentError',
      'invalid alias: `:v`. Use `selected_as/2` to define aliases in the outer most `select` expression.',
    ))

  test('a struct without that field', () =>
    expectQueryError('from(p in Post, select: %Author{nope: p.id})', 'KeyError', 'key :nope not found'))
})

describe('join', () => {
  test('a source that is a variable without a pin', () =>
    expectQueryError('from(p in Post, join: c in posts, on: true)', COMPILE, 'malformed join `posts` in query expression'))

  test('an option that there is not', () =>
    expectQueryError(
      'join(Post, :inner, [p], c in Comment, of: true)',
      'ArgumentError',
      'invalid option `of` passed to Ecto.Query.join/5, valid options are: [:on, :as, :prefix, :hints]',
    ))
})

describe('from', () => {
  test('a module that is no schema', () =>
    expectQueryError('from(p in String)', 'UndefinedFunctionError', 'function String.__schema__/1 is undefined or private'))
})
