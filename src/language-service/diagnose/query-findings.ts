import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Program } from '#language-service/program/program.ts'
import { BINDING_MACROS, bindingsOfFrom, queryOf } from '#language-service/scope/query-bindings.ts'
import type { Scope } from '#language-service/scope/scope.ts'
import { scopeAt } from '#language-service/scope/scope-at.ts'
import type { Call, Node } from '#language-service/syntax/node.ts'
import type { Finding } from '#protocol/language.ts'
import { checkClause } from './query-clause.ts'

/** The clauses that hold an expression of the query: a value of the program needs a pin in them. */
const EXPRESSIONS: ReadonlySet<string> = new Set([
  'where',
  'or_where',
  'having',
  'or_having',
  'on',
  'select',
  'select_merge',
  'order_by',
  'prepend_order_by',
  'group_by',
  'limit',
  'offset',
  'distinct',
  'update',
  'dynamic',
])

/** The faults in the clauses of one query, a `from` or one of its macros, at the end of a path. */
export function queryFindings(program: Program, file: string, path: readonly Node[]): readonly Finding[] {
  const call = path.at(-1)
  if (call?.kind !== 'call' || (call.name !== 'from' && BINDING_MACROS[call.name] === undefined)) return []
  const scope = scopeAt(program, file, path)
  const isQuery = call.target === null ? scope.imports.includes('Ecto.Query') : moduleNamed(call.target, scope.aliases) === 'Ecto.Query'
  if (!isQuery) return []
  const parent = path.at(-2)
  const piped = parent?.kind === 'binary' && parent.operator === '|>' && parent.right === call ? parent.left : null
  if (call.name === 'from') return fromFindings(call, piped, path, scope)
  return macroFindings(call, piped, path, scope)
}

function fromFindings(call: Call, piped: Node | null, path: readonly Node[], scope: Scope): readonly Finding[] {
  const whole = piped === null ? call : { ...call, args: [piped, ...call.args] }
  const first = bindingsOfFrom(whole, scope, Number.POSITIVE_INFINITY).query.sources[0] ?? null
  return call.args.flatMap((arg) => {
    if (arg.kind !== 'pair' || !EXPRESSIONS.has(arg.key)) return []
    return checkClause(arg.key, arg.value, first, scopeAt(scope.program, scope.file, [...path, arg]))
  })
}

/** `where(query, [u], u.age > 1)`: what stands behind the bindings. */
function macroFindings(call: Call, piped: Node | null, path: readonly Node[], scope: Scope): readonly Finding[] {
  const args = piped === null ? call.args : [piped, ...call.args]
  const clause = call.name === 'join' ? 'on' : call.name
  if (!EXPRESSIONS.has(clause)) return []
  const position = BINDING_MACROS[call.name] ?? 0
  const bindings = args[position]
  const isBound = bindings?.kind === 'list' && args.length > position + 1
  const [source] = args
  const first = source === undefined || call.name === 'dynamic' ? null : (queryOf(source, scope).sources[0] ?? null)
  const rest =
    clause === 'on' ? args.filter((arg) => arg.kind === 'pair' && arg.key === 'on') : args.slice(isBound ? position + 1 : position)
  return rest.flatMap((arg) => {
    const inner = scopeAt(scope.program, scope.file, [...path, arg])
    return checkClause(clause, clause === 'on' && arg.kind === 'pair' ? arg.value : arg, first, inner)
  })
}
