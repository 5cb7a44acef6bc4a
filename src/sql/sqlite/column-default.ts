import { fragmentText } from '#sql/compiler/fragment-text.ts'
import { raiseFunctionClause } from '#sql/compiler/function-clause.ts'
import { escapeText } from '#sql/compiler/identifier.ts'
import { jsonText } from '#sql/compiler/json-text.ts'
import { Float } from '#terms/float.ts'
import { floatText } from '#terms/inspect/float-text.ts'
import { isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'

/** ` DEFAULT …` for the value of `default:`; undefined when the option was not given. */
export function columnDefault(value: Term | undefined): string {
  if (value === undefined) return ''
  const text = defaultText(value)
  if (text === undefined) return raiseFunctionClause('Ecto.Adapters.SQLite3.Connection', 'default_expr', 1)
  return ` DEFAULT ${text}`
}

function defaultText(value: Term): string | undefined {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Float) return floatText(value.value)
  if (typeof value === 'string') return `'${escapeText(value)}'`
  if (value instanceof ElixirMap || isList(value)) return jsonDefault(value)
  return fragmentText(value)
}

function jsonDefault(value: Term): string | undefined {
  const text = jsonText(value)
  return text === undefined ? undefined : `('${escapeText(text)}')`
}
