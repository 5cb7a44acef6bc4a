import { assertNever } from '#base/assert-never.ts'
import type { SqlValue } from '#sql/driver.ts'
import { findPlaceholders } from '#sql/placeholders.ts'

export type BoundValue = number | string | Uint8Array | null

/** A statement as sql.js can run it with nothing lost. */
export interface BoundStatement {
  readonly sql: string
  readonly values: readonly BoundValue[]
  /** Whether the text is the statement's own, so that preparing it is worth keeping. */
  readonly reusable: boolean
}

/**
 * What sql.js binds exactly is bound. What it does not (integers beyond 32 bits become REAL, `2.0` becomes an integer) takes its
 * placeholder's place as a literal, which for SQLite is the same value.
 */
export function bindValues(sql: string, params: readonly SqlValue[]): BoundStatement {
  const literals = params.map(literalFor)
  if (literals.every((literal) => literal === null)) return { sql, values: params.map(bound), reusable: true }
  /** Of each parameter that is bound, its number. */
  const positions = new Map<number, number>()
  let text = ''
  let from = 0
  for (const placeholder of findPlaceholders(sql)) {
    text += sql.slice(from, placeholder.start)
    const literal = literals[placeholder.index] ?? null
    if (literal !== null) text += literal
    else text += `?${positionOf(positions, placeholder.index)}`
    from = placeholder.end
  }
  return {
    sql: text + sql.slice(from),
    values: [...positions.keys()].map((index) => bound(params[index] ?? { kind: 'null' })),
    reusable: false,
  }
}

function positionOf(positions: Map<number, number>, index: number): number {
  const position = positions.get(index) ?? positions.size + 1
  positions.set(index, position)
  return position
}

function literalFor(value: SqlValue): string | null {
  if (value.kind === 'integer') return isInt32(value.value) ? null : integerLiteral(BigInt(value.value))
  if (value.kind === 'float') return isInt32(value.value) ? (Object.is(value.value, -0) ? '-0.0' : `${value.value}.0`) : null
  return null
}

/** The smallest integer has no literal of its own: its digits alone are one too many. */
function integerLiteral(value: bigint): string {
  return value === -(2n ** 63n) ? '(-9223372036854775807 - 1)' : String(value)
}

function isInt32(value: number | bigint): boolean {
  return typeof value === 'number' && value === (value | 0)
}

function bound(value: SqlValue): BoundValue {
  switch (value.kind) {
    case 'null':
      return null
    case 'integer':
      return Number(value.value)
    case 'float':
    case 'text':
    case 'blob':
      return value.value
    default:
      return assertNever(value)
  }
}
