import type { Cell, TablePreview } from '#protocol/preview.ts'
import type { NestedPlace, RowWindow } from '#protocol/rows.ts'
import { type Atom, isAtom } from '#terms/atom.ts'
import { Float } from '#terms/float.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isInteger } from '#terms/integer.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { columnName, isRecord, moduleName, type StructFields, shownFields } from './fields.ts'

/** Rows beyond this many stay in the worker: the page asks for more when someone scrolls there. */
const ROWS = 200
const NESTED_ROWS = 50
const DEPTH = 3
const CELL_LENGTH = 160
/** One message tells of about so many cells: once they are used up, nested tables come without rows. */
const CELLS = 20_000

/** What tables are laid out with: the structs' fields, and how many cells may still be told of. */
interface Layout {
  readonly structFields: StructFields
  cells: number
}

/** A list of structs of one module, or of maps with the same keys, as a table; one of them as a record; undefined for anything else. */
export function tablePreview(value: Term, structFields: StructFields): TablePreview | undefined {
  return layOut(value, { structFields, cells: CELLS }, DEPTH)
}

/** Some rows of the table that a value is laid out as, or of one nested in it; null when there is no such table. */
export function tableRows(
  value: Term | undefined,
  path: readonly NestedPlace[],
  { from, count }: RowWindow,
  structFields: StructFields,
): readonly (readonly Cell[])[] | null {
  const nested = path.reduce<Term | undefined>((within, place) => cellValue(within, place, structFields), value)
  const items = nested === undefined ? undefined : recordsOf(nested)
  const fields = fieldsOf(items?.[0], structFields)
  if (items === undefined || fields === undefined) return null
  const layout = { structFields, cells: CELLS }
  return items.slice(from, from + count).map((item) => rowOf(item, fields, layout, DEPTH - path.length))
}

function recordsOf(value: Term): readonly Term[] {
  return listItems(value) ?? [value]
}

function fieldsOf(value: Term | undefined, structFields: StructFields): readonly Atom[] | undefined {
  return value !== undefined && isRecord(value, structFields) ? shownFields(value, structFields) : undefined
}

function cellValue(table: Term | undefined, { row, column }: NestedPlace, structFields: StructFields): Term | undefined {
  const item = table === undefined ? undefined : recordsOf(table)[row]
  const field = fieldsOf(item, structFields)?.[column]
  return item instanceof ElixirMap && field !== undefined ? mapGet(item, field) : undefined
}

function layOut(value: Term, layout: Layout, depth: number): TablePreview | undefined {
  const items = listItems(value)
  if (items !== undefined) return items.length === 0 ? undefined : table(items, true, layout, depth)
  return isRecord(value, layout.structFields) ? table([value], false, layout, depth) : undefined
}

function table(items: readonly Term[], list: boolean, layout: Layout, depth: number): TablePreview | undefined {
  const [first] = items
  const fields = fieldsOf(first, layout.structFields)
  if (first === undefined || fields === undefined || !items.every((item) => isLike(item, first, fields, layout.structFields)))
    return undefined
  const module = structModule(first)
  const most = depth === DEPTH ? ROWS : NESTED_ROWS
  const rows: (readonly Cell[])[] = []
  for (const item of items) {
    if (rows.length === most || layout.cells <= 0) break
    rows.push(rowOf(item, fields, layout, depth))
  }
  return { kind: 'table', module: module ? moduleName(module) : null, list, columns: fields.map(columnName), rows, total: items.length }
}

/** Whether an item is of the first one's module, with its fields. */
function isLike(item: Term, first: Term, fields: readonly Atom[], structFields: StructFields): boolean {
  return isRecord(item, structFields) && structModule(item) === structModule(first) && sameFields(item, fields, structFields)
}

function rowOf(item: Term, fields: readonly Atom[], layout: Layout, depth: number): readonly Cell[] {
  layout.cells -= fields.length
  return fields.map((field) => cell((item instanceof ElixirMap ? mapGet(item, field) : null) ?? null, layout, depth))
}

function sameFields(item: ElixirMap, fields: readonly Atom[], structFields: StructFields): boolean {
  const own = shownFields(item, structFields)
  return own !== undefined && own.length === fields.length && own.every((field, i) => field === fields[i])
}

function cell(value: Term, layout: Layout, depth: number): Cell {
  const nested = depth > 1 && isSchemaData(value) ? (layOut(value, layout, depth - 1) ?? null) : null
  return { text: nested ? '' : shortText(value, layout.structFields), type: cellType(value), nested }
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
