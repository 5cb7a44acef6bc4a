import { callParts, fieldParts, rewrite, subqueryIndex } from '#ecto/query/ast.ts'
import { quotedToString } from '#ecto/query/inspect/quoted-doc.ts'
import { raiseQueryError } from '#ecto/query/query-error.ts'
import { storageType } from '#ecto/type/storage-type.ts'
import { isBaseType } from '#ecto/type/type-form.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keyword } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapHas } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { dumpValue } from './cast-params.ts'
import { convertFragment } from './convert-fragment.ts'
import { convertOver, isAggregate } from './convert-window.ts'
import type { BinaryOperator, Expr, SourceRef } from './expr.ts'
import { columnOf, fieldTypeOf, findSource, givenType, resolveType } from './field-type.ts'
import { inSubquery } from './in-subquery.ts'
import { assertJsonPath } from './json-path.ts'
import type { ClauseSite, SubqueryPlan } from './query-plan.ts'
import { convertAll, normalizeQuery } from './recurse.ts'

const BINARY = new Set(['==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', 'and', 'or', 'like', 'ilike'])

/** A query expression as the SQL compilers take it; raises for what the planned query cannot mean. */
export function* convertExpr(expr: Term, site: ClauseSite): Effect<Expr> {
  if (expr === null || typeof expr !== 'object') return { kind: 'literal', value: expr }
  if (isAtom(expr)) return { kind: 'literal', value: expr }
  if (isList(expr)) return yield* convertList(expr, site)
  if (isStruct(expr, 'Ecto.Query.Tagged')) return yield* convertTagged(expr, site)
  if (!(expr instanceof Tuple)) return { kind: 'literal', value: expr }
  const access = fieldParts(expr)
  if (access !== undefined) return convertField(expr, access.source, access.name, site)
  const index = subqueryIndex(expr)
  if (index !== undefined) return { kind: 'subquery', query: yield* subqueryOf(index, site) }
  const parts = callParts(expr)
  if (parts === undefined) return { kind: 'unsupported', quoted: expr }
  return yield* convertCall(expr, parts.name, parts.args, site)
}

function* convertList(expr: Term, site: ClauseSite): Effect<Expr> {
  const items = listItems(expr) ?? []
  const plain = items.every((item) => item === null || typeof item !== 'object' || !(item instanceof Tuple || item instanceof ElixirMap))
  if (plain) return { kind: 'literal', value: expr }
  return { kind: 'list', items: yield* convertAll(items, site) }
}

function* convertTagged(tagged: ElixirMap, site: ClauseSite): Effect<Expr> {
  const declared = field(tagged, 'type')
  const value = field(tagged, 'value')
  if (declared instanceof Atom && isBaseType(declared.name)) return { kind: 'typed_literal', value, storage: declared }
  const resolved = resolveType(declared, site)
  const type = resolved instanceof Tuple && resolved.items[0] === atom('out') ? itemType(resolved.items[1] as Term, value, site) : resolved
  const dumped = yield* dumpValue(site, type, value)
  return { kind: 'dumped_literal', value: dumped, storage: yield* storageType(type) }
}

function itemType(type: Term, value: Term, site: ClauseSite): Term {
  if (type === atom('any')) return type
  if (type instanceof Tuple && type.items[0] === atom('array')) return type.items[1] as Term
  const reason = `value \`${inspect(value)}\` in \`${site.key}\` expected to be part of an array but matched type is ${inspect(type)}`
  const advice = 'Or the value is incompatible or it must be interpolated (using ^) so it may be cast accordingly'
  return raiseQueryError(site.plan.term, `${reason}. ${advice}`, site.clause)
}

function convertField(quoted: Term, source: Term, name: Term, site: ClauseSite): Expr {
  const found = findSource(source, site)
  const ref: SourceRef = { index: found.index, up: found.up }
  if (!(name instanceof Atom)) {
    const type = site.key === 'select' ? fieldTypeOf(found, name, site) : null
    return { kind: 'text_field', source: ref, column: String(name), quoted: type === null ? quoted : withType(quoted as Tuple, type) }
  }
  const type = site.key === 'select' && found.up === 0 ? fieldTypeOf(found, name, site) : atom('any')
  return { kind: 'field', source: ref, column: columnOf(found, name.name), type }
}

/** `{{:., [type: type], …}, …}`: how a field of select is noted. */
function withType(quoted: Tuple, type: Term): Term {
  const [dot, ...rest] = quoted.items as [Tuple, ...Term[]]
  const [form, , args] = dot.items as [Term, Term, Term]
  return new Tuple([new Tuple([form, keyword({ type }), args]), ...rest])
}

function* subqueryOf(index: number, site: ClauseSite): Effect<Extract<Expr, { kind: 'subquery' }>['query']> {
  const planned = site.plan.subqueries.get(site.clause)?.[index] as SubqueryPlan
  return yield* inSubquery(() => site.plan.term, normalizeQuery(planned.plan, { aliased: site.key !== 'where', keepLiterals: true }))
}

function* convertCall(expr: Term, name: string, args: readonly Term[], site: ClauseSite): Effect<Expr> {
  const [first = null, second = null, third = null] = args
  if (args.length === 2 && BINARY.has(name)) {
    const left = yield* convertExpr(first, site)
    return { kind: 'binary', op: name as BinaryOperator, left, right: yield* convertExpr(second, site) }
  }
  switch (name) {
    case '^':
      return convertParam(args, site)
    case '&': {
      const found = findSource(expr, site)
      return { kind: 'source', source: { index: found.index, up: found.up } }
    }
    case '-':
      return { kind: 'negate', expr: yield* convertExpr(first, site) }
    case 'not':
      return { kind: 'not', expr: yield* convertExpr(first, site) }
    case 'is_nil':
      return { kind: 'is_nil', expr: yield* convertExpr(first, site) }
    case 'in':
      return yield* convertIn(first, second, site)
    case 'type':
      return { kind: 'cast', expr: yield* convertExpr(first, site), storage: yield* storageType(givenType(second, site)) }
    case '{}':
      return { kind: 'row', items: yield* convertAll(args, site) }
    case 'fragment':
      return yield* convertFragment(args, site)
    case 'json_extract_path':
      return yield* convertJsonPath(first, second, site)
    case 'datetime_add':
    case 'date_add':
      return yield* convertDateAdd(name, first, second, third, site)
    case 'filter':
      return yield* convertFilter(expr, first, second, site)
    case 'over':
      return yield* convertOver(first, second, site)
    case 'exists':
      return { kind: 'exists', query: yield* subqueryOf(subqueryIndex(first) ?? 0, site) }
    case 'any':
    case 'all':
      assertSingleField(first, name, site)
      return { kind: 'quantified', quantifier: name, query: yield* subqueryOf(subqueryIndex(first) ?? 0, site) }
    case 'selected_as':
      if (args.length === 1) return { kind: 'column_name', name: selectedName(first, site) }
      return { kind: 'named_column', expr: yield* convertExpr(first, site), name: (second as Atom).name }
    default:
      return yield* convertFunction(name, args, site)
  }
}

function selectedName(name: Term, site: ClauseSite): string {
  const select = field(site.plan.term, 'select')
  const aliases = select instanceof ElixirMap ? field(select, 'aliases') : null
  const known = aliases instanceof ElixirMap && isKnown(aliases, name)
  if (known && name instanceof Atom) return name.name
  return raiseArgument(
    `invalid alias: \`${inspect(name)}\`. Use \`selected_as/2\` to define aliases in the outer most \`select\` expression.`,
  )
}

function isKnown(aliases: ElixirMap, name: Term): boolean {
  return mapHas(aliases, name)
}

function* convertFunction(name: string, args: readonly Term[], site: ClauseSite): Effect<Expr> {
  if (name === 'count' && args.length === 0) return { kind: 'count_all' }
  const distinct = name === 'count' && args.length === 2
  return { kind: 'call', name, args: yield* convertAll(distinct ? args.slice(0, 1) : args, site), distinct }
}

function convertParam(args: readonly Term[], site: ClauseSite): Expr {
  const positions = site.plan.positions.get(site.clause) ?? []
  return { kind: 'param', position: positions[Number(args[0])] ?? 0 }
}

function* convertIn(left: Term, right: Term, site: ClauseSite): Effect<Expr> {
  const leftExpr = yield* convertExpr(left, site)
  const parts = callParts(right)
  if (parts?.name === '^') {
    const position = (site.plan.positions.get(site.clause) ?? [])[Number(parts.args[0])] ?? 0
    return { kind: 'in', left: leftExpr, right: { kind: 'param_list', position, use: 'in' } }
  }
  if (subqueryIndex(right) !== undefined) assertSingleField(right, 'in', site)
  return { kind: 'in', left: leftExpr, right: yield* convertExpr(right, site) }
}

function assertSingleField(node: Term, use: 'in' | 'any' | 'all', site: ClauseSite): void {
  const subquery = site.plan.subqueries.get(site.clause)?.[subqueryIndex(node) ?? 0] as SubqueryPlan
  const [only, ...others] = subquery.shape.fields
  if (others.length === 0 && only !== undefined && callParts(only.expr)?.name !== '{}') return
  const place = use === 'in' ? 'on the right-side of `in`' : `with ${use}`
  raiseQueryError(site.plan.term, `subquery must return a single field in order to be used ${place}`)
}

function* convertJsonPath(target: Term, path: Term, site: ClauseSite): Effect<Expr> {
  const keys: (string | number | Expr)[] = []
  for (const key of listItems(path) ?? []) {
    keys.push(typeof key === 'string' || typeof key === 'number' ? key : yield* convertExpr(key, site))
  }
  yield* assertJsonPath(target, path, site)
  return { kind: 'json_path', expr: yield* convertExpr(target, site), path: keys }
}

function* convertDateAdd(name: string, value: Term, count: Term, unit: Term, site: ClauseSite): Effect<Expr> {
  const to = name === 'date_add' ? 'date' : 'datetime'
  const valueExpr = yield* convertExpr(value, site)
  return { kind: 'datetime_add', to, value: valueExpr, count: yield* convertExpr(count, site), unit: String(unit) }
}

function* convertFilter(expr: Term, aggregate: Term, condition: Term, site: ClauseSite): Effect<Expr> {
  if (!isAggregate(aggregate)) {
    raiseQueryError(
      site.plan.term,
      `filter(...) expects the first argument to be an aggregate expression, got: \`${quotedToString(untagged(expr))}\``,
    )
  }
  return { kind: 'filter', expr: yield* convertExpr(aggregate, site), where: yield* convertExpr(condition, site) }
}

/** Literals as they were written. */
function untagged(expr: Term): Term {
  return rewrite(expr, (node) => (isStruct(node, 'Ecto.Query.Tagged') ? field(node, 'value') : undefined))
}
