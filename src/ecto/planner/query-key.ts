import { atom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { TermIds } from './term-ids.ts'

/** What is the same for all queries that are planned alike, and the parameters in which they differ. */
export interface QueryKey {
  readonly text: string
  /** Each `{value, type}` in the order in which the query holds them. */
  readonly params: readonly Tuple[]
}

/** What a field of a query or of a clause means for the plan. */
type Role = 'skip' | 'term' | 'presence' | 'clause' | 'clauses' | 'pairs' | 'params' | 'source'

/** All others are compared as terms. */
const ROLES: ReadonlyMap<Term, Role> = new Map<Term, Role>(
  Object.entries({
    sources: 'skip',
    file: 'skip',
    line: 'skip',
    cache: 'skip',
    preloads: 'presence',
    from: 'clause',
    select: 'clause',
    distinct: 'clause',
    limit: 'clause',
    offset: 'clause',
    on: 'clause',
    with_ctes: 'clause',
    joins: 'clauses',
    wheres: 'clauses',
    group_bys: 'clauses',
    havings: 'clauses',
    order_bys: 'clauses',
    updates: 'clauses',
    subqueries: 'clauses',
    queries: 'pairs',
    windows: 'pairs',
    combinations: 'pairs',
    params: 'params',
    source: 'source',
    query: 'source',
  } as const).map(([name, role]) => [atom(name), role]),
)

/** The key of a query that was not planned yet. */
export function queryKey(query: ElixirMap, ids: TermIds): QueryKey {
  const writer = new KeyWriter(ids)
  writer.struct(query)
  return { text: writer.text, params: writer.params }
}

/** What is known of all structs with the same keys. */
interface Shape {
  /** In the order of the keys. */
  readonly roles: readonly Role[]
  /** Whether it is a query, or a part of one that may hold parameters. */
  readonly isPart: boolean
}

/** By their keys, which structs that one place in the code makes share. */
const shapes = new WeakMap<readonly Term[], Shape>()

function shapeOf({ keys }: ElixirMap): Shape {
  const known = shapes.get(keys)
  if (known !== undefined) return known
  const shape = { roles: keys.map((key) => ROLES.get(key) ?? 'term'), isPart: keys.some((key) => PART_KEYS.includes(key)) }
  shapes.set(keys, shape)
  return shape
}

const PART_KEYS: readonly Term[] = [atom('params'), atom('from'), atom('queries')]

class KeyWriter {
  text = ''
  readonly params: Tuple[] = []
  private readonly ids: TermIds

  constructor(ids: TermIds) {
    this.ids = ids
  }

  /** A query or one of its clauses: the fields that are not at their defaults. */
  struct(value: ElixirMap): void {
    const { values } = value
    const { roles } = shapeOf(value)
    this.text += '('
    for (let i = 0; i < values.length; i++) {
      const item = values[i] as Term
      if (item === null || item === EMPTY_LIST || item === EMPTY_MAP) continue
      const role = roles[i] as Role
      if (role === 'skip') continue
      this.text += `${i}:`
      this.field(role, item)
    }
    this.text += ')'
  }

  private field(role: Role, value: Term): void {
    switch (role) {
      case 'clauses':
        for (let rest = value; rest instanceof Cons; rest = rest.tail) this.part(rest.head)
        break
      case 'pairs':
        for (let rest = value; rest instanceof Cons; rest = rest.tail) this.pair(rest.head)
        break
      case 'params':
        for (let rest = value; rest instanceof Cons; rest = rest.tail) this.param(rest.head as Tuple)
        break
      case 'presence':
        break
      case 'source':
      case 'clause':
        this.part(value)
        break
      default:
        this.term(value)
    }
  }

  /** A clause, a query, or a term that stands in the place of one. */
  private part(value: Term): void {
    if (value instanceof ElixirMap && shapeOf(value).isPart) this.struct(value)
    else this.term(value)
  }

  /** `{name, clause}` of windows, `{kind, query}` of combinations, `{name, options, query}` of common table expressions. */
  private pair(value: Term): void {
    if (value instanceof Tuple) for (const item of value.items) this.part(item)
    else this.term(value)
  }

  /** A parameter's type alone; `{:subquery, index}` stands for the parameters of the subquery. */
  private param(param: Tuple): void {
    const [value, type] = param.items as [Term, Term]
    if (value === SUBQUERY && typeof type === 'number') this.text += `s${type},`
    else {
      this.params.push(param)
      this.text += '^'
      this.term(type)
    }
  }

  private term(value: Term): void {
    this.text += `${this.ids.of(value)},`
  }
}

const SUBQUERY = atom('subquery')
