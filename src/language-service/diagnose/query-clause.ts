import { columnsOf } from '#language-service/program/schema.ts'
import type { Scope } from '#language-service/scope/scope.ts'
import type { Call, Node } from '#language-service/syntax/node.ts'
import { childrenOf } from '#language-service/syntax/walk.ts'
import type { Finding } from '#protocol/language.ts'
import { mendable, misspelt } from './finding.ts'

/** Calls whose arguments are code of the program, or names of another kind. */
const OTHER_CODE: ReadonlySet<string> = new Set([
  'subquery',
  'exists',
  'as',
  'parent_as',
  'selected_as',
  'unsafe_fragment',
  'splice',
  'identifier',
])

/** Clauses in which an atom is a field of the first source. */
const FIELD_ATOMS: ReadonlySet<string> = new Set(['order_by', 'prepend_order_by', 'group_by', 'distinct'])

/** Clauses in which a key is one. */
const FIELD_KEYS: ReadonlySet<string> = new Set(['where', 'or_where', 'having', 'or_having'])

/** The faults of a clause; `first` is the schema of the query's first source. */
export function checkClause(clause: string, node: Node, first: string | null, scope: Scope): readonly Finding[] {
  return [...checkNames(clause, node, first, scope), ...checkExpression(clause, node, scope)]
}

/** The atoms and keys of a clause that name fields. */
function checkNames(clause: string, node: Node, first: string | null, scope: Scope): readonly Finding[] {
  if (first === null) return []
  const items = node.kind === 'list' ? node.items : [node]
  return items.flatMap((item) => {
    if (FIELD_ATOMS.has(clause)) {
      const atom = item.kind === 'pair' ? item.value : item
      return atom.kind === 'atom' && !CONSTANTS.has(atom.text) ? checkField(clause, `:${atom.text}`, atom, first, scope) : []
    }
    if (FIELD_KEYS.has(clause) && item.kind === 'pair') return checkField(clause, item.key, item.keySpan, first, scope)
    if (clause === 'update' && item.kind === 'pair' && item.value.kind === 'list')
      return item.value.items.flatMap((each) => (each.kind === 'pair' ? checkField(clause, each.key, each.keySpan, first, scope) : []))
    return []
  })
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'nil'])

/** `written` is the name as it stands in the code, as an atom or bare. */
function checkField(
  clause: string,
  written: string,
  span: { start: number; end: number },
  module: string,
  scope: Scope,
): readonly Finding[] {
  const schema = scope.program.modules.get(module)?.schema
  const name = written.replace(/^:/, '')
  if (!schema || name === '' || columnsOf(schema).includes(name)) return []
  const prefix = written.startsWith(':') ? ':' : ''
  const known = columnsOf(schema).map((column) => prefix + column)
  return [misspelt(span, written, `field \`${name}\` in \`${clause}\` does not exist in schema ${module}`, known)]
}

function checkExpression(clause: string, node: Node, scope: Scope): readonly Finding[] {
  switch (node.kind) {
    case 'unary':
      return node.operator === '^' || node.operator === '@' ? [] : checkExpression(clause, node.operand, scope)
    case 'name':
      return checkVariable(node, scope)
    case 'binary': {
      const below = [...checkExpression(clause, node.left, scope), ...checkExpression(clause, node.right, scope)]
      if (node.operator !== '=') return below
      const message = 'The match operator is not supported: `=`. Did you mean to use `==` instead?'
      return [mendable(node.operatorSpan, message, 'Change to "=="', node.operatorSpan, '=='), ...below]
    }
    case 'call':
      return checkCall(clause, node, scope)
    case 'fn':
      return []
    case 'pair':
      return checkExpression(clause, node.value, scope)
    default:
      return childrenOf(node).flatMap((child) => checkExpression(clause, child, scope))
  }
}

function checkCall(clause: string, call: Call, scope: Scope): readonly Finding[] {
  const { target, name, args } = call
  if (target !== null) return call.parens || args.length > 0 ? [] : checkMember(clause, target, call, scope)
  if (OTHER_CODE.has(name)) return []
  if (name === 'field') return checkFieldCall(clause, args, scope)
  const checked = name === 'type' ? args.slice(0, 1) : args
  return checked.flatMap((arg) => checkExpression(clause, arg, scope))
}

/** `u.age`: a field of the binding's schema. */
function checkMember(clause: string, target: Node, { name, nameSpan }: Call, scope: Scope): readonly Finding[] {
  const shape = scope.shapeOf(target, scope)
  const isSource = target.kind === 'call' || (target.kind === 'name' && scope.variables.get(target.text)?.kind === 'binding')
  if (isSource && shape.kind === 'struct') return checkField(clause, name, nameSpan, shape.module, scope)
  return target.kind === 'name' ? checkVariable(target, scope) : []
}

/** `field(u, :age)`. */
function checkFieldCall(clause: string, [source, field]: readonly Node[], scope: Scope): readonly Finding[] {
  const shape = source === undefined ? undefined : scope.shapeOf(source, scope)
  return field?.kind === 'atom' && shape?.kind === 'struct' ? checkField(clause, `:${field.text}`, field, shape.module, scope) : []
}

/** A variable of the program that stands in a query without a pin. */
function checkVariable(node: Node & { readonly kind: 'name' }, scope: Scope): readonly Finding[] {
  const variable = scope.variables.get(node.text)
  if (variable === undefined || variable.kind === 'binding') return []
  const message = `unbound variable \`${node.text}\` in query. If you are attempting to interpolate a value, use ^var`
  return [mendable(node, message, `Change to "^${node.text}"`, { start: node.start, end: node.start }, '^')]
}
