import type { Schema } from '#ecto/schema/schema.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import type { SchemaSnapshot } from '#protocol/database.ts'
import { columnType } from '#sql/sqlite/column-type.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { moduleName } from './preview/fields.ts'

/** The schemas that have a table, with the columns that they name. */
export function schemaSnapshots(schemas: readonly Schema[]): readonly SchemaSnapshot[] {
  return schemas.flatMap(({ module, source, prefix, fields }): SchemaSnapshot[] => {
    // A table of a prefix is in another database, which is not among those that are shown.
    if (source === null || prefix !== null) return []
    const stored = fields.filter(({ virtual }) => !virtual)
    return [
      {
        module: moduleName(module),
        table: source,
        fields: stored.map(({ name, source: column, primaryKey, type }) => ({
          ...{ name, column, primaryKey },
          ...{ type: inspect(type), columnType: columnTypeOf(type) },
        })),
      },
    ]
  })
}

/** The column that a migration would make for a type of Ecto's own; null for types that the program defines, which may be stored as anything. */
function columnTypeOf(type: Term): string | null {
  const form = typeForm(type)
  return form.kind === 'base' ? columnType(type, EMPTY_LIST) : null
}
