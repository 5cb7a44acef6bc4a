import { jaroDistance } from '#base/jaro.ts'
import { callParts } from '#ecto/query/ast.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import type { Schema } from '#ecto/schema/schema.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import type { ClauseSite, PlanSource, QueryPlan } from './query-plan.ts'
import { selectedType } from './recurse.ts'

const ANY = atom('any')

/** A source as an expression refers to it. */
export interface FoundSource {
  readonly plan: QueryPlan
  readonly index: number
  readonly up: number
}

/** Finds `{:&, [], [index]}`, `{:as, [], [name]}` or `{:parent_as, [], [name]}`, or an index; raises when there is none. */
export function findSource(node: Term, site: ClauseSite): FoundSource {
  if (typeof node === 'number') return atIndex(node, site)
  const parts = callParts(node)
  const [arg = null] = parts?.args ?? []
  switch (parts?.name) {
    case '&':
      return atIndex(Number(arg), site)
    case 'as': {
      const index = namedIndexOf(site.plan, arg)
      if (index === undefined) return raiseQueryError(site.plan.term, `could not find named binding \`as(${inspect(arg)})\``)
      return { plan: site.plan, index, up: 0 }
    }
    default:
      return inParents(arg, site)
  }
}

function atIndex(index: number, site: ClauseSite): FoundSource {
  if (index < site.plan.sources.length) return { plan: site.plan, index, up: 0 }
  return raiseQueryError(
    site.plan.term,
    `invalid query has specified more bindings than bindings available in \`${site.key}\` (look for \`unknown_binding!\` in the printed query below)`,
  )
}

function namedIndexOf(plan: QueryPlan, name: Term): number | undefined {
  const index = mapGet(field(plan.term, 'aliases') as ElixirMap, name)
  return typeof index === 'number' ? index : undefined
}

function inParents(name: Term, site: ClauseSite): FoundSource {
  let up = 1
  let outermost = site.plan
  for (let plan = site.plan.parent; plan !== null; plan = plan.parent) {
    const index = namedIndexOf(plan, name)
    if (index !== undefined) return { plan, index, up }
    up += 1
    outermost = plan
  }
  return raiseQueryError(outermost.term, `could not find named binding \`parent_as(${inspect(name)})\``)
}

/** The type of a field of a source; raises for a field that the schema, subquery or list of values does not have. */
export function fieldTypeOf(found: FoundSource, name: Term, site: ClauseSite): Term {
  const source = found.plan.sources[found.index] as PlanSource
  if (!(name instanceof Atom)) return ANY
  switch (source.kind) {
    case 'table':
      return source.schema === null ? ANY : schemaFieldType(source.schema, name.name, site)
    case 'fragment':
      return ANY
    case 'values': {
      const typed = source.fields.find(([key]) => key === name.name)
      return (
        typed?.[1] ??
        raiseQueryError(site.plan.term, `field \`${name.name}\` in \`${site.key}\` does not exist in values list`, site.clause)
      )
    }
    default: {
      const known = source.subquery.shape.fields.find((item) => item.name === name.name)
      if (known === undefined) {
        return raiseQueryError(site.plan.term, `field \`${name.name}\` does not exist in subquery`, site.clause)
      }
      return selectedType(known.expr, {
        plan: source.subquery.plan,
        key: 'select',
        clause: field(source.subquery.plan.term, 'select') as ElixirMap,
      })
    }
  }
}

function schemaFieldType(schema: Schema, name: string, site: ClauseSite): Term {
  const known = schema.fields.find((item) => item.name === name)
  if (known !== undefined && !known.virtual) return known.type
  const embed = schema.embeds.find((item) => item.field === name)
  if (embed !== undefined) return known?.type ?? ANY
  const shown = inspect(schema.module)
  const place = `field \`${name}\` in \`${site.key}\``
  if (known !== undefined) return raiseQueryError(site.plan.term, `${place} is a virtual field in schema ${shown}`, site.clause)
  const association = schema.associations.find((item) => item.field === name)
  if (association !== undefined) {
    const key = association.kind === 'belongs_to' ? `. Did you mean to use \`${association.ownerKey}\`?` : ''
    return raiseQueryError(site.plan.term, `${place} is an association in schema ${shown}${key}`, site.clause)
  }
  const names = schema.fields.filter((item) => !item.virtual).map((item) => item.name)
  const hint = similarHint(name, names)
  return raiseQueryError(site.plan.term, `${place} does not exist in schema ${shown}`, site.clause, hint)
}

/** The names that are spelled alike, five at most, last in the alphabet first. */
function similarHint(name: string, names: readonly string[]): string | undefined {
  const alike = names.filter((known) => jaroDistance(name, known) >= 0.77)
  const [only, ...others] = alike.sort((a, b) => (a < b ? 1 : -1)).slice(0, 5)
  if (only === undefined) return undefined
  if (others.length === 0) return `Did you mean \`${only}\`?`
  return `Did you mean one of: \n${[only, ...others].map((known) => `\n      * \`${known}\``).join('')}`
}

/** The column of a field; a name that the schema does not know is left to the database. */
export function columnOf(found: FoundSource, name: string): string {
  const source = found.plan.sources[found.index] as PlanSource
  if (source.kind !== 'table' || source.schema === null) return name
  return source.schema.fields.find((item) => item.name === name)?.source ?? name
}

/** A parameter's or tag's type with references to fields replaced by the fields' types. */
export function resolveType(type: Term, site: ClauseSite): Term {
  if (!(type instanceof Tuple) || type.items.length !== 2) return type
  const [first, second] = type.items as [Term, Term]
  if (typeof first === 'number' || callParts(first) !== undefined) return fieldTypeOf(findSource(first, site), second, site)
  if (first instanceof Atom && WRAPPERS.has(first.name)) return tuple(first, resolveType(second, site))
  return type
}

/** As `resolveType`, of the type that `type/2` is given: a virtual field has one too. */
export function givenType(type: Term, site: ClauseSite): Term {
  if (!(type instanceof Tuple) || type.items.length !== 2) return type
  const [first, name] = type.items as [Term, Term]
  if (typeof first !== 'number' && callParts(first) === undefined) return resolveType(type, site)
  const { plan, index } = findSource(first, site)
  const source = plan.sources[index]
  const known = source?.kind === 'table' ? source.schema?.fields.find((item) => atom(item.name) === name) : undefined
  return known?.virtual === true ? known.type : resolveType(type, site)
}

const WRAPPERS = new Set(['in', 'out', 'array', 'splice', 'maybe'])
