import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Query` tells. */
export const queryDocs: ModuleDocs = {
  text: 'Queries written in Elixir: `from`, or macros that each add one clause, compose values that the repository runs.',
  functions: {
    'distinct/3': {
      signature: 'distinct(query, binding \\\\ [], expr)',
      text: 'Keeps one of equal rows with `true`; a field or list keeps the first row for each of its values, by `order_by`.',
    },
    'dynamic/2': {
      signature: 'dynamic(binding \\\\ [], expr)',
      text: 'Builds a piece of a query as a value, to be put into `where`, `having`, `order_by` and others with `^`.',
    },
    'except/3': {
      signature: 'except(query, binding \\\\ [], other_query)',
      text: 'Takes away the rows that the other query gives as well; duplicates go too.',
    },
    'except_all/3': {
      signature: 'except_all(query, binding \\\\ [], other_query)',
      text: 'Takes away the rows that the other query gives as well, each as often as it occurs there.',
    },
    'exclude/2': {
      signature: 'exclude(query, field)',
      text: 'Removes all parts of one kind from a query, such as `:where`, `:order_by`, `:select` or `:preload`.',
    },
    'first/2': {
      signature: 'first(queryable, by \\\\ nil)',
      text: "Limits the query to one row, the first by the given field, the query's own order, or the primary key.",
    },
    'from/2': {
      signature: 'from(expr, kw \\\\ [])',
      text: 'Starts or extends a query with keywords: `from p in Post, where: p.id > 1, select: p.title`.',
    },
    'group_by/3': {
      signature: 'group_by(query, binding \\\\ [], expr)',
      text: 'Puts rows with equal values together, so that aggregates such as `count` work on each group.',
    },
    'has_named_binding?/2': {
      signature: 'has_named_binding?(query, key)',
      text: 'Tells whether a query has a source or join that was named by `as:`.',
    },
    'having/3': {
      signature: 'having(query, binding \\\\ [], expr)',
      text: 'Keeps the groups for which a condition on them, such as `count(p.id) > 2`, is true.',
    },
    'intersect/3': {
      signature: 'intersect(query, binding \\\\ [], other_query)',
      text: 'Keeps only the rows that the other query gives as well; duplicates go.',
    },
    'intersect_all/3': {
      signature: 'intersect_all(query, binding \\\\ [], other_query)',
      text: 'Keeps only the rows that the other query gives as well, each as often as it occurs in both.',
    },
    'is_named_binding/2': {
      signature: 'is_named_binding(query, key)',
      text: 'The guard form of `has_named_binding?/2`: tells whether a query has a binding of this name.',
    },
    'join/5': {
      signature: 'join(query, qual, binding \\\\ [], expr, opts \\\\ [])',
      text: 'Adds a join of the kind `:inner`, `:left` and so on, to a schema, table, query or `assoc(p, :comments)`; `on:` says how.',
    },
    'last/2': {
      signature: 'last(queryable, by \\\\ nil)',
      text: "Limits the query to one row, the last by the given field, the query's own order, or the primary key.",
    },
    'limit/3': {
      signature: 'limit(query, binding \\\\ [], expr)',
      text: 'Limits how many rows come back. A second limit replaces the first; values from outside need `^`.',
    },
    'lock/3': {
      signature: 'lock(query, binding \\\\ [], expr)',
      text: 'Locks the rows that are read, by text such as `"FOR UPDATE"`. SQLite has no such clause.',
    },
    'offset/3': {
      signature: 'offset(query, binding \\\\ [], expr)',
      text: 'Skips so many rows before those that come back; order the query, or it is open which ones.',
    },
    'or_having/3': {
      signature: 'or_having(query, binding \\\\ [], expr)',
      text: 'Adds a condition on groups, joined with OR to the conditions on groups so far.',
    },
    'or_where/3': {
      signature: 'or_where(query, binding \\\\ [], expr)',
      text: 'Adds a condition, joined with OR to all conditions so far: `(these) OR (this one)`.',
    },
    'order_by/3': {
      signature: 'order_by(query, binding \\\\ [], expr)',
      text: 'Sorts by one or more expressions, each with `:asc`, `:desc` or a form with `_nulls_first` or `_nulls_last`.',
    },
    'preload/3': {
      signature: 'preload(query, bindings \\\\ [], expr)',
      text: 'Loads associations with the rows: by a query for each, or from joins that the bindings name.',
    },
    'prepend_order_by/3': {
      signature: 'prepend_order_by(query, binding \\\\ [], expr)',
      text: 'Sorts by these expressions first, before those that the query has already.',
    },
    'put_query_prefix/2': {
      signature: 'put_query_prefix(query, prefix)',
      text: 'Sets the prefix, a schema in PostgreSQL, for all sources of the query that have none of their own.',
    },
    'recursive_ctes/2': {
      signature: 'recursive_ctes(query, value)',
      text: 'Says whether the common table expressions of the query may refer to themselves: `WITH RECURSIVE`.',
    },
    'reverse_order/1': {
      signature: 'reverse_order(query)',
      text: 'Turns every sort direction of the query around; without any it sorts by the primary key, descending.',
    },
    'select/3': {
      signature: 'select(query, binding \\\\ [], expr)',
      text: 'Says what each row becomes: a struct, field, tuple, list or map. There can be one `select` only.',
    },
    'select_merge/3': {
      signature: 'select_merge(query, binding \\\\ [], expr)',
      text: 'Merges more keys into the map or struct that the query selects.',
    },
    'subquery/2': {
      signature: 'subquery(query, opts \\\\ [])',
      text: 'Makes a query usable inside another one, as a source, a join or in a condition such as `in` and `exists`.',
    },
    'union/3': {
      signature: 'union(query, binding \\\\ [], other_query)',
      text: 'Adds the rows of another query with the same columns, and drops duplicates.',
    },
    'union_all/3': {
      signature: 'union_all(query, binding \\\\ [], other_query)',
      text: 'Adds the rows of another query with the same columns, duplicates and all.',
    },
    'update/3': {
      signature: 'update(query, binding \\\\ [], expr)',
      text: 'Says what `Repo.update_all/3` changes, with `set:`, `inc:`, `push:` and `pull:`.',
    },
    'where/3': {
      signature: 'where(query, binding \\\\ [], expr)',
      text: 'Keeps the rows for which the condition is true, joined with AND to those before. Keywords compare fields for equality.',
    },
    'windows/3': {
      signature: 'windows(query, binding \\\\ [], expr)',
      text: 'Defines named windows, with `:partition_by`, `:order_by` and `:frame`, for use in `over/2`.',
    },
    'with_cte/3': {
      signature: 'with_cte(query, name, opts)',
      text: 'Adds a common table expression, `WITH name AS …`, from the query or fragment in `as:`.',
    },
    'with_named_binding/3': {
      signature: 'with_named_binding(query, key, fun)',
      text: 'Adds a binding by calling the function, unless the query has one of that name already.',
    },
    'with_ties/3': {
      signature: 'with_ties(query, binding \\\\ [], expr)',
      text: 'Lets a limit also give the rows that are equal in order to the last one. SQLite has no such clause.',
    },
  },
}
