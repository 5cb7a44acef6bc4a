import type { Atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import type { Association, Autogenerate, Embed, Field, Schema } from './schema.ts'

/** The module attributes that `schema` reads when its block begins. */
export interface SchemaAttributes {
  /** `{name, type, options}`, false, or nil for the default. */
  readonly primaryKey: Term
  readonly foreignKeyType: Term
  readonly timestampsOptions: Term
  readonly prefix: Term
  readonly context: Term
  /** A function from field to column, or nil. */
  readonly fieldSourceMapper: Term
  /** `@schema_redact`: false or `:all_except_primary_keys`. */
  readonly redact: Term
}

/** What has been declared so far in a `schema` block that is running. */
export interface SchemaBuilder {
  readonly module: Atom
  readonly source: string | null
  readonly line: number
  readonly attributes: SchemaAttributes
  readonly structFields: [string, Term][]
  readonly changesetFields: [string, Term][]
  readonly fields: Field[]
  readonly associations: Association[]
  readonly embeds: Embed[]
  readonly reflections: Map<string, ElixirMap>
  readonly autogenerate: Autogenerate[]
  readonly autoupdate: Autogenerate[]
  autogenerateId: Schema['autogenerateId']
  /** The name in `@primary_key`, its default included; null when that is false. */
  primaryKey: string | null
}

/** A schema of which nothing is declared. */
export function newSchemaBuilder(module: Atom, source: string | null, line: number, attributes: SchemaAttributes): SchemaBuilder {
  return {
    module,
    source,
    line,
    attributes,
    structFields: [],
    changesetFields: [],
    fields: [],
    associations: [],
    embeds: [],
    reflections: new Map(),
    autogenerate: [],
    autoupdate: [],
    autogenerateId: null,
    primaryKey: null,
  }
}
