import type { Kysely } from 'kysely'
import type { BenchProgram } from '#elixir/bench/bench-program.ts'
import { best } from '#elixir/bench/best.ts'
import type { Tables } from './kysely-dialect.ts'
import { line } from './line.ts'
import { QUERY_SHAPES } from './query-shapes.ts'

const TIMES = 2000
const RUNS = 9

/** Builds, plans and compiles each shape many times; microseconds a query. */
export async function benchQueries(engine: BenchProgram, db: Kysely<Tables>): Promise<readonly string[]> {
  const lines: string[] = []
  const functions = QUERY_SHAPES.map(({ elixir }, index) => `def shape${index}(n), do: ${elixir}`)
  await engine.run(`defmodule Shapes do
    import Ecto.Query
    ${functions.join('\n')}
  end`)
  const loop = (index: number, times: number) => `Enum.each(1..${times}, fn n -> Repo.to_sql(:all, Shapes.shape${index}(n)) end)`
  for (const index of QUERY_SHAPES.keys()) await engine.run(loop(index, TIMES))
  for (const { kysely } of QUERY_SHAPES) for (let n = 0; n < TIMES; n++) kysely(db, n).compile()
  for (const [index, { name, kysely }] of QUERY_SHAPES.entries()) {
    const own = await best(() => engine.run(loop(index, TIMES)), RUNS)
    const other = await best(() => {
      for (let n = 1; n <= TIMES; n++) kysely(db, n).compile()
    }, RUNS)
    lines.push(line(name, (own * 1000) / TIMES, { Kysely: (other * 1000) / TIMES }, 'µs'))
  }
  return lines
}
