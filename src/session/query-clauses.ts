import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { ClauseKind, ClauseText } from '#ecto/adapter/clause-text.ts'
import { fieldItems } from '#ecto/query/query-term.ts'
import type { TextSpan } from '#protocol/language.ts'
import type { QueryClause } from '#protocol/run-event.ts'
import { Atom } from '#terms/atom.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** A clause of a query as it was given: its kind and which of the kind, its name in code, where it was added. */
interface GivenClause {
  readonly kind: ClauseKind
  readonly index: number
  readonly name: string
  readonly file: string | null
  readonly line: number | null
}

/** The clauses of the query behind a statement with their parts of the text in both dialects; none when no query stands behind it. */
export function clausesOf(sqlite: SqlStatement, postgres: SqlStatement | null): readonly QueryClause[] {
  const { query } = sqlite
  if (query === undefined) return []
  const clauses = givenClauses(query.given)
  const elements = elementCounts(query.given)
  const inSqlite = spansByClause(query.clauseTexts(), clauses, elements)
  const inPostgres = spansByClause(postgres?.query?.clauseTexts() ?? [], clauses, elements)
  return clauses.map((clause) => ({
    name: clause.name,
    file: clause.file,
    line: clause.line,
    sqlite: inSqlite.get(clause) ?? [],
    postgres: inPostgres.get(clause) ?? [],
  }))
}

/** The clauses of a query that may be written into SQL, those of a kind in their order. */
function givenClauses(query: ElixirMap): readonly GivenClause[] {
  const single = (name: ClauseKind): GivenClause[] => {
    const clause = field(query, name)
    return clause === null ? [] : [given(name, 0, name, clause)]
  }
  const several = (kind: ClauseKind, list: string, nameOf: (clause: Term) => string = () => kind): GivenClause[] =>
    fieldItems(query, list).map((clause, index) => given(kind, index, nameOf(clause), clause))
  return [
    ...ctesOf(query).map((clause, index) => given('cte', index, 'with_cte', clause)),
    ...single('from'),
    ...several('join', 'joins', joinName),
    ...several('where', 'wheres', (clause) => booleanName('where', clause)),
    ...several('group_by', 'group_bys'),
    ...several('having', 'havings', (clause) => booleanName('having', clause)),
    ...fieldItems(query, 'windows').map((window, index) => given('window', index, 'windows', (window as Tuple).items[1] ?? null)),
    ...fieldItems(query, 'combinations').map((combination, index) => combinationOf(combination, index)),
    ...several('order_by', 'order_bys'),
    ...single('limit'),
    ...single('offset'),
    ...single('lock'),
    ...single('distinct'),
    ...several('update', 'updates'),
    ...single('select'),
  ]
}

function given(kind: ClauseKind, index: number, name: string, clause: Term): GivenClause {
  const isPlaced = clause instanceof ElixirMap
  const file = isPlaced ? part(clause, 'file') : null
  const line = isPlaced ? part(clause, 'line') : null
  return { kind, index, name, file: typeof file === 'string' ? file : null, line: typeof line === 'number' ? line : null }
}

function part(clause: ElixirMap, name: string): Term {
  const place = clause.keys.findIndex((key) => key instanceof Atom && key.name === name)
  return clause.values[place] ?? null
}

/** `{name, options, query}` of each common table expression. */
function ctesOf(query: ElixirMap): readonly Term[] {
  const ctes = field(query, 'with_ctes')
  return ctes instanceof ElixirMap ? fieldItems(ctes, 'queries') : []
}

function combinationOf(combination: Term, index: number): GivenClause {
  const [kind = null] = combination instanceof Tuple ? combination.items : []
  return given('combination', index, kind instanceof Atom ? kind.name : 'union', null)
}

function joinName(clause: Term): string {
  const qualifier = field(clause as ElixirMap, 'qual')
  return qualifier instanceof Atom && qualifier.name !== 'inner' ? `${qualifier.name}_join` : 'join'
}

function booleanName(name: string, clause: Term): string {
  const op = field(clause as ElixirMap, 'op')
  return op instanceof Atom && op.name === 'or' ? `or_${name}` : name
}

/** How many elements of the planned query's list each clause gives, where a clause may give several. */
type ElementCounts = Readonly<Partial<Record<ClauseKind, readonly number[]>>>

function elementCounts(query: ElixirMap): ElementCounts {
  const lengths = (list: string, count: (expr: Term) => number) =>
    fieldItems(query, list).map((clause) => count(field(clause as ElixirMap, 'expr')))
  return {
    group_by: lengths('group_bys', countItems),
    order_by: lengths('order_bys', countItems),
    update: lengths('updates', (expr) => (keywordPairs(expr) ?? []).reduce((sum, [, fields]) => sum + countItems(fields), 0)),
  }
}

function countItems(expr: Term): number {
  return listItems(expr)?.length ?? 1
}

function spansByClause(
  texts: readonly ClauseText[],
  clauses: readonly GivenClause[],
  elements: ElementCounts,
): ReadonlyMap<GivenClause, readonly TextSpan[]> {
  const spans = new Map<GivenClause, TextSpan[]>()
  texts.forEach((text, at) => {
    const clause = clauseOf(text, texts.slice(at), clauses, elements)
    if (clause === undefined) return
    const known = spans.get(clause) ?? []
    const last = known.at(-1)
    if (last?.end === text.start) known[known.length - 1] = { start: last.start, end: text.end }
    else known.push({ start: text.start, end: text.end })
    spans.set(clause, known)
  })
  return spans
}

/** The clause that a stretch is of; `following` are the stretches from it on. */
function clauseOf(
  text: ClauseText,
  following: readonly ClauseText[],
  clauses: readonly GivenClause[],
  elements: ElementCounts,
): GivenClause | undefined {
  const ofKind = (kind: ClauseKind, index: number) => clauses.find((clause) => clause.kind === kind && clause.index === index)
  switch (text.clause) {
    // Without a clause of its own the source is what is selected.
    case 'select':
      return ofKind('select', 0) ?? ofKind('from', 0)
    case 'join': {
      // The joins in between of an association through others stand before the join that asked for them.
      const joins = clauses.filter(({ kind }) => kind === 'join').length
      const asked = following.find(({ clause, index }) => clause === 'join' && index <= joins)
      return ofKind('join', (asked?.index ?? text.index) - 1)
    }
    default:
      return ofKind(text.clause, givenIndex(text.index, elements[text.clause]))
  }
}

/** Of an element of a list the clause that it came from. */
function givenIndex(element: number, counts: readonly number[] | undefined): number {
  if (counts === undefined) return element
  let before = 0
  return counts.findIndex((count) => {
    before += count
    return element < before
  })
}
