import { callNode, callParts, fieldNode, fieldParts, subqueryIndex } from '#ecto/query/ast.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST, isList, list, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { TextNode } from './quoted-doc.ts'

/** What an expression refers to besides itself. */
export interface PrintedClause {
  /** `[{value, type}, …]`, or nil when the query was normalised and its parameters are gone. */
  readonly params: Term
  readonly subqueries: Term
}

/** Prints the query of a `subquery(…)` inside of an expression. */
export type PrintQuery = (query: Term) => string

/** The quoted code of an escaped expression as it was written: names for sources, `^value` for parameters. */
export function printableExpr(expr: Term, names: readonly string[], clause: PrintedClause, printQuery: PrintQuery): Term {
  return convert(expr, { names, params: listItems(clause.params), subqueries: listItems(clause.subqueries) ?? [], printQuery })
}

interface Printing {
  readonly names: readonly string[]
  readonly params: readonly Term[] | undefined
  readonly subqueries: readonly Term[]
  readonly printQuery: PrintQuery
}

function convert(expr: Term, printing: Printing): Term {
  if (isList(expr)) {
    const items = listItems(expr)
    return items === undefined ? expr : listFrom(items.map((item) => convert(item, printing)))
  }
  if (expr instanceof ElixirMap) return convertStruct(expr, printing)
  if (!(expr instanceof Tuple)) return expr
  const index = subqueryIndex(expr)
  if (index !== undefined) return subqueryText(index, printing)
  const access = fieldParts(expr)
  if (access !== undefined) return fieldText(access.source, access.name, printing)
  const parts = callParts(expr)
  if (parts === undefined) return new Tuple(expr.items.map((item) => convert(item, printing)))
  return convertCall(parts.name, parts.args, printing)
}

function convertStruct(value: ElixirMap, printing: Printing): Term {
  if (isStruct(value, 'Ecto.Query.Tagged')) return convert(field(value, 'value'), printing)
  return new TextNode(inspect(value))
}

function subqueryText(index: number, printing: Printing): Term {
  const subquery = printing.subqueries[index]
  const query = subquery !== undefined && isStruct(subquery, 'Ecto.SubQuery') ? field(subquery, 'query') : (subquery ?? null)
  return callNode('subquery', [new TextNode(printing.printQuery(query))])
}

function fieldText(source: Term, name: Term, printing: Printing): Term {
  const target = convert(source, printing)
  if (name instanceof Atom) return fieldNode(target, name)
  return callNode('field', [target, convert(name, printing)])
}

function convertCall(name: string, args: readonly Term[], printing: Printing): Term {
  switch (name) {
    case '&':
      return sourceText(args, printing)
    case '^':
      return paramText(args, printing)
    case 'type':
      return typeCall(args, printing)
    case 'fragment':
      return fragmentCall(args, printing)
    case 'json_extract_path':
      return accessPath(args, printing)
    case '%':
      return callNode('%', [args[0] ?? null, convert(args[1] ?? null, printing)])
    default:
      return callNode(
        name,
        args.map((arg) => convert(arg, printing)),
      )
  }
}

function sourceText(args: readonly Term[], printing: Printing): Term {
  const index = args[0]
  if (typeof index !== 'number') return callNode('&', args)
  return new TextNode(printing.names[index] ?? `unknown_binding_${index}!`)
}

function paramText(args: readonly Term[], printing: Printing): Term {
  const position = args[0]
  if (printing.params === undefined || typeof position !== 'number') return callNode('^', [new TextNode('...')])
  const param = printing.params[position]
  const value = param instanceof Tuple ? (param.items[0] ?? null) : null
  return callNode('^', [new TextNode(inspect(value, { charlists: 'as_lists' }))])
}

/** The type of `type(value, type)` is code already, but for `{source, field}`. */
function typeCall(args: readonly Term[], printing: Printing): Term {
  const [value, type] = args as [Term, Term]
  return callNode('type', [convert(value, printing), printableType(type, printing)])
}

function printableType(type: Term, printing: Printing): Term {
  if (!(type instanceof Tuple)) return type
  if (fieldParts(type) !== undefined || callParts(type) !== undefined) return convert(type, printing)
  const [first, second] = type.items as [Term, Term]
  if (typeof first === 'number' && type.items.length === 2) return fieldText(callNode('&', [first]), second, printing)
  return tuple(...type.items.map((item) => printableType(item, printing)))
}

/** `fragment("lower(?)", x)` of `[raw: "lower(", expr: x, raw: ")"]`. */
function fragmentCall(args: readonly Term[], printing: Printing): Term {
  const only = args[0]
  if (args.length === 1 && only !== undefined && isList(only) && only !== EMPTY_LIST && !isPart(args[0] as Term)) {
    return callNode('fragment', [convert(only, printing)])
  }
  let template = ''
  const values: Term[] = []
  for (const part of args) {
    const [kind, value] = (part instanceof Tuple ? part.items : []) as [Term, Term]
    if (kind === RAW) template += String(value)
    else {
      const spliced = splicedArgs(value, printing)
      template += spliced.map(() => '?').join(',')
      values.push(...spliced)
    }
  }
  return callNode('fragment', [template, ...values])
}

const RAW = atom('raw')

function isPart(term: Term): boolean {
  return term instanceof Tuple && term.items.length === 2 && (term.items[0] === RAW || term.items[0] === atom('expr'))
}

/** A spliced list stands for as many arguments as it has elements, each of which shows the whole list. */
function splicedArgs(value: Term, printing: Printing): readonly Term[] {
  const parts = callParts(value)
  if (parts?.name === 'identifier') return [callNode('identifier', [parts.args[0] ?? null])]
  if (parts?.name === 'constant') return [parts.args[0] ?? null]
  if (parts?.name !== 'splice') return [convert(value, printing)]
  const inner = callParts(parts.args[0] ?? null)
  if (inner?.name === '^' && inner.args.length === 2) {
    const shown = paramText(inner.args, printing)
    return Array.from({ length: Number(inner.args[1]) }, () => shown)
  }
  return (listItems(parts.args[0] ?? null) ?? []).map((item) => convert(item, printing))
}

/** `x.meta["a"][0]` of `json_extract_path(x.meta, ["a", 0])`. */
function accessPath(args: readonly Term[], printing: Printing): Term {
  const path = listItems(args[1] ?? null)
  const expr = convert(args[0] ?? null, printing)
  if (path === undefined) return callNode('json_extract_path', [expr, convert(args[1] ?? null, printing)])
  return path.reduce((target: Term, key) => accessNode(target, convert(key, printing)), expr)
}

function accessNode(target: Term, key: Term): Term {
  return tuple(callNode('.', [atom('Elixir.Access'), atom('get')]), EMPTY_LIST, list(target, key))
}
