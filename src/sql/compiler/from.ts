import { assertNever } from '#base/assert-never.ts'
import type { PlannedJoin } from '#ecto/planner/planned-query.ts'
import { marked } from './clause-marks.ts'
import type { JoinTexts } from './query-dialect.ts'
import { innerScope, type QueryScope } from './query-scope.ts'
import { exprSql, selectSql } from './recurse.ts'

/** ` FROM "posts" AS p0` with its hints. */
export function fromSql(scope: QueryScope): string {
  const hints = scope.query.fromHints.map((hint) => ` ${hint}`).join('')
  return marked(scope, 'from', 0, ` FROM ${aliasedSource(0, scope)}${hints}`)
}

/** A source with its alias. */
export function aliasedSource(index: number, scope: QueryScope): string {
  const source = scope.query.sources[index]
  const alias = scope.aliases[index] ?? ''
  if (source?.kind === 'values') {
    const names = source.fields.map((field) => field.name)
    return `${scope.dialect.valuesList(source, scope)} AS ${scope.dialect.valuesAlias(alias, names)}`
  }
  return `${sourceText(index, scope)} AS ${alias}`
}

function sourceText(index: number, scope: QueryScope): string {
  const source = scope.query.sources[index]
  if (source === undefined) throw new Error(`Invariant: no source ${index}`)
  switch (source.kind) {
    case 'table':
      return scope.dialect.tableName(source.prefix, source.table, scope)
    case 'subquery':
      return `(${selectSql(innerScope(source.query, scope))})`
    case 'fragment':
      return exprSql(source.fragment, scope)
    case 'values':
      return scope.dialect.valuesList(source, scope)
    default:
      return assertNever(source)
  }
}

const QUALIFIERS: Readonly<Record<PlannedJoin['qualifier'], string>> = {
  inner: 'INNER JOIN',
  left: 'LEFT OUTER JOIN',
  right: 'RIGHT OUTER JOIN',
  full: 'FULL OUTER JOIN',
  cross: 'CROSS JOIN',
  inner_lateral: 'INNER JOIN',
  left_lateral: 'LEFT OUTER JOIN',
  cross_lateral: 'CROSS JOIN',
}

/** ` INNER JOIN "comments" AS c1 ON …` for each join. */
export function joinsSql(scope: QueryScope, joins: readonly PlannedJoin[] = scope.query.joins): string {
  return joins.map((join) => joinSql(join, scope)).join('')
}

function joinSql(join: PlannedJoin, scope: QueryScope): string {
  return marked(scope, 'join', join.source, joinText(join, scope))
}

function joinText(join: PlannedJoin, scope: QueryScope): string {
  const { dialect } = scope
  const hints = join.hints.length === 0 ? '' : dialect.joinHints(join.hints, scope)
  const source = scope.query.sources[join.source]
  const isLateral = join.qualifier.endsWith('_lateral') && source !== undefined
  const alias = scope.aliases[join.source] ?? ''
  const emulated = isLateral && source.kind === 'subquery' ? dialect.emulateLateral?.(scope, source.query, alias) : undefined
  if (emulated !== undefined)
    return ` ${QUALIFIERS[join.qualifier]} ${emulated.source} AS ${alias}${hints} ON (${emulated.on}) AND (${exprSql(join.on, scope)})`
  const lateral = isLateral ? dialect.lateral(scope, join.qualifier, source) : ''
  const isCross = join.qualifier === 'cross' || join.qualifier === 'cross_lateral'
  const on = isCross && join.on.kind === 'literal' && join.on.value === true ? '' : ` ON ${exprSql(join.on, scope)}`
  return ` ${QUALIFIERS[join.qualifier]} ${lateral}${aliasedSource(join.source, scope)}${hints}${on}`
}

/** The joins of an UPDATE or DELETE in parts. */
export function joinTexts(scope: QueryScope): JoinTexts {
  return scope.query.joins.map((join) => ({
    qualifier: join.qualifier,
    source: aliasedSource(join.source, scope),
    on: exprSql(join.on, scope),
    whole: joinSql(join, scope),
  }))
}
