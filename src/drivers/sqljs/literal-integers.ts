import type { SqlValue } from '#sql/driver.ts'
import { countParameters, findPlaceholders } from '#sql/placeholders.ts'

/** A statement as it can be bound with nothing lost. */
export interface BindableStatement {
  readonly sql: string
  readonly values: readonly SqlValue[]
  /** Whether the text is the statement's own, so that preparing it is worth keeping. */
  readonly reusable: boolean
}

/**
 * Integers beyond 32 bits cannot be bound, as sql.js has no `sqlite3_bind_int64`: each takes its placeholder's place as a
 * literal, which for SQLite is the same value.
 */
export function withLiteralIntegers(sql: string, params: readonly SqlValue[]): BindableStatement {
  if (!params.some(isLarge)) return { sql, values: params, reusable: true }
  /** Of each parameter that is bound, its number. */
  const positions = new Map<number, number>()
  let text = ''
  let from = 0
  const placeholders = findPlaceholders(sql)
  if (countParameters(placeholders) !== params.length) return { sql, values: params, reusable: true }
  for (const placeholder of placeholders) {
    const value = params[placeholder.index] ?? null
    text += sql.slice(from, placeholder.start)
    text += isLarge(value) ? integerLiteral(BigInt(value)) : `?${positionOf(positions, placeholder.index)}`
    from = placeholder.end
  }
  return { sql: text + sql.slice(from), values: [...positions.keys()].map((index) => params[index] ?? null), reusable: false }
}

function positionOf(positions: Map<number, number>, index: number): number {
  const position = positions.get(index) ?? positions.size + 1
  positions.set(index, position)
  return position
}

function isLarge(value: SqlValue): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && value !== (value | 0))
}

/** The smallest integer has no literal of its own: its digits alone are one too many. */
function integerLiteral(value: bigint): string {
  return value === -(2n ** 63n) ? '(-9223372036854775807 - 1)' : String(value)
}
