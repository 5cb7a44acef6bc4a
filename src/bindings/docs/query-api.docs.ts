import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Query.API` tells. */
export const queryApiDocs: ModuleDocs = {
  text: 'What expressions inside queries may use: operators, aggregates, functions and fragments. They become SQL.',
  functions: {
    '!=/2': {
      signature: 'left != right',
      text: 'Tells whether two values differ. `nil` is not allowed: use `not is_nil(…)`.',
    },
    '*/2': {
      signature: 'left * right',
      text: 'Multiplies two numbers in the database: `p.price * p.amount`. Values from outside need `^`.',
    },
    '+/2': {
      signature: 'left + right',
      text: 'Adds two numbers in the database. For dates and times there is `datetime_add/3`.',
    },
    '-/2': {
      signature: 'left - right',
      text: 'Takes the second number from the first in the database. For dates there is `date_add/3`.',
    },
    '//2': {
      signature: 'left / right',
      text: 'Divides in the database. Two integers give an integer there, unlike in Elixir.',
    },
    '</2': {
      signature: 'left < right',
      text: 'Tells whether the first value is less than the second, by the order of the database.',
    },
    '<=/2': {
      signature: 'left <= right',
      text: 'Tells whether the first value is less than or equal to the second, by the order of the database.',
    },
    '==/2': {
      signature: 'left == right',
      text: 'Tells whether two values are equal. A comparison with `nil` is refused: use `is_nil/1`.',
    },
    '>/2': {
      signature: 'left > right',
      text: 'Tells whether the first value is greater than the second, by the order of the database.',
    },
    '>=/2': {
      signature: 'left >= right',
      text: 'Tells whether the first value is greater than or equal to the second, by the order of the database.',
    },
    'ago/2': {
      signature: 'ago(count, interval)',
      text: 'Gives the moment so long before now, such as `ago(3, "month")`, to be compared with a date or time.',
    },
    'all/1': {
      signature: 'all(subquery)',
      text: 'Compares with every row of a subquery of one column: `p.price >= all(subquery)` must hold for each.',
    },
    'and/2': {
      signature: 'left and right',
      text: 'Is true when both conditions are true. In SQL a missing value makes the answer unknown.',
    },
    'any/1': {
      signature: 'any(subquery)',
      text: 'Compares with the rows of a subquery of one column: it is enough if the comparison holds for one.',
    },
    'as/1': {
      signature: 'as(name)',
      text: 'Refers to the source or join that was named by `as:`, wherever it stands in the query: `as(:post).title`.',
    },
    'avg/1': {
      signature: 'avg(value)',
      text: 'Gives the average of the values of a group, of all rows when nothing is grouped; `nil` without rows.',
    },
    'coalesce/2': {
      signature: 'coalesce(value, expr)',
      text: 'Gives the first value unless it is NULL, and the second one then.',
    },
    'constant/1': {
      signature: 'constant(value)',
      text: 'Puts a string or number from outside into the SQL as a literal, where a parameter is not allowed or slower.',
    },
    'count/0': {
      signature: 'count()',
      text: 'Counts the rows of a group, or of all rows when nothing is grouped: `count(*)`.',
    },
    'count/1': {
      signature: 'count(value)',
      text: 'Counts the rows of a group in which the value is not NULL, duplicates included.',
    },
    'count/2': {
      signature: 'count(value, modifier)',
      text: 'Counts the different values of a group: the modifier is `:distinct`.',
    },
    'date_add/3': {
      signature: 'date_add(date, count, interval)',
      text: 'Adds a number of intervals, such as `"day"` or `"month"`, to a date; a negative number goes back.',
    },
    'datetime_add/3': {
      signature: 'datetime_add(datetime, count, interval)',
      text: 'Adds a number of intervals, such as `"hour"` or `"month"`, to a date with a time; a negative number goes back.',
    },
    'exists/1': {
      signature: 'exists(subquery)',
      text: 'Is true when the subquery gives at least one row. It may refer to outer bindings with `parent_as/1`.',
    },
    'field/2': {
      signature: 'field(source, field)',
      text: 'Reads a field whose name is known at runtime only: `field(p, ^name)` with an atom or string.',
    },
    'filter/2': {
      signature: 'filter(value, filter)',
      text: 'Lets an aggregate see only the rows for which the condition is true: `filter(count(p.id), p.public)`.',
    },
    'fragment/1': {
      signature: 'fragment(fragments)',
      text: 'Puts SQL into the query as it is written, with `?` for each argument. Values from outside must be arguments.',
    },
    'from_now/2': {
      signature: 'from_now(count, interval)',
      text: 'Gives the moment so long after now, such as `from_now(1, "week")`, to be compared with a date or time.',
    },
    'identifier/1': {
      signature: 'identifier(binary)',
      text: 'Quotes a name that is known at runtime only, such as a column or collation, inside a fragment.',
    },
    'ilike/2': {
      signature: 'ilike(string, search)',
      text: "Matches text by `%` and `_` whatever the case. PostgreSQL has it; SQLite's `like` ignores case for ASCII already.",
    },
    'in/2': {
      signature: 'left in right',
      text: 'Tells whether a value is in a list, an array field or a subquery: `p.id in ^ids`.',
    },
    'is_nil/1': {
      signature: 'is_nil(value)',
      text: 'Tells whether a value is NULL, that is, `nil`; the only comparison with it that works.',
    },
    'json_extract_path/2': {
      signature: 'json_extract_path(json_field, path)',
      text: 'Reads a value inside a JSON column by a list of keys and positions; `p.meta["a"]["b"]` is the short form.',
    },
    'like/2': {
      signature: 'like(string, search)',
      text: 'Matches text by a pattern: `%` stands for any characters, `_` for one. Text from users should be escaped.',
    },
    'literal/1': {
      signature: 'literal(binary)',
      text: 'The former name of `identifier/1`, which new code should use instead.',
    },
    'map/2': {
      signature: 'map(source, fields)',
      text: 'Selects some fields of a source as a map: `select: map(p, [:id, :title])`. Associations nest.',
    },
    'max/1': {
      signature: 'max(value)',
      text: 'Gives the greatest value of a group, of all rows when nothing is grouped; `nil` without rows.',
    },
    'merge/2': {
      signature: 'merge(left_map, right_map)',
      text: 'Merges a map into the map or struct that is selected, as `select_merge` does.',
    },
    'min/1': {
      signature: 'min(value)',
      text: 'Gives the least value of a group, of all rows when nothing is grouped; `nil` without rows.',
    },
    'not/1': {
      signature: 'not value',
      text: 'Turns a condition around: `not is_nil(p.title)`. Unknown stays unknown.',
    },
    'or/2': {
      signature: 'left or right',
      text: 'Is true when at least one of the two conditions is true; `and` binds more tightly.',
    },
    'over/1': {
      signature: 'over(function)',
      text: 'Calculates an aggregate or window function over all rows, without putting them together in groups.',
    },
    'over/2': {
      signature: 'over(function, window)',
      text: 'Calculates an aggregate or window function over a window, named by `windows` or written as a keyword list.',
    },
    'parent_as/1': {
      signature: 'parent_as(name)',
      text: 'Refers to a named source of the query outside, from inside a subquery.',
    },
    'selected_as/1': {
      signature: 'selected_as(name)',
      text: 'Refers to a selected value by its alias, in `order_by`, `group_by`, `having` and such.',
    },
    'selected_as/2': {
      signature: 'selected_as(selected_value, name)',
      text: 'Gives a selected value an alias that other clauses can refer to by `selected_as/1`.',
    },
    'splice/1': {
      signature: 'splice(list)',
      text: 'Puts the values of a list into a fragment as separate parameters, as in `IN (?)`.',
    },
    'struct/2': {
      signature: 'struct(source, fields)',
      text: 'Selects some fields of a source as its struct; the other fields keep their defaults.',
    },
    'sum/1': {
      signature: 'sum(value)',
      text: 'Gives the sum of the values of a group, of all rows when nothing is grouped; `nil` without rows.',
    },
    'type/2': {
      signature: 'type(interpolated_value, type)',
      text: 'Casts a value from outside to a type, or to that of a field: `type(^x, p.price)`; an expression gets that type.',
    },
    'values/2': {
      signature: 'values(values, types)',
      text: 'Makes a source of a list of maps from outside, with a type for each column, to select from or join with.',
    },
  },
}
