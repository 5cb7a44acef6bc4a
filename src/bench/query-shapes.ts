import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './kysely-dialect.ts'

/** The same query in Ecto and in Kysely, with a value `n` pinned. */
export interface QueryShape {
  readonly name: string
  readonly elixir: string
  readonly kysely: (db: Kysely<Tables>, n: number) => Compilable
}

export const QUERY_SHAPES: readonly QueryShape[] = [
  {
    name: 'where + select',
    elixir: 'from p in "posts", where: p.views > ^n and p.published == ^1, select: {p.id, p.title}',
    kysely: (db, n) => db.selectFrom('posts').where('views', '>', n).where('published', '=', 1).select(['id', 'title']),
  },
  {
    name: 'join + group_by + having',
    elixir: `from p in "posts", join: u in "users", on: u.id == p.user_id, where: u.age >= ^n,
      group_by: u.name, having: count(p.id) > ^2, select: {u.name, count(p.id)}`,
    kysely: (db, n) =>
      db
        .selectFrom('posts as p')
        .innerJoin('users as u', 'u.id', 'p.user_id')
        .where('u.age', '>=', n)
        .groupBy('u.name')
        .having((eb) => eb(eb.fn.count('p.id'), '>', 2))
        .select((eb) => ['u.name', eb.fn.count('p.id').as('count')]),
  },
  {
    name: 'subquery',
    elixir: `from s in subquery(from p in "posts", where: p.views > ^n, group_by: p.user_id,
        select: %{user_id: p.user_id, most: max(p.views)}),
      join: u in "users", on: u.id == s.user_id, where: s.most < ^900, select: {u.name, s.most}`,
    kysely: (db, n) =>
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('posts as p')
            .where('p.views', '>', n)
            .groupBy('p.user_id')
            .select((inner) => ['p.user_id', inner.fn.max('p.views').as('most')])
            .as('s'),
        )
        .innerJoin('users as u', 'u.id', 's.user_id')
        .where('s.most', '<', 900)
        .select(['u.name', 's.most']),
  },
  {
    name: 'CTE + window',
    elixir: `from(p in "ranked", where: p.place <= ^n, select: {p.title, p.place})
      |> with_cte("ranked", as: ^from(p in "posts", windows: [w: [partition_by: p.user_id, order_by: [desc: p.views]]],
        where: p.published == ^1, select: %{title: p.title, place: over(rank(), :w)}))`,
    kysely: (db, n) =>
      db
        .with('ranked', (inner) =>
          inner
            .selectFrom('posts as p')
            .where('p.published', '=', 1)
            .select((eb) => [
              'p.title',
              eb.fn
                .agg<number>('rank')
                .over((over) => over.partitionBy('p.user_id').orderBy('p.views', 'desc'))
                .as('place'),
            ]),
        )
        .selectFrom('ranked')
        .where('place', '<=', n)
        .select(['title', 'place']),
  },
]
