import { callNode, fieldNode, paramNode, sourceNode } from '#ecto/query/ast.ts'
import { conjunction } from '#ecto/query/build/filter.ts'
import type { Association, ManyToMany, SchemaRegistry } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** A condition with its parameters. */
export interface StepCondition {
  readonly expr: Term
  readonly params: readonly Term[]
}

/** One table on the way along an association, and how it is joined to the one before. */
export interface AssocStep {
  readonly source: Term
  on(previous: number, own: number): StepCondition
}

/** The tables that an association leads through, the associated one last. */
export function associationSteps(association: Association, schemas: SchemaRegistry, chained = false): readonly AssocStep[] {
  switch (association.kind) {
    case 'has_through':
      return throughSteps(association.owner, association.through, schemas)
    case 'many_to_many':
      return manyToManySteps(association, chained)
    default:
      return [
        {
          source: sourceOf(association.queryable, association.related),
          on: (previous, own) => {
            const owner = fieldNode(sourceNode(previous), atom(association.ownerKey))
            const related = fieldNode(sourceNode(own), atom(association.relatedKey))
            return withConditions(equal(owner, related, chained), association.where, own)
          },
        },
      ]
  }
}

/** In a chain of associations the side that is known comes first. */
function equal(known: Term, added: Term, chained: boolean): Term {
  return callNode('==', chained ? [known, added] : [added, known])
}

function manyToManySteps(association: ManyToMany, chained: boolean): readonly AssocStep[] {
  const [[ownerColumn, ownerKey], [relatedColumn, relatedKey]] = association.joinKeys
  const through = association.joinThrough
  return [
    {
      source: typeof through === 'string' ? tuple(through, null) : tuple(null, through),
      on: (previous, own) => {
        const owner = fieldNode(sourceNode(previous), atom(ownerKey))
        return withConditions(equal(owner, fieldNode(sourceNode(own), atom(ownerColumn)), chained), association.joinWhere, own)
      },
    },
    {
      source: sourceOf(association.queryable, association.related),
      on: (previous, own) => {
        const join = fieldNode(sourceNode(previous), atom(relatedColumn))
        const comparison = callNode('==', [join, fieldNode(sourceNode(own), atom(relatedKey))])
        return withConditions(comparison, association.where, own)
      },
    },
  ]
}

function throughSteps(owner: Atom, path: readonly string[], schemas: SchemaRegistry): readonly AssocStep[] {
  let module: Term = owner
  return path.flatMap((name) => {
    const schema = module instanceof Atom ? schemas.find(module) : undefined
    const association = schema?.associations.find((item) => item.field === name)
    if (association === undefined) return raiseArgument(`schema ${inspect(module)} does not have association ${inspect(atom(name))}`)
    module = relatedModule(association, schemas)
    return associationSteps(association, schemas, true)
  })
}

/** The schema that an association leads to. */
export function relatedModule(association: Association, schemas: SchemaRegistry): Atom {
  if (association.kind !== 'has_through') return association.related
  return association.through.reduce((module: Atom, name) => {
    const next = schemas.find(module)?.associations.find((item) => item.field === name)
    if (next === undefined) return raiseArgument(`schema ${inspect(module)} does not have association ${inspect(atom(name))}`)
    return relatedModule(next, schemas)
  }, association.owner)
}

/** The association's own table when it names one (`{"table", Schema}`). */
function sourceOf(queryable: Term, related: Atom): Term {
  if (typeof queryable === 'string') return tuple(queryable, related)
  return queryable instanceof Tuple && queryable.items.length === 2 ? queryable : tuple(null, related)
}

/** The `where:` of an association: nil, `{:not, nil}`, `{:in, list}`, `{:fragment, sql}` or a value, for each field. */
export function withConditions(expr: Term, where: Term, index: number): StepCondition {
  const params: Term[] = []
  const conditions = (keywordPairs(where) ?? []).map(([name, value]) => {
    const field = fieldNode(sourceNode(index), atom(name))
    return condition(
      field,
      value,
      (param, type) => {
        params.push(tuple(param, type))
        return paramNode(params.length - 1)
      },
      tuple(index, atom(name)),
    )
  })
  return { expr: conjunction([expr, ...conditions]), params }
}

function condition(field: Term, value: Term, addParam: (value: Term, type: Term) => Term, type: Term): Term {
  if (value === null) return callNode('is_nil', [field])
  if (value instanceof Tuple && value.items.length === 2 && value.items[0] instanceof Atom) {
    const [kind, inner] = value.items as [Atom, Term]
    if (kind.name === 'not' && inner === null) return callNode('not', [callNode('is_nil', [field])])
    if (kind.name === 'not') return callNode('!=', [field, addParam(inner, type)])
    if (kind.name === 'in') return callNode('in', [field, addParam(inner, tuple(atom('in'), type))])
    if (kind.name === 'fragment') return fragmentCondition(field, String(inner))
  }
  return callNode('==', [field, addParam(value, type)])
}

function fragmentCondition(field: Term, sql: string): Term {
  const [before = '', ...after] = sql.split('?')
  const parts = after.flatMap((text) => [tuple(atom('expr'), field), tuple(atom('raw'), text)])
  return callNode('fragment', [tuple(atom('raw'), before), ...parts])
}
