import { failure, ok, type Result } from './results.ts'

/** A duration by unit; `precision` is that of its microseconds. */
export interface DurationParts {
  readonly year: number
  readonly month: number
  readonly week: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
  readonly precision: number
}

export const ZERO: DurationParts = { year: 0, month: 0, week: 0, day: 0, hour: 0, minute: 0, second: 0, microsecond: 0, precision: 0 }

type WholeUnit = Exclude<keyof DurationParts, 'microsecond' | 'precision'>
type Designators = readonly (readonly [letter: string, unit: WholeUnit])[]

const DATE: Designators = [
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
]
const TIME: Designators = [
  ['H', 'hour'],
  ['M', 'minute'],
  ['S', 'second'],
]

/** `P1Y2M3W4DT5H6M7.5S`, each unit at most once and in this order; a sign before the `P` is that of the whole. */
export function parseDuration(text: string): Result<DurationParts> {
  const [, sign, body = ''] = /^([+-]?)P(.+)$/s.exec(text) ?? []
  if (body === '') return failure('invalid_duration')
  const at = body.indexOf('T')
  const date = components(at < 0 ? body : body.slice(0, at), DATE)
  if (date === undefined) return failure('invalid_date_component')
  const time = at < 0 ? {} : components(body.slice(at + 1), TIME)
  if (time === undefined || (at >= 0 && at === body.length - 1))
    return failure(at === body.length - 1 ? 'invalid_date_component' : 'invalid_time_component')
  const parts = { ...ZERO, ...date, ...time }
  return ok(sign === '-' ? scaled(parts, -1) : parts)
}

function components(text: string, designators: Designators): Partial<DurationParts> | undefined {
  const found: { -readonly [key in keyof DurationParts]?: number } = {}
  let allowed = designators
  for (let rest = text; rest !== ''; ) {
    const match = /^([+-]?\d+)(?:\.(\d+))?([A-Z])/.exec(rest)
    const index = allowed.findIndex(([letter]) => letter === match?.[3])
    const unit = allowed[index]?.[1]
    if (match === null || unit === undefined || (match[2] !== undefined && unit !== 'second')) return undefined
    found[unit] = Number(match[1])
    if (match[2] !== undefined) Object.assign(found, fraction(match[2], match[1]?.startsWith('-') === true))
    allowed = allowed.slice(index + 1)
    rest = rest.slice(match[0].length)
  }
  return found
}

function fraction(digits: string, negative: boolean): Pick<DurationParts, 'microsecond' | 'precision'> {
  const kept = digits.slice(0, 6)
  const microsecond = Number(kept.padEnd(6, '0'))
  return { microsecond: negative ? -microsecond : microsecond, precision: kept.length }
}

/** So many times the duration; the precision stays. */
export function scaled(parts: DurationParts, factor: number): DurationParts {
  const product = Object.entries(parts).map(([unit, amount]) => [unit, amount === 0 ? 0 : amount * factor])
  return { ...ZERO, ...Object.fromEntries(product), precision: parts.precision }
}
