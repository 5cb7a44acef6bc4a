import type { Call, Node } from '#language-service/syntax/node.ts'
import { doBody, statementsOf } from '#language-service/syntax/walk.ts'
import { type Aliases, definedName, insideModule, moduleNamed, withAlias } from './aliases.ts'
import type { ProgramFile, ProgramFunction, ProgramModule, StructField } from './program.ts'
import { attribute, inlineName, readSchema } from './schema.ts'

const FUNCTIONS: ReadonlySet<string> = new Set(['def', 'defp', 'defmacro', 'defmacrop'])

/** The modules that a file defines, those inside of others too. */
export function readModules(file: ProgramFile): readonly ProgramModule[] {
  return readStatements(file, file.root.statements, new Map(), undefined)
}

function readStatements(
  file: ProgramFile,
  statements: readonly Node[],
  before: Aliases,
  outer: string | undefined,
): readonly ProgramModule[] {
  let aliases = before
  const modules: ProgramModule[] = []
  for (const statement of statements) {
    if (statement.kind !== 'call' || statement.target !== null) continue
    if (statement.name === 'alias' || statement.name === 'require') aliases = withAlias(statement, aliases)
    if (statement.name !== 'defmodule') continue
    const name = definedName(statement, aliases)
    if (name === undefined) continue
    modules.push(...readModule(file, statement, name, insideModule(name, undefined, aliases)))
    if (outer !== undefined) aliases = new Map(aliases).set(name.slice(outer.length + 1).split('.')[0] ?? '', name)
  }
  return modules
}

function readModule(file: ProgramFile, call: Call, name: string, outer: Aliases): readonly ProgramModule[] {
  const statements = statementsOf(doBody(call))
  const inner = readStatements(file, statements, outer, name)
  const aliases = aliasesOf(statements, outer, name, inner)
  const schema = readSchema(statements, file.file, file.text, aliases)
  const named = call.args[0] ?? call
  const module: ProgramModule = {
    name,
    doc: docText(attribute(statements, 'moduledoc')),
    place: { file: file.file, start: named.start, end: named.end },
    whole: { file: file.file, start: call.start, end: call.end },
    functions: readFunctions(file, statements),
    uses: statements.flatMap((node) => (node.kind === 'call' && node.name === 'use' ? [moduleNamed(node.args[0], aliases) ?? ''] : [])),
    isGenerated: statements.some(mayDefine),
    struct: schema === null ? readStruct(file, statements) : [...schema.fields, ...schema.associations],
    schema,
  }
  return [module, ...inner, ...readEmbeds(file, statements, aliases)]
}

const PLAIN: ReadonlySet<string> = new Set([
  ...FUNCTIONS,
  'alias',
  'import',
  'require',
  'use',
  'schema',
  'embedded_schema',
  'defstruct',
  'defexception',
  'defmodule',
  'defguard',
  'defguardp',
])

/** A statement of a body that is neither a definition nor a directive: a loop, a macro of the program. */
function mayDefine(node: Node): boolean {
  if (node.kind === 'call') {
    const head = FUNCTIONS.has(node.name) ? headOf(node) : undefined
    return !PLAIN.has(node.name) || (head?.kind === 'call' && head.name === 'unquote')
  }
  return node.kind === 'name' || node.kind === 'binary'
}

function aliasesOf(statements: readonly Node[], outer: Aliases, name: string, inner: readonly ProgramModule[]): Aliases {
  let aliases = outer
  for (const node of statements)
    if (node.kind === 'call' && (node.name === 'alias' || node.name === 'require')) aliases = withAlias(node, aliases)
  const nested = inner.map((module) => [module.name.slice(name.length + 1).split('.')[0] ?? '', module.name] as const)
  return new Map([...aliases, ...nested])
}

/** The modules that embeds with a block of their own define. */
function readEmbeds(file: ProgramFile, statements: readonly Node[], aliases: Aliases): readonly ProgramModule[] {
  const schema = statements.find(
    (node): node is Call => node.kind === 'call' && (node.name === 'schema' || node.name === 'embedded_schema'),
  )
  if (schema === undefined) return []
  return statementsOf(doBody(schema)).flatMap((line): readonly ProgramModule[] => {
    const [name] = line.kind === 'call' ? line.args : []
    if (line.kind !== 'call' || !line.name.startsWith('embeds_') || line.sections.length === 0 || name?.kind !== 'atom') return []
    const module = inlineName(name.text, aliases)
    const embedded: Call = { ...line, name: 'embedded_schema', args: [] }
    const read = readSchema([embedded], file.file, file.text, new Map(aliases).set('__MODULE__', module))
    const place = { file: file.file, start: name.start, end: name.end }
    const struct = [...(read?.fields ?? []), ...(read?.associations ?? [])]
    return [
      {
        name: module,
        doc: null,
        place,
        whole: { file: file.file, start: line.start, end: line.end },
        functions: [],
        uses: [],
        isGenerated: false,
        struct,
        schema: read,
      },
    ]
  })
}

function readStruct(file: ProgramFile, statements: readonly Node[]): readonly StructField[] | null {
  const call = statements.find((node): node is Call => node.kind === 'call' && (node.name === 'defstruct' || node.name === 'defexception'))
  if (call === undefined) return null
  const [first] = call.args
  return (first?.kind === 'list' ? first.items : call.args).flatMap((item) => {
    if (item.kind === 'atom') return [{ name: item.text, place: { file: file.file, start: item.start, end: item.end } }]
    return item.kind === 'pair' ? [{ name: item.key, place: { file: file.file, ...item.keySpan } }] : []
  })
}

function readFunctions(file: ProgramFile, statements: readonly Node[]): readonly ProgramFunction[] {
  const found = new Map<string, ProgramFunction>()
  for (const [index, node] of statements.entries()) {
    if (node.kind !== 'call' || !FUNCTIONS.has(node.name)) continue
    const head = headOf(node)
    if (head === undefined) continue
    const args = head.kind === 'call' ? head.args : []
    const name = head.kind === 'call' ? head.name : head.text
    const key = `${name}/${args.length}`
    if (name === '' || found.has(key)) continue
    const span = head.kind === 'call' ? head.nameSpan : head
    found.set(key, {
      name,
      arity: args.length,
      defaults: args.filter((arg) => arg.kind === 'binary' && arg.operator === '\\\\').length,
      kind: node.name as ProgramFunction['kind'],
      signature: `${name}(${args.map((arg) => file.text.slice(arg.start, arg.end)).join(', ')})`,
      doc: docBefore(statements, index),
      place: { file: file.file, start: span.start, end: span.end },
    })
  }
  return [...found.values()]
}

/** The head of a definition, its guard left out. */
export function headOf(definition: Call): Call | (Node & { readonly kind: 'name' }) | undefined {
  const [first] = definition.args
  const head = first?.kind === 'binary' && first.operator === 'when' ? first.left : first
  return head?.kind === 'call' || head?.kind === 'name' ? head : undefined
}

function docBefore(statements: readonly Node[], index: number): string | null {
  for (let at = index - 1; at >= 0; at--) {
    const node = statements[at]
    if (node?.kind !== 'unary' || node.operator !== '@') return null
    if (node.operand.kind === 'call' && node.operand.name === 'doc') return docText(node.operand.args[0])
  }
  return null
}

function docText(node: Node | undefined): string | null {
  if (node?.kind !== 'text') return null
  return node.source.replace(/^(~[sS])?("""|")\s*|\s*("""|")$/g, '').replace(/\n +/g, '\n')
}
