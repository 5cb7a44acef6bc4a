import type { Atom } from '#terms/atom.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'

/**
 * What `schema`/`embedded_schema` declared, as typed data: the one source for reflection (`__schema__/1,2`), changesets, the
 * planner and the repository. Types are terms in Ecto's own form (`:string`, `{:array, :string}`, `{:parameterized, {mod, params}}`, a module).
 */
export interface Schema {
  readonly module: Atom
  /** Null for an embedded schema. */
  readonly source: string | null
  /** `@schema_prefix`, or nil. */
  readonly prefix: Term
  readonly context: Term
  /** In the order of definition, virtual ones included. */
  readonly fields: readonly Field[]
  /** Field names. */
  readonly primaryKey: readonly string[]
  /** In the order of definition. */
  readonly associations: readonly Association[]
  readonly embeds: readonly Embed[]
  /** Groups as `__schema__(:autogenerate)` answers: fields filled on insert, by calling `{module, function, args}`. */
  readonly autogenerate: readonly Autogenerate[]
  readonly autoupdate: readonly Autogenerate[]
  /** The primary key that is generated, by the database (`:id`) or before (`:binary_id`). */
  readonly autogenerateId: {
    readonly field: string
    readonly source: string
    readonly type: Term
    readonly storage: 'id' | 'binary_id'
  } | null
  /** Struct fields with their defaults, in order, `__meta__` first; without `__struct__`. */
  readonly structFields: readonly (readonly [string, Term])[]
  /** What `__changeset__/0` answers: the types of all fields, `{:assoc, reflection}` and `{:embed, reflection}` among them. */
  readonly types: ElixirMap
  /** The reflection structs (`%Ecto.Association.Has{…}`, `%Ecto.Embedded{…}`) by field. */
  readonly reflections: ReadonlyMap<string, ElixirMap>
}

export interface Field {
  readonly name: string
  /** The column. */
  readonly source: string
  readonly type: Term
  readonly default: Term
  readonly virtual: boolean
  readonly primaryKey: boolean
  readonly loadInQuery: boolean
  readonly readAfterWrites: boolean
  readonly redact: boolean
  readonly writable: 'always' | 'insert' | 'never'
  /** What a write of a field that is not writable does. */
  readonly onWritableViolation: 'nothing' | 'warn' | 'raise'
}

export interface Autogenerate {
  readonly fields: readonly string[]
  readonly module: Atom
  readonly function: string
  readonly args: readonly Term[]
}

export type Association = BelongsTo | Has | HasThrough | ManyToMany

interface AssociationBase {
  /** The name of the field. */
  readonly field: string
  readonly owner: Atom
  readonly cardinality: 'one' | 'many'
}

export interface BelongsTo extends AssociationBase {
  readonly kind: 'belongs_to'
  readonly related: Atom
  readonly ownerKey: string
  readonly relatedKey: string
  readonly onReplace: OnReplace
  readonly defaults: Term
  readonly where: Term
  /** `{"table", Schema}` sources: the table; null when the schema's own. */
  readonly queryable: Term
}

export interface Has extends AssociationBase {
  readonly kind: 'has'
  readonly related: Atom
  readonly ownerKey: string
  readonly relatedKey: string
  readonly onDelete: 'nothing' | 'nilify_all' | 'delete_all'
  readonly onReplace: OnReplace
  readonly defaults: Term
  readonly where: Term
  readonly preloadOrder: Term
  readonly queryable: Term
}

export interface HasThrough extends AssociationBase {
  readonly kind: 'has_through'
  readonly through: readonly string[]
  readonly ownerKey: string
}

export interface ManyToMany extends AssociationBase {
  readonly kind: 'many_to_many'
  readonly related: Atom
  readonly ownerKey: string
  readonly relatedKey: string
  /** The join table's name, or the join schema's module. */
  readonly joinThrough: string | Atom
  /** `[{joinColumn, ownerKey}, {joinColumn, relatedKey}]` */
  readonly joinKeys: readonly [readonly [string, string], readonly [string, string]]
  readonly joinWhere: Term
  /** What happens when a row of the join table is there already. */
  readonly onJoinThroughConflict: 'raise' | 'nothing'
  readonly joinDefaults: Term
  readonly onDelete: 'nothing' | 'delete_all'
  readonly onReplace: OnReplace
  readonly defaults: Term
  readonly where: Term
  readonly preloadOrder: Term
  readonly unique: boolean
  readonly queryable: Term
}

export interface Embed {
  readonly field: string
  readonly owner: Atom
  readonly related: Atom
  readonly cardinality: 'one' | 'many'
  readonly onReplace: OnReplace
  readonly source: string
}

export type OnReplace = 'raise' | 'mark_as_invalid' | 'delete' | 'delete_if_exists' | 'update' | 'nilify'

/** Finds the schema of a module; the session keeps one registry. */
export interface SchemaRegistry {
  find(module: Atom): Schema | undefined
  register(schema: Schema): void
  /** All schemas defined in this session, in order. */
  all(): readonly Schema[]
}
