import { lastPart, moduleNamed, snakeCase } from '#language-service/program/aliases.ts'
import type { Call, Node } from '#language-service/syntax/node.ts'
import { callShape } from './call-shape.ts'
import { elementOf, fieldShape } from './pattern.ts'
import type { Scope } from './scope.ts'
import { type Shape, UNKNOWN } from './shape.ts'

/** What can be told of an expression's value. `piped` is what a pipe puts before the arguments of a call. */
export function shapeOf(node: Node, scope: Scope, piped: Node | null = null): Shape {
  const module = moduleNamed(node, scope.aliases)
  if (module !== undefined) return { kind: 'module', name: module }
  switch (node.kind) {
    case 'name':
      return scope.variables.get(node.text)?.shape() ?? callShape(asCall(node), scope, piped)
    case 'map':
      return mapShape(node, scope)
    case 'list':
      return { kind: 'list', of: node.items[0] === undefined ? UNKNOWN : shapeOf(node.items[0], scope) }
    case 'tuple':
      return { kind: 'tuple', items: node.items.map((item) => shapeOf(item, scope)) }
    case 'binary':
      if (node.operator === '|>') return shapeOf(node.right, scope, node.left)
      return node.operator === '=' ? shapeOf(node.right, scope) : UNKNOWN
    case 'call':
      return memberShape(node, scope) ?? callShape(node, scope, piped)
    case 'unary':
      return node.operand.kind === 'number' ? (scope.variables.get(`&${node.operand.text}`)?.shape() ?? UNKNOWN) : UNKNOWN
    case 'index':
      return elementOf(shapeOf(node.target, scope))
    default:
      return UNKNOWN
  }
}

/** What `user.name` gives; undefined for a call of a module's function. */
function memberShape({ target, parens, args, name }: Call, scope: Scope): Shape | undefined {
  if (target === null || parens || args.length > 0 || moduleNamed(target, scope.aliases) !== undefined) return undefined
  return fieldShape(shapeOf(target, scope), name, scope)
}

function asCall(node: Node & { readonly kind: 'name' }): Call {
  const { start, end, text } = node
  return {
    kind: 'call',
    target: null,
    name: text,
    nameSpan: node,
    args: [],
    parens: false,
    argsSpan: null,
    commas: [],
    sections: [],
    start,
    end,
  }
}

function mapShape(node: Node & { readonly kind: 'map' }, scope: Scope): Shape {
  const module = moduleNamed(node.struct ?? undefined, scope.aliases)
  if (module !== undefined) return { kind: 'struct', module }
  const keys = new Map(node.items.flatMap((item) => (item.kind === 'pair' ? [[item.key, shapeOf(item.value, scope)] as const] : [])))
  const updated = node.updated === null ? UNKNOWN : shapeOf(node.updated, scope)
  if (updated.kind === 'struct') return updated
  return { kind: 'map', keys: updated.kind === 'map' ? new Map([...updated.keys, ...keys]) : keys }
}

/** The schema after which a variable is named: `user` is a `Blog.User`, `users` a list of them; when there is just one of that name. */
export function shapeByName(name: string, scope: Scope): Shape {
  const schemas = [...scope.program.modules.values()].filter(({ schema }) => schema !== null)
  const called = (wanted: string) =>
    schemas.filter((module) => snakeCase(lastPart(module.name)) === wanted || module.schema?.source === `${wanted}s`)
  const one = called(name)
  if (one.length === 1 && one[0] !== undefined) return { kind: 'struct', module: one[0].name }
  const many = schemas.filter(({ schema }) => schema?.source === name)
  return many.length === 1 && many[0] !== undefined ? { kind: 'list', of: { kind: 'struct', module: many[0].name } } : UNKNOWN
}
