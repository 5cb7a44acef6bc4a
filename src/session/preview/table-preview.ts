import type { Cell, TablePreview } from '#protocol/preview.ts'
import { type Atom, isAtom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { columnName, isRecord, moduleName, type StructFields, shownFields } from './fields.ts'

/** Rows beyond this many stay in the worker: the page asks for more when someone scrolls there. */
const ROWS = 500
const NESTED_ROWS = 50
const DEPTH = 3
const CELL_LENGTH = 160

/** A list of structs of one module, or of maps with the same keys, as a table; one of them as a record; undefined for anything else. */
export function tablePreview(value: Term, structFields: StructFields, depth = DEPTH): TablePreview | undefined {
  const items = listItems(value)
  if (items !== undefined) return items.length === 0 ? undefined : table(items, true, structFields, depth)
  return isRecord(value, structFields) ? table([value], false, structFields, depth) : undefined
}

function table(items: readonly Term[], list: boolean, structFields: StructFields, depth: number): TablePreview | undefined {
  const [first] = items
  if (first === undefined || !isRecord(first, structFields)) return undefined
  const fields = shownFields(first, structFields) ?? []
  const module = structModule(first)
  const rows: (readonly Cell[])[] = []
  for (const item of items) {
    if (!isRecord(item, structFields) || structModule(item) !== module || !sameFields(item, fields, structFields)) return undefined
    if (rows.length < (depth === DEPTH ? ROWS : NESTED_ROWS))
      rows.push(fields.map((field) => cell(mapGet(item, field) ?? null, structFields, depth)))
  }
  return { kind: 'table', module: module ? moduleName(module) : null, list, columns: fields.map(columnName), rows, total: items.length }
}

function sameFields(item: ElixirMap, fields: readonly Atom[], structFields: StructFields): boolean {
  const own = shownFields(item, structFields)
  return own !== undefined && own.length === fields.length && own.every((field, i) => field === fields[i])
}

function cell(value: Term, structFields: StructFields, depth: number): Cell {
  const nested = depth > 1 && isSchemaData(value) ? (tablePreview(value, structFields, depth - 1) ?? null) : null
  return { text: nested ? '' : shortText(value, structFields), type: cellType(value), nested }
}

/** Preloaded associations and embeds: structs, alone or in a list. Plain maps stay text. */
function isSchemaData(value: Term): boolean {
  const items = listItems(value)
  const [sample] = items ?? [value]
  return sample !== undefined && structModule(sample) !== undefined
}

function cellType(value: Term): Cell['type'] {
  if (isStruct(value, 'Ecto.Association.NotLoaded')) return 'notLoaded'
  if (value === null) return 'nil'
  if (isInteger(value) || value instanceof Float || isStruct(value, 'Decimal')) return 'number'
  if (typeof value === 'string') return 'string'
  return isAtom(value) ? 'atom' : 'other'
}

/** `inspect` on one line, cut with … when it is long. */
export function shortText(value: Term, structFields: StructFields, length = CELL_LENGTH): string {
  if (value === EMPTY_LIST) return '[]'
  if (isStruct(value, 'Ecto.Association.NotLoaded')) return 'not loaded'
  const text = inspect(value, { limit: 20, printableLimit: length, structFields })
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
