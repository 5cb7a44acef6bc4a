/** The keywords of `from`, each with what it does. */
export const FROM_KEYWORDS: Readonly<Record<string, string>> = {
  where: 'Keeps the rows for which the condition is true; several are joined by `and`.',
  or_where: 'As `where`, joined to the conditions before it by `or`.',
  select: 'What is given for each row; without it the first source.',
  select_merge: 'Adds fields to what is selected.',
  join: 'Joins another source by an inner join: `p in Post, on: …`, or `p in assoc(u, :posts)`.',
  inner_join: 'Keeps the rows that have a partner.',
  left_join: 'Keeps every row; without a partner the other side is `nil`.',
  right_join: 'Keeps every row of the joined source.',
  full_join: 'Keeps every row of both sides.',
  cross_join: 'Pairs every row with every other.',
  inner_lateral_join: 'Joins a subquery that may use the sources before it.',
  left_lateral_join: 'As `inner_lateral_join`, keeping rows without a partner.',
  on: "The condition of the join before it; an association's own condition is always there.",
  as: 'Names the source or join before it, so that it can be used by name.',
  prefix: 'The prefix of the source or join before it.',
  hints: 'Hints to the database for the source or join before it.',
  order_by: 'Sorts: fields, or `[asc: …, desc: …]`.',
  group_by: 'Puts rows with equal values together.',
  having: 'Keeps the groups for which the condition is true.',
  or_having: 'As `having`, joined to the conditions before it by `or`.',
  limit: 'How many rows at most.',
  offset: 'How many rows are left out at the beginning.',
  distinct: 'Keeps one of equal rows, or one for each value of a field.',
  preload: 'Loads associations with the rows: `:posts`, `[posts: :comments]`, or `[posts: p]` from a join.',
  update: 'What `update_all` sets: `[set: …, inc: …]`.',
  lock: 'Locks the rows that are read.',
  windows: 'Names windows for `over`.',
  union: 'Adds the rows of another query, equal ones once.',
  union_all: 'Adds the rows of another query.',
  except: 'Takes away the rows of another query.',
  except_all: 'Takes away the rows of another query, each as often as it occurs there.',
  intersect: 'Keeps the rows that another query gives too.',
  intersect_all: 'Keeps the rows that another query gives too, each as often as it occurs in both.',
}

/** Keywords that belong to the join or source right before them. */
export const AFTER_SOURCE: ReadonlySet<string> = new Set(['on', 'as', 'prefix', 'hints'])

/** The kinds of join, for the macro. */
export const JOIN_KINDS: Readonly<Record<string, string>> = {
  ':inner': 'Keeps the rows that have a partner.',
  ':left': 'Keeps every row; without a partner the other side is `nil`.',
  ':right': 'Keeps every row of the joined source.',
  ':full': 'Keeps every row of both sides.',
  ':cross': 'Pairs every row with every other.',
  ':inner_lateral': 'Joins a subquery that may use the sources before it.',
  ':left_lateral': 'As `:inner_lateral`, keeping rows without a partner.',
}

/** What a key of `update:` does with its fields. */
export const UPDATE_KEYS: Readonly<Record<string, string>> = {
  set: 'Sets fields to values.',
  inc: 'Adds to numbers.',
  push: 'Puts an element at the end of an array.',
  pull: 'Takes an element out of an array.',
}

/** The keys of `order_by:`. */
export const ORDER_KEYS: Readonly<Record<string, string>> = {
  asc: 'The smallest first.',
  desc: 'The largest first.',
  asc_nulls_first: 'The smallest first, `nil` before it.',
  asc_nulls_last: 'The smallest first, `nil` at the end.',
  desc_nulls_first: 'The largest first, `nil` before it.',
  desc_nulls_last: 'The largest first, `nil` at the end.',
}
