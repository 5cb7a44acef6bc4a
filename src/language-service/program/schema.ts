import type { Call, Node, Span } from '#language-service/syntax/node.ts'
import { doBody, pairOf, statementsOf } from '#language-service/syntax/walk.ts'
import { type Aliases, fullName, moduleNamed } from './aliases.ts'
import type { Place } from './program.ts'

export interface SchemaField {
  readonly name: string
  /** As it is written: `:string`, `{:array, :integer}`, `Ecto.Enum`. */
  readonly type: string
  readonly virtual: boolean
  readonly place: Place
}

export interface Association {
  readonly name: string
  readonly kind: 'belongs_to' | 'has_many' | 'has_one' | 'many_to_many' | 'embeds_one' | 'embeds_many'
  /** The schema that it leads to; null when it cannot be told. */
  readonly related: string | null
  /** The associations that a `through:` goes over. */
  readonly through: readonly string[]
  readonly place: Place
}

/** What `schema` or `embedded_schema` declares. */
export interface Schema {
  readonly source: string | null
  readonly fields: readonly SchemaField[]
  readonly associations: readonly Association[]
}

/** The fields that a row has: embeds are stored in a column of their own. */
export function columnsOf({ fields, associations }: Schema): readonly string[] {
  return [...fields, ...associations.filter(({ kind }) => kind.startsWith('embeds'))].map(({ name }) => name)
}

const ASSOCIATIONS: ReadonlySet<string> = new Set(['belongs_to', 'has_many', 'has_one', 'many_to_many', 'embeds_one', 'embeds_many'])

/** The schema that a module's body declares; null when it declares none. `primaryKey` is what `@primary_key` says. */
export function readSchema(statements: readonly Node[], file: string, text: string, aliases: Aliases): Schema | null {
  const call = statements.find((node): node is Call => node.kind === 'call' && (node.name === 'schema' || node.name === 'embedded_schema'))
  if (call === undefined) return null
  const reader: Reader = { file, text, aliases, fields: [], associations: [] }
  addPrimaryKey(reader, statements, call)
  for (const statement of statementsOf(doBody(call)))
    if (statement.kind === 'call' || statement.kind === 'name') readLine(reader, statement)
  const [source] = call.args
  return {
    source: source?.kind === 'text' ? source.source.replaceAll('"', '') : null,
    fields: reader.fields,
    associations: reader.associations,
  }
}

interface Reader {
  readonly file: string
  readonly text: string
  readonly aliases: Aliases
  readonly fields: SchemaField[]
  readonly associations: Association[]
}

function addPrimaryKey(reader: Reader, statements: readonly Node[], schema: Call): void {
  const said = attribute(statements, 'primary_key')
  if (said?.kind === 'atom') return
  const [name, type] = said?.kind === 'tuple' ? said.items : []
  const isEmbedded = schema.name === 'embedded_schema'
  reader.fields.push({
    name: name?.kind === 'atom' ? name.text : 'id',
    type: type === undefined ? (isEmbedded ? ':binary_id' : ':id') : sourceOf(reader, type),
    virtual: false,
    place: placeOf(reader, name ?? schema.nameSpan),
  })
}

/** The value of `@name value` among statements. */
export function attribute(statements: readonly Node[], name: string): Node | undefined {
  for (const node of statements)
    if (node.kind === 'unary' && node.operator === '@' && node.operand.kind === 'call' && node.operand.name === name)
      return node.operand.args[0]
  return undefined
}

function readLine(reader: Reader, line: Node): void {
  if (line.kind === 'name') {
    if (line.text === 'timestamps') addTimestamps(reader, line, [])
  } else if (line.kind === 'call') {
    if (line.name === 'timestamps') addTimestamps(reader, line, line.args)
    else if (line.name === 'field') addField(reader, line)
    else if (ASSOCIATIONS.has(line.name)) addAssociation(reader, line, line.name as Association['kind'])
  }
}

function addField(reader: Reader, call: Call): void {
  const [name, type] = call.args
  if (name?.kind !== 'atom') return
  const virtual = pairOf(call.args, 'virtual')
  reader.fields.push({
    name: name.text,
    type: type === undefined || type.kind === 'pair' || type.kind === 'missing' ? ':string' : sourceOf(reader, type),
    virtual: virtual?.kind === 'atom' && virtual.text === 'true',
    place: placeOf(reader, name),
  })
}

function addAssociation(reader: Reader, call: Call, kind: Association['kind']): void {
  const [name, related] = call.args
  if (name?.kind !== 'atom') return
  const place = placeOf(reader, name)
  const through = pairOf(call.args, 'through')
  const inline = call.sections.length > 0 ? inlineName(name.text, reader.aliases) : undefined
  reader.associations.push({
    name: name.text,
    kind,
    related: moduleNamed(related, reader.aliases) ?? inline ?? null,
    through: through?.kind === 'list' ? through.items.flatMap((item) => (item.kind === 'atom' ? [item.text] : [])) : [],
    place,
  })
  const defines = pairOf(call.args, 'define_field')
  if (kind !== 'belongs_to' || (defines?.kind === 'atom' && defines.text === 'false')) return
  const key = pairOf(call.args, 'foreign_key')
  const type = pairOf(call.args, 'type')
  reader.fields.push({
    name: key?.kind === 'atom' ? key.text : `${name.text}_id`,
    type: type === undefined ? ':id' : sourceOf(reader, type),
    virtual: false,
    place,
  })
}

/** The module of an embed that is declared where it is embedded. */
export function inlineName(name: string, aliases: Aliases): string {
  const camel = name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `${fullName('__MODULE__', aliases)}.${camel}`
}

function addTimestamps(reader: Reader, line: Node, args: readonly Node[]): void {
  const type = pairOf(args, 'type')
  for (const [option, usual] of [
    ['inserted_at', 'inserted_at'],
    ['updated_at', 'updated_at'],
  ] as const) {
    const said = pairOf(args, option)
    if (said?.kind === 'atom' && said.text === 'false') continue
    const name = said?.kind === 'atom' ? said.text : usual
    reader.fields.push({
      name,
      type: type === undefined ? ':naive_datetime' : sourceOf(reader, type),
      virtual: false,
      place: placeOf(reader, line),
    })
  }
}

function sourceOf(reader: Reader, { start, end }: Span): string {
  return reader.text.slice(start, end)
}

function placeOf(reader: Reader, { start, end }: Span): Place {
  return { file: reader.file, start, end }
}
