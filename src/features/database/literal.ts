/** A typed value as Elixir writes it; `cast`: a text that the field's type has to make a value of. */
export type Literal =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'cast'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }

/** What was typed into a cell, or what the database prints, for a field of a type as Ecto names it. */
export function fieldLiteral(type: string, value: string | null): Literal {
  if (value === null) return literal('nil')
  switch (type) {
    case ':string':
    case ':binary_id':
    case 'Ecto.UUID':
      return literal(elixirText(value))
    case ':id':
    case ':integer':
      return matching(value, /^-?\d+$/, 'an integer', value)
    case ':float':
      return matching(value, /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i, 'a number', floatText(value))
    case ':boolean':
      return matching(value, /^(?:true|false|0|1)$/, 'true or false', String(value === 'true' || value === '1'))
    case ':decimal':
      return matching(value, /^-?\d+(?:\.\d+)?$/, 'a number', `Decimal.new(${elixirText(value)})`)
    case ':date':
      return matching(value, /^\d{4}-\d\d-\d\d$/, 'a date like 2025-12-31', `~D[${value}]`)
    case ':time':
    case ':time_usec':
      return matching(value, /^\d\d:\d\d:\d\d(?:\.\d{1,6})?$/, 'a time like 23:59:00', `~T[${value}]`)
    case ':naive_datetime':
    case ':naive_datetime_usec':
      return matching(value, MOMENT, 'a time like 2025-12-31T23:59:00', `~N[${value.replace(/Z$/, '')}]`)
    case ':utc_datetime':
    case ':utc_datetime_usec':
      return matching(value, MOMENT, 'a time like 2025-12-31T23:59:00Z', `~U[${value.replace(/Z?$/, 'Z')}]`)
    default:
      return composite(type)
        ? { kind: 'refused', why: `It holds ${type}: change it in the code.` }
        : { kind: 'cast', text: elixirText(value) }
  }
}

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?Z?$/

/** Whether values of a type have parts of their own. */
function composite(type: string): boolean {
  return /^(?::map|:any|:binary|:bitstring|:array|\{:(?:map|array)\b|#Ecto\.Embedded)/.test(type) || type.includes('Ecto.Embedded')
}

function matching(value: string, pattern: RegExp, what: string, text: string): Literal {
  return pattern.test(value) ? literal(text) : { kind: 'refused', why: `${value === '' ? 'Nothing' : `“${value}”`} is not ${what}.` }
}

function floatText(value: string): string {
  return value.includes('.') ? value : value.replace(/^(-?\d+)/, '$1.0')
}

function literal(text: string): Literal {
  return { kind: 'literal', text }
}

/** A text as a string of Elixir. */
export function elixirText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('#{', '\\#{')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
  return `"${escaped}"`
}
