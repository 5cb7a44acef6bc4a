import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Call, Node } from '#language-service/syntax/node.ts'
import { elementOf } from './pattern.ts'
import { BINDING_MACROS, bindingsOfFrom, bindingsOfMacro, joinedSources, named, queryOf } from './query-bindings.ts'
import { resultOf } from './result-of.ts'
import type { Scope } from './scope.ts'
import { type QueryShape, type Shape, structOf, UNKNOWN } from './shape.ts'

/** What a call gives, for the functions whose answer can be told from their arguments. */
export function callShape(call: Call, scope: Scope, piped: Node | null): Shape {
  const args = piped === null ? call.args : [piped, ...call.args]
  const module = moduleNamed(call.target ?? undefined, scope.aliases)
  if (module !== undefined && isRepo(module, scope)) return repoShape(call.name, args, scope)
  if (module === 'Enum' || module === 'List') return enumShape(call.name, args, scope)
  if (call.target !== null && module === undefined) return UNKNOWN
  if (call.name === 'as' || call.name === 'parent_as') return namedShape(args, scope)
  const own = resultOf(module ?? scope.module, call.name, args.length, scope)
  if (own.kind !== 'unknown') return own
  return ectoShape(call, piped, args, module ?? null, scope)
}

function ectoShape(call: Call, piped: Node | null, args: readonly Node[], module: string | null, scope: Scope): Shape {
  const query = module === null || module === 'Ecto.Query' ? queryShape(call, piped, args, scope) : undefined
  if (query !== undefined) return query
  return module === null || module === 'Ecto.Changeset' ? changesetShape(call.name, args, scope) : UNKNOWN
}

/** `as(:post)`: the source of that name. */
function namedShape(args: readonly Node[], scope: Scope): Shape {
  const [name] = args
  const module = name?.kind === 'atom' ? scope.named.get(name.text) : undefined
  return module == null ? UNKNOWN : { kind: 'struct', module }
}

/** Whether a module is a repository: the playground's, or one that uses `Ecto.Repo`. */
export function isRepo(module: string, scope: Scope): boolean {
  return module === 'Repo' || (scope.program.modules.get(module)?.uses.includes('Ecto.Repo') ?? false)
}

const ONE = /^(get|get_by|one|reload)!?$/
const SAVED = /^(insert|update|delete|insert_or_update)$/

function repoShape(name: string, args: readonly Node[], scope: Scope): Shape {
  const [first] = args
  if (first === undefined) return UNKNOWN
  const shape = scope.shapeOf(first, scope)
  if (name === 'preload' || name === 'reload' || name === 'reload!') return shape
  const module = shape.kind === 'query' && shape.selects ? undefined : structOf(shape)
  if (module === undefined) return UNKNOWN
  const struct: Shape = { kind: 'struct', module }
  if (name === 'all' || name === 'stream' || name === 'all_by') return { kind: 'list', of: struct }
  if (ONE.test(name) || SAVED.test(name.replace(/!$/, ''))) {
    if (SAVED.test(name)) return { kind: 'tuple', items: [{ kind: 'module', name: 'ok' }, struct] }
    return struct
  }
  return UNKNOWN
}

const SAME_LIST =
  /^(filter|reject|sort|sort_by|take|drop|take_while|drop_while|uniq|uniq_by|reverse|shuffle|slice|dedup|to_list|concat|flatten)$/
const ELEMENT = /^(at|find|random|max_by|min_by|fetch!|first|last)$/

function enumShape(name: string, args: readonly Node[], scope: Scope): Shape {
  const [first] = args
  const shape = first === undefined ? UNKNOWN : scope.shapeOf(first, scope)
  if (SAME_LIST.test(name)) return shape
  return ELEMENT.test(name) ? elementOf(shape) : UNKNOWN
}

function queryShape(call: Call, piped: Node | null, args: readonly Node[], scope: Scope): QueryShape | undefined {
  const [first] = args
  if (call.name === 'from' && first !== undefined) {
    const whole = piped === null ? call : { ...call, args }
    return bindingsOfFrom(whole, scope, Number.POSITIVE_INFINITY).query
  }
  if (first === undefined || call.name === 'dynamic' || (BINDING_MACROS[call.name] === undefined && !QUERY_FUNCTIONS.has(call.name)))
    return undefined
  const query = queryOf(first, scope)
  if (call.name === 'select') return { ...query, selects: true }
  return call.name === 'join' ? joined(call, piped, args, query, scope) : query
}

const QUERY_FUNCTIONS: ReadonlySet<string> = new Set([
  'first',
  'last',
  'reverse_order',
  'exclude',
  'lock',
  'union',
  'union_all',
  'intersect',
  'except',
  'with_cte',
])

function joined(call: Call, piped: Node | null, args: readonly Node[], query: QueryShape, scope: Scope): QueryShape {
  const inner = bindingsOfMacro(call, piped, scope)
  const source = args.find((arg, index) => index > 1 && arg.kind !== 'list' && arg.kind !== 'pair')
  if (source === undefined) return query
  const node = source.kind === 'binary' && source.operator === 'in' ? source.right : source
  const longer = joinedSources(node, inner, query)
  const as = args.flatMap((arg) => (arg.kind === 'pair' && arg.key === 'as' ? [arg.value] : []))[0]
  return as?.kind === 'atom' ? named(longer, as.text) : longer
}

function changesetShape(name: string, args: readonly Node[], scope: Scope): Shape {
  const [first] = args
  const shape = first === undefined ? UNKNOWN : scope.shapeOf(first, scope)
  const of = structOf(shape)
  if (of === undefined || (shape.kind !== 'changeset' && shape.kind !== 'struct')) return UNKNOWN
  const struct: Shape = { kind: 'struct', module: of }
  if (name === 'apply_changes' || name === 'apply_action!') return struct
  if (name === 'apply_action') return { kind: 'tuple', items: [UNKNOWN, struct] }
  return shape.kind === 'changeset' || name === 'cast' || name === 'change' ? { kind: 'changeset', of } : UNKNOWN
}
