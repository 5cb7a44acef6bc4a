import { moduleNamed } from '#language-service/program/aliases.ts'
import type { Node } from '#language-service/syntax/node.ts'
import type { Scope, Variable } from './scope.ts'
import { type Shape, UNKNOWN } from './shape.ts'

/** The variables that a pattern binds, each with what can be told of it when the pattern matches something of this shape. */
export function boundBy(pattern: Node, scope: Scope, kind: Variable['kind'], shape: () => Shape): readonly Variable[] {
  const within = (child: Node, of: () => Shape) => boundBy(child, scope, kind, of)
  switch (pattern.kind) {
    case 'name': {
      if (pattern.text === '_' || pattern.text.startsWith('__')) return []
      const { start, end } = pattern
      return [{ name: pattern.text, kind, place: { file: scope.file, start, end }, shape }]
    }
    case 'list':
      return pattern.items.flatMap((item) => within(item, () => elementOf(shape())))
    case 'tuple':
    case 'bitstring':
      return pattern.items.flatMap((item, index) => within(item, () => itemOf(shape(), index)))
    case 'map': {
      const module = moduleNamed(pattern.struct ?? undefined, scope.aliases)
      const whole = module === undefined ? shape : () => ({ kind: 'struct', module }) as const
      return [
        ...(pattern.struct?.kind === 'name' ? within(pattern.struct, () => UNKNOWN) : []),
        ...pattern.items.flatMap((item) => boundByItem(item, scope, kind, whole)),
      ]
    }
    case 'pair':
      return within(pattern.value, () => UNKNOWN)
    case 'binary':
      return boundByOperator(pattern, scope, kind, shape)
    default:
      return []
  }
}

function boundByOperator(
  pattern: Node & { kind: 'binary' },
  scope: Scope,
  kind: Variable['kind'],
  shape: () => Shape,
): readonly Variable[] {
  const { operator, left, right } = pattern
  if (operator === '=') {
    const module = [left, right]
      .map((side) => (side.kind === 'map' ? moduleNamed(side.struct ?? undefined, scope.aliases) : undefined))
      .find((name) => name !== undefined)
    const known = module === undefined ? shape : () => ({ kind: 'struct', module }) as const
    return [...boundBy(left, scope, kind, known), ...boundBy(right, scope, kind, known)]
  }
  if (operator === '|') return [...boundBy(left, scope, kind, shape), ...boundBy(right, scope, kind, () => ({ kind: 'list', of: shape() }))]
  if (operator === '<>') return boundBy(right, scope, kind, () => UNKNOWN)
  if (operator === '::' || operator === 'when' || operator === '\\\\') return boundBy(left, scope, kind, shape)
  if (operator === '=>') return boundBy(right, scope, kind, () => UNKNOWN)
  return [...boundBy(left, scope, kind, () => UNKNOWN), ...boundBy(right, scope, kind, () => UNKNOWN)]
}

function boundByItem(item: Node, scope: Scope, kind: Variable['kind'], whole: () => Shape): readonly Variable[] {
  if (item.kind !== 'pair') return boundBy(item, scope, kind, () => UNKNOWN)
  return boundBy(item.value, scope, kind, () => fieldShape(whole(), item.key, scope))
}

/** What a field of a struct or a key of a map holds. */
export function fieldShape(shape: Shape, key: string, scope: Scope): Shape {
  if (shape.kind === 'map') return shape.keys.get(key) ?? UNKNOWN
  if (shape.kind === 'changeset') return key === 'data' ? { kind: 'struct', module: shape.of } : UNKNOWN
  if (shape.kind !== 'struct') return UNKNOWN
  const association = scope.program.modules.get(shape.module)?.schema?.associations.find(({ name }) => name === key)
  const related = association === undefined ? null : relatedOf(association.name, shape.module, scope)
  if (association === undefined || related === null) return UNKNOWN
  const struct: Shape = { kind: 'struct', module: related }
  return isMany(association.kind) ? { kind: 'list', of: struct } : struct
}

function isMany(kind: string): boolean {
  return kind === 'has_many' || kind === 'many_to_many' || kind === 'embeds_many'
}

/** The schema that an association leads to, over others when it goes through them. */
export function relatedOf(association: string, module: string, scope: Scope, depth = 0): string | null {
  const found = scope.program.modules.get(module)?.schema?.associations.find(({ name }) => name === association)
  if (found === undefined || depth > 8) return null
  if (found.through.length === 0) return found.related
  return found.through.reduce<string | null>((from, step) => (from === null ? null : relatedOf(step, from, scope, depth + 1)), module)
}

/** The shape of what is in a list. */
export function elementOf(shape: Shape): Shape {
  return shape.kind === 'list' ? shape.of : UNKNOWN
}

function itemOf(shape: Shape, index: number): Shape {
  return shape.kind === 'tuple' ? (shape.items[index] ?? UNKNOWN) : UNKNOWN
}
